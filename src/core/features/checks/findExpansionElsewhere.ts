import type { CancellationToken } from '../../workspace/cancellation';
import { isCanceled } from '../../workspace/cancellation';
import type { Workspace } from '../../workspace/workspace';
import type { UsageLookup } from './finding';
import { findExpansion } from './isExpandedIn';

/** Finds the expansion of an acronym in the documents of the workspace. Reads only documents that contain it. */
export async function findExpansionElsewhere(
  workspace: Workspace,
  usages: UsageLookup,
  acronym: string,
  token: CancellationToken,
): Promise<string | undefined> {
  for (const uri of usages.documentsWith(acronym)) {
    if (isCanceled(token)) return undefined;
    const file = await workspace.readFile(uri);
    const expansion = file.kind === 'text' ? findExpansion(file.text, acronym) : undefined;
    if (expansion !== undefined) return expansion;
  }
  return undefined;
}
