import { addAll } from '../text/collections';
import type { DocumentUri } from '../text/textDocument';
import { excludedFolders } from './ignoreRules';
import { toUriBelow } from './paths';

/** A file or a subfolder. Links to folders are excluded, because they may form a circle. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

export interface Walk {
  /** Maximum depth; without it, all folders are opened. */
  readonly depth?: number;
  /** Returns the entries of a folder; empty if it cannot be opened. */
  entriesOf(folder: DocumentUri): Promise<readonly FolderEntry[]>;
  ignoresFolder(uri: DocumentUri): Promise<boolean>;
}

/** Maximum number of folders that are opened at the same time. */
const foldersAtOnce = 24;

/** Returns the addresses of all files below a folder, those of upper folders first. Does not open ignored folders. */
export async function walkFolder(root: DocumentUri, walk: Walk): Promise<readonly string[]> {
  const paths: string[] = [];
  let level: readonly string[] = [''];
  for (let depth = 0; level.length > 0 && depth <= (walk.depth ?? Infinity); depth++) {
    const below: string[] = [];
    for (let at = 0; at < level.length; at += foldersAtOnce) {
      const batch = level.slice(at, at + foldersAtOnce);
      const opened = batch.map((path) => openFolder(root, path, walk, paths));
      addAll(below, (await Promise.all(opened)).flat());
    }
    level = below;
  }
  return paths;
}

/** Adds a folder's files to the result and returns its subfolders. */
async function openFolder(
  root: DocumentUri,
  path: string,
  walk: Walk,
  paths: string[],
): Promise<readonly string[]> {
  const entries = await walk.entriesOf(path === '' ? root : toUriBelow(root, path));
  const folders: string[] = [];
  for (const { name, isFolder } of entries) {
    const child = path === '' ? name : `${path}/${name}`;
    if (!isFolder) paths.push(child);
    else if (
      !excludedFolders.includes(name) &&
      !(await walk.ignoresFolder(toUriBelow(root, child)))
    )
      folders.push(child);
  }
  return folders;
}
