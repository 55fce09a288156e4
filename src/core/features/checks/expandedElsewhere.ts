import type { CancellationToken } from '../../workspace/cancellation';
import { isCancelled } from '../../workspace/cancellation';
import type { Workspace } from '../../workspace/workspace';
import type { Usages } from '../usages/usages';
import { expansionIn } from './expandedIn';

/** Finds the expansion of an acronym in the documents of the workspace. Reads only documents that contain it. */
export async function expansionElsewhere(
  workspace: Workspace,
  usages: Usages,
  acronym: string,
  token: CancellationToken,
): Promise<string | undefined> {
  for (const uri of usages.documentsWith(acronym)) {
    if (isCancelled(token)) return undefined;
    const file = await workspace.readFile(uri);
    const expansion = file.kind === 'text' ? expansionIn(file.text, acronym) : undefined;
    if (expansion !== undefined) return expansion;
  }
  return undefined;
}
