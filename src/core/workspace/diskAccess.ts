import type { FolderEntry } from './walkFolder';
import type { Unreadable } from './workspace';

/**
 * The disk of the machine on which the program runs, with paths in the system's own form. Does not follow links out of
 * the workspace.
 */
export interface LocalDisk {
  /** Returns the bytes of a regular file, or the reason why it cannot be read. */
  read(path: string): Promise<Uint8Array | Exclude<Unreadable, 'not-text'>>;
  /** Returns the subfolders and readable files of a folder; empty if the folder cannot be opened. */
  list(path: string): Promise<readonly FolderEntry[]>;
}
