import * as vscode from 'vscode';

/** What this extension uses of a repository in the API of the built-in Git extension, version 1. */
export interface Repository {
  readonly rootUri: vscode.Uri;
  /** The output of `git blame` for a file. */
  blame(path: string): Promise<string>;
  log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly Commit[]>;
  /** The text of a file in a commit. */
  show(ref: string, path: string): Promise<string>;
}

export interface Commit {
  readonly hash: string;
  readonly authorName?: string | undefined;
  readonly authorDate?: Date | undefined;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<unknown>;
  getRepository(uri: vscode.Uri): Repository | null;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** How long a file waits until Git has found the repositories of a new window, in milliseconds. */
const maxWait = 5000;

/** Returns the repository of a file; `undefined` without Git, or where the built-in extension is off. */
export async function findRepository(file: vscode.Uri): Promise<Repository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension || file.scheme !== 'file') return undefined;
  try {
    const exported = await extension.activate();
    if (!exported.enabled) return undefined;
    const git = exported.getAPI(1);
    if (git.state === 'uninitialized') await waitForRepositories(git);
    return git.getRepository(file) ?? undefined;
  } catch {
    // The extension throws while Git is missing.
    return undefined;
  }
}

function waitForRepositories({ onDidChangeState }: GitApi): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    };
    const timer = setTimeout(finish, maxWait);
    const subscription = onDidChangeState(finish);
  });
}
