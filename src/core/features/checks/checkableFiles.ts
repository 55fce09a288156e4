import type { DocumentUri } from '../../text/textDocument';
import type { CancellationToken } from '../../workspace/cancellation';
import { displayPath } from '../../workspace/paths';
import type { Workspace } from '../../workspace/workspace';
import { isOwnPath } from '../../sourceText/ownFiles';
import { usageGlobs } from '../usages/fileUsages';

/** Returns the files of a workspace that its team wrote: documents, source code and diagrams. */
export async function checkableFiles(
  workspace: Workspace,
  token: CancellationToken,
): Promise<readonly DocumentUri[]> {
  const found = await workspace.findFiles(usageGlobs, token);
  return found.filter((uri) => isOwnPath(displayPath(uri, workspace.folders))).sort();
}
