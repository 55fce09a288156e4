import { constants, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { FolderEntry } from '../core/workspace/walkFolder';
import type { Unreadable } from '../core/workspace/workspace';
import type { LinkedFiles } from './linkedFiles';

/** A pipe would wait for its writer, and a terminal for its user. Windows has no such flag. */
export const readWithoutWaiting = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * The files and folders of a list from the disk. Links to folders are left out: they may lead round in a circle. So are
 * links to files outside the workspace, pipes, devices and sockets.
 *
 * @param folder Absolute path.
 */
export function toEntries(
  listed: readonly Dirent[],
  folder: string,
  links: LinkedFiles,
): readonly FolderEntry[] {
  const entries: FolderEntry[] = [];
  for (const entry of listed) {
    const { name } = entry;
    if (entry.isDirectory()) entries.push({ name, isFolder: true });
    else if (entry.isFile()) entries.push({ name, isFolder: false });
    else if (entry.isSymbolicLink()) {
      const path = join(folder, name);
      if (!links.leadOut(path) && isRegularFile(path)) entries.push({ name, isFolder: false });
    }
  }
  return entries;
}

/** Why opening or reading a file failed. */
export function reasonOf(error: unknown): Exclude<Unreadable, 'not-text'> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  // A socket cannot even be opened.
  return code === 'ENXIO' ? 'not-a-file' : 'denied';
}

/** Also at the end of links. */
function isRegularFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // Links in a circle, or to nothing.
    return false;
  }
}
