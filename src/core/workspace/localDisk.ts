import type { FolderEntry } from './walkFolder';
import type { Unreadable } from './workspace';

/**
 * The disk of the machine that the program runs on. Paths are the system's own. Links that lead out of the workspace are
 * not followed.
 */
export interface LocalDisk {
  /** The bytes of a regular file, or why there are none. */
  read(path: string): Promise<Uint8Array | Exclude<Unreadable, 'not-text'>>;
  /** Folders, and files that can be read; empty where the folder cannot be opened. */
  list(path: string): Promise<readonly FolderEntry[]>;
}
