import { sourceGlobs, isOwnPath } from './ownFiles';
import type { DocumentUri } from '../text/textDocument';
import type { CancellationToken } from '../workspace/cancellation';
import { getDisplayPath } from '../workspace/paths';
import { compileGlobs } from '../workspace/patterns/globs';
import type { Workspace } from '../workspace/workspace';

/** Globs of the files that are searched for terms: documents, source code and diagrams. */
const usageGlobs: readonly string[] = [...sourceGlobs, '**/*.{mmd,mermaid}'];

/** Returns whether files with a path are searched for terms. */
export const isUsagePath = compileGlobs(usageGlobs);

/** Returns the files of a workspace that its team wrote: documents, source code and diagrams. */
export async function findCheckableFiles(
  workspace: Workspace,
  token: CancellationToken,
): Promise<readonly DocumentUri[]> {
  const found = await workspace.findFiles(usageGlobs, token);
  return found.filter((uri) => isOwnPath(getDisplayPath(uri, workspace.folders))).sort();
}
