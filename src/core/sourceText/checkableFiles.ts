import { sourceGlobs, isOwnPath } from './ownFiles';
import type { DocumentUri } from '../text/textDocument';
import type { CancellationToken } from '../workspace/cancellation';
import { getDisplayPath } from '../workspace/paths';
import { compileGlobs } from '../workspace/patterns/globs';
import type { Scheduler } from '../workspace/scheduler';
import type { Workspace } from '../workspace/workspace';

/** Globs of the files that are searched for terms: documents, source code and diagrams. */
const usageGlobs: readonly string[] = [...sourceGlobs, '**/*.{mmd,mermaid}'];

/** Number of paths that are examined before the scheduler checks the time. */
const filesAtOnce = 200;

/** Returns whether files with a path are searched for terms. */
export const isUsagePath = compileGlobs(usageGlobs);

/**
 * Returns the files of a workspace that its team wrote: documents, source code and diagrams.
 *
 * @param scheduler For a thread that also answers requests.
 */
export async function findCheckableFiles(
  workspace: Workspace,
  token: CancellationToken,
  scheduler?: Scheduler,
): Promise<readonly DocumentUri[]> {
  const found = await workspace.findFiles(usageGlobs, token);
  const own: DocumentUri[] = [];
  for (const [i, uri] of found.entries()) {
    if (i % filesAtOnce === 0) await scheduler?.yieldIfDue();
    if (isOwnPath(getDisplayPath(uri, workspace.folders))) own.push(uri);
  }
  return own.sort();
}
