import type { PlacedProblem } from '../problem/problem';
import type { DocumentUri } from '../text/textDocument';
import type { CancellationToken } from './cancellation';
import type { Event } from './event';

export type FileChangeKind = 'created' | 'changed' | 'deleted';

export interface FileChange {
  readonly uri: DocumentUri;
  readonly kind: FileChangeKind;
}

/**
 * Why a file could not be read. `not-a-file`: a pipe, a device, a socket or a folder. `outside`: a link in a
 * workspace folder that leads out of all of them.
 */
export type Unreadable = 'missing' | 'too-large' | 'not-text' | 'denied' | 'not-a-file' | 'outside';

/** A file's text as the user sees it (an unsaved document takes precedence over the disk), or why it cannot be read. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable };

/** Core's only access to files. */
export interface Workspace {
  readonly folders: readonly DocumentUri[];
  /**
   * Returns files in the folders whose path matches one of the globs (relative to their folder), respecting
   * `.gitignore` and the editor's own excludes; never walks `node_modules` and `.git`. Only regular files.
   */
  findFiles(globs: readonly string[], token: CancellationToken): Promise<readonly DocumentUri[]>;
  /** Like `findFiles`, but only for the folders near the top. Absent if that is not faster. */
  findUpperFiles?(
    globs: readonly string[],
    token: CancellationToken,
  ): Promise<readonly DocumentUri[]>;
  /** Rules in ignore files that were refused when files were last listed; absent where there are no such files. */
  ruleProblems?(): readonly PlacedProblem[];
  readFile(uri: DocumentUri): Promise<FileText>;
  /** Fires for changes on disk and in editors, several at once if they occur together (a branch switch). */
  readonly onDidChangeFiles: Event<readonly FileChange[]>;
}
