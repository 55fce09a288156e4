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
 * Why a file gave no text. `not-a-file`: a pipe, a device, a socket or a folder. `outside`: a link below a workspace
 * folder that leads out of all of them.
 */
export type Unreadable = 'missing' | 'too-large' | 'not-text' | 'denied' | 'not-a-file' | 'outside';

/** A file's text as the user sees it (an unsaved editor wins over the disk), or why there is none. */
export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable };

/** Core's only way to files. */
export interface Workspace {
  readonly folders: readonly DocumentUri[];
  /**
   * Files below the folders whose path matches one of the globs (relative to their folder), respecting
   * `.gitignore` and the editor's own excludes; `node_modules` and `.git` are never walked. Only regular files.
   */
  findFiles(globs: readonly string[], token: CancellationToken): Promise<readonly DocumentUri[]>;
  /**
   * As `findFiles`, for the folders near the top only: a moment's work, where there is a quick way to them. Absent where
   * there is none.
   */
  findUpperFiles?(
    globs: readonly string[],
    token: CancellationToken,
  ): Promise<readonly DocumentUri[]>;
  /** Rules in ignore files that were refused when files were last listed; absent where there are no such files. */
  ruleProblems?(): readonly PlacedProblem[];
  readFile(uri: DocumentUri): Promise<FileText>;
  /** Changes on disk and in editors, several at once where they come together (a branch switch). */
  readonly onDidChangeFiles: Event<readonly FileChange[]>;
}
