import { addAll } from '../text/collections';
import type { DocumentUri } from '../text/textDocument';
import { excludedFolders } from './ignoreRules';
import { uriBelow } from './paths';

/** A file, or a folder to be walked too. Links to folders are neither: they may lead round in a circle. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

export interface Walk {
  /** How many folders down; without it, all. */
  readonly depth?: number;
  /** Empty where the folder cannot be opened. */
  entriesOf(folder: DocumentUri): Promise<readonly FolderEntry[]>;
  ignoresFolder(uri: DocumentUri): Promise<boolean>;
}

/** Folders that are opened at the same time. */
const foldersAtOnce = 24;

/** The paths of all files below a folder, upper folders first; ignored folders are not opened. */
export async function walkFolder(root: DocumentUri, walk: Walk): Promise<readonly string[]> {
  const found: string[] = [];
  let level: readonly string[] = [''];
  for (let depth = 0; level.length > 0 && depth <= (walk.depth ?? Infinity); depth++) {
    const below: string[] = [];
    for (let at = 0; at < level.length; at += foldersAtOnce) {
      const batch = level.slice(at, at + foldersAtOnce);
      const opened = batch.map((path) => openFolder(root, path, walk, found));
      addAll(below, (await Promise.all(opened)).flat());
    }
    level = below;
  }
  return found;
}

/** Adds the folder's files to what is found and gives the folders in it. */
async function openFolder(
  root: DocumentUri,
  path: string,
  walk: Walk,
  found: string[],
): Promise<readonly string[]> {
  const entries = await walk.entriesOf(path === '' ? root : uriBelow(root, path));
  const folders: string[] = [];
  for (const { name, isFolder } of entries) {
    const child = path === '' ? name : `${path}/${name}`;
    if (!isFolder) found.push(child);
    else if (!excludedFolders.includes(name) && !(await walk.ignoresFolder(uriBelow(root, child))))
      folders.push(child);
  }
  return folders;
}
