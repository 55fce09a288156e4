import * as vscode from 'vscode';
import { waitForEvent } from './waitForEvent';

/** What this extension uses of a repository in the API of the built-in Git extension, version 1. */
export interface Repository {
  readonly rootUri: vscode.Uri;
  /** The output of `git blame` for a file. */
  blame(path: string): Promise<string>;
  readonly state: {
    readonly HEAD?: { readonly name?: string; readonly commit?: string } | undefined;
    readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string }[];
    readonly untrackedChanges?: readonly Change[];
    readonly workingTreeChanges: readonly Change[];
  };
  log(options: { readonly path?: string; readonly maxEntries: number }): Promise<readonly Commit[]>;
  /** The changes of the files on disk since a revision, without untracked files. */
  diffWith(ref: string): Promise<readonly Change[]>;
  getRefs(query: { readonly sort?: 'committerdate' }): Promise<readonly Ref[]>;
  /** @throws if the revision does not exist. */
  getCommit(ref: string): Promise<Commit>;
  /**
   * The text of a file in a commit.
   *
   * @throws if the revision or the file in it does not exist.
   */
  show(ref: string, path: string): Promise<string>;
}

interface Change {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
}

/** The types of references: heads, heads of remotes, tags. */
export const refTypes = { head: 0, remoteHead: 1, tag: 2 } as const;

interface Ref {
  readonly type: number;
  readonly name?: string;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly commitDate?: Date | undefined;
  readonly authorName?: string | undefined;
  readonly authorDate?: Date | undefined;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<unknown>;
  getRepository(uri: vscode.Uri): Repository | null;
  openRepository?(root: vscode.Uri): Promise<Repository | null>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** How long a file waits until Git has found the repositories of a new window, in milliseconds. */
const maxWait = 5000;

/** Returns whether the editor has its Git extension; it has none in the browser. */
export function hasGit(): boolean {
  return vscode.extensions.getExtension('vscode.git') !== undefined;
}

/**
 * Returns the repository of a file; `undefined` without Git, or where the built-in extension is off.
 *
 * @param opens Whether to open a repository that the editor has not opened, such as one of a parent folder.
 */
export async function findRepository(
  file: vscode.Uri,
  opens = false,
): Promise<Repository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension || file.scheme !== 'file') return undefined;
  try {
    const exported = await extension.activate();
    if (!exported.enabled) return undefined;
    const git = exported.getAPI(1);
    if (git.state === 'uninitialized') await waitForEvent(git.onDidChangeState, maxWait);
    const known = git.getRepository(file) ?? undefined;
    if (known || !opens) return known;
    return (await git.openRepository?.(vscode.Uri.joinPath(file, '..'))) ?? undefined;
  } catch {
    // The extension throws while Git is missing.
    return undefined;
  }
}
