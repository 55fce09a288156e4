import * as vscode from 'vscode';

/** The part of the API of VS Code's Git extension that comparing needs, version 1. */
export interface GitRepository {
  readonly state: {
    readonly untrackedChanges?: readonly GitChange[];
    readonly workingTreeChanges: readonly GitChange[];
    readonly indexChanges: readonly GitChange[];
  };
  /** @throws if the revision or the file in it does not exist. */
  show(ref: string, path: string): Promise<string>;
  /** The changes of the files on disk since a revision, without untracked files. */
  diffWith(ref: string): Promise<readonly GitChange[]>;
  getRefs(query: { readonly sort?: 'committerdate' }): Promise<readonly GitRef[]>;
  log(options: { readonly maxEntries: number }): Promise<readonly GitCommit[]>;
  getCommit(ref: string): Promise<GitCommit>;
}

export interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
}

/** The types of references: heads, heads of remotes, tags. */
export const refTypes = { head: 0, remoteHead: 1, tag: 2 } as const;

export interface GitRef {
  readonly type: number;
  readonly name?: string;
  readonly commit?: string;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly commitDate?: Date;
  readonly authorName?: string;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): {
    readonly state: 'uninitialized' | 'initialized';
    readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
    getRepository(uri: vscode.Uri): GitRepository | null;
    openRepository?(root: vscode.Uri): Promise<GitRepository | null>;
  };
}

/** Returns whether the editor has its Git extension; it has none in the browser. */
export function hasGit(): boolean {
  return vscode.extensions.getExtension('vscode.git') !== undefined;
}

/** Returns the repository of a file; `undefined` without one. */
export async function findRepository(uri: vscode.Uri): Promise<GitRepository | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension) return undefined;
  const git = extension.isActive ? extension.exports : await extension.activate();
  if (!git.enabled) return undefined;
  const api = git.getAPI(1);
  const known = api.getRepository(uri);
  if (known) return known;
  // The extension opens repositories in the background after the start of the editor.
  return (await api.openRepository?.(vscode.Uri.joinPath(uri, '..'))) ?? undefined;
}
