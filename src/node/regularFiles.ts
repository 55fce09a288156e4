import { constants, openSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { access, type FileHandle, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderEntry } from '../core/workspace/walkFolder';
import type { Unreadable } from '../core/workspace/workspace';
import type { LinkedFiles } from './linkedFiles';

/**
 * Flags for opening a file without waiting for the writer of a pipe or the user of a terminal. Windows has no such
 * flag.
 */
const readWithoutWaiting = constants.O_RDONLY | constants.O_NONBLOCK;

/**
 * The same flags, for opening a file only if it is no link, which saves examining the path first; `undefined` on Windows,
 * which has no such flag.
 */
const withoutLinks =
  process.platform === 'win32' ? undefined : readWithoutWaiting | constants.O_NOFOLLOW;

/**
 * Opens a file for reading, without waiting. Opens it only if it is no link, which saves examining its path; a link
 * that leads out of the folders is not opened.
 *
 * @returns `undefined` for a path that leads out of the folders.
 */
export async function openInside(
  path: string,
  links: LinkedFiles,
): Promise<FileHandle | undefined> {
  const flags = getFirstFlags(path, links);
  if (flags === undefined) return undefined;
  try {
    return await open(path, flags);
  } catch (error) {
    if (!isLinkError(error)) throw error;
  }
  return links.leadsOutside(path) ? undefined : open(path, readWithoutWaiting);
}

/** Like `openInside`, without promises, which cost more than a small file. */
export function openInsideSync(path: string, links: LinkedFiles): number | undefined {
  const flags = getFirstFlags(path, links);
  if (flags === undefined) return undefined;
  try {
    return openSync(path, flags);
  } catch (error) {
    if (!isLinkError(error)) throw error;
  }
  return links.leadsOutside(path) ? undefined : openSync(path, readWithoutWaiting);
}

/** Returns the flags for opening a file first: with most, a link cannot be opened. */
function getFirstFlags(path: string, links: LinkedFiles): number | undefined {
  if (withoutLinks === undefined) return links.leadsOutside(path) ? undefined : readWithoutWaiting;
  return links.folderLeadsOutside(path) ? undefined : withoutLinks;
}

/** Returns whether opening a file failed because it is a link. */
function isLinkError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ELOOP';
}

/**
 * Converts a folder's entries to files and folders. Excludes links to folders, which may form a circle, links to files
 * outside the workspace, pipes, devices and sockets.
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
      if (!links.leadsOutside(path) && isRegularFile(path)) entries.push({ name, isFolder: false });
    }
  }
  return entries;
}

/** Returns the reason why a file cannot be opened or read. */
export function getUnreadableReason(error: unknown): Exclude<Unreadable, 'not-text'> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
  // A socket cannot even be opened.
  return code === 'ENXIO' ? 'not-a-file' : 'denied';
}

/** Returns whether a path is a folder; follows links. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** Returns whether a path is a regular file; follows links. */
function isRegularFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    // A circle of links, or a link to a missing file.
    return false;
  }
}

/**
 * Returns whether a file is protected from changes: an administrator could change it all the same, but did not intend to.
 * A missing file is not.
 */
export async function isReadOnly(path: string): Promise<boolean> {
  try {
    const { mode } = await stat(path);
    if ((mode & 0o222) === 0) return true;
    await access(path, constants.W_OK);
    return false;
  } catch (error) {
    return getUnreadableReason(error) === 'denied';
  }
}
