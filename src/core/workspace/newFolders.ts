import type { DocumentUri } from '../text/textDocument';
import { excludedFolders, IgnoreRules } from './ignoreRules';
import { toUriBelow } from './paths';
import type { Scheduler } from './scheduler';
import { type FolderEntry, walkFolder } from './walkFolder';
import type { FileChange, Workspace } from './workspace';

/** Number of new paths that are examined at the same time. */
const pathsAtOnce = 24;

/** What is needed to look into new folders. */
export interface NewFolderSearch {
  readonly workspace: Pick<Workspace, 'folders' | 'readFile'>;
  readonly scheduler: Scheduler;
  /** Returns the entries of a folder; empty for a file, or if the folder cannot be opened. */
  readonly entriesOf: (uri: DocumentUri) => Promise<readonly FolderEntry[]>;
}

/**
 * Returns the files in new folders, as far as the changes do not contain them: systems report a folder that was renamed
 * or moved without its files. Does not open ignored folders.
 */
export async function findFilesInNewFolders(
  changes: readonly FileChange[],
  { workspace, scheduler, entriesOf }: NewFolderSearch,
): Promise<readonly FileChange[]> {
  const { folders } = workspace;
  const known = new Set(changes.map(({ uri }) => uri));
  const rules = new IgnoreRules((uri) => workspace.readFile(uri));
  const ignoresFolder = (uri: DocumentUri): Promise<boolean> => rules.ignoresFolder(uri, folders);
  const found: FileChange[] = [];
  const search = async (folder: DocumentUri): Promise<void> => {
    // A file, which is by far the most frequent case.
    if ((await entriesOf(folder)).length === 0 || (await ignoresFolder(folder))) return;
    for (const path of await walkFolder(folder, { entriesOf, ignoresFolder })) {
      const uri = toUriBelow(folder, path);
      if (known.has(uri)) continue;
      known.add(uri);
      found.push({ uri, kind: 'created' });
    }
  };
  const created = changes.filter(({ uri, kind }) => kind === 'created' && !isExcluded(uri));
  for (let at = 0; at < created.length; at += pathsAtOnce) {
    await Promise.all(created.slice(at, at + pathsAtOnce).map(({ uri }) => search(uri)));
    await scheduler.yieldIfDue();
  }
  return found;
}

function isExcluded(uri: DocumentUri): boolean {
  return uri.split('/').some((segment) => excludedFolders.includes(segment));
}
