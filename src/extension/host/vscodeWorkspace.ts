import * as vscode from 'vscode';
import type { CancellationToken } from '../../core/workspace/cancellation';
import { decodeFile, largestFile } from '../../core/workspace/decode';
import { Emitter } from '../../core/workspace/event';
import { IgnoreRules, neverWalked } from '../../core/workspace/ignoreRules';
import type {
  FileChange,
  FileChangeKind,
  FileText,
  Workspace,
} from '../../core/workspace/workspace';
import { folderOf, isInside, parentFolder, relativePath } from '../../core/workspace/paths';
import { compileGlobs, widenGlobs } from '../../core/workspace/patterns/globs';
import type { DocumentUri } from '../../core/text/textDocument';

/** Provides the editor's files and documents to core: an unsaved document takes precedence over the disk. */
export class VSCodeWorkspace implements Workspace, vscode.Disposable {
  readonly #onDidChangeFiles = new Emitter<readonly FileChange[]>();
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });

  /** Whether a folder is a link or in one, for folders that files were read from. */
  readonly #linkedFolders = new Map<DocumentUri, Promise<boolean>>();

  readonly onDidChangeFiles = this.#onDidChangeFiles.event;

  constructor() {
    const { workspace } = vscode;
    // Terms are used in all kinds of files, and deleting a folder notifies only about the folder.
    const files = workspace.createFileSystemWatcher('**');
    this.#subscriptions.push(
      files,
      files.onDidCreate((uri) => {
        this.#tell(uri, 'created');
      }),
      files.onDidChange((uri) => {
        this.#tell(uri, 'changed');
      }),
      files.onDidDelete((uri) => {
        this.#tell(uri, 'deleted');
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#tell(document.uri, 'changed');
      }),
      // Closing a document without saving restores the text on disk.
      workspace.onDidCloseTextDocument(({ uri }) => {
        this.#tell(uri, 'changed');
      }),
    );
  }

  get folders(): readonly DocumentUri[] {
    return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  }

  async findFiles(
    globs: readonly string[],
    token: CancellationToken,
  ): Promise<readonly DocumentUri[]> {
    this.#linkedFolders.clear();
    // The editor's glob matching may backtrack exponentially, so it gets only file extensions.
    const found = await vscode.workspace.findFiles(
      `{${widenGlobs(globs).join(',')}}`,
      `**/{${neverWalked.join(',')}}/**`,
    );
    const matches = compileGlobs(globs);
    const rules = new IgnoreRules((uri) => this.readFile(uri));
    const uris = found.map(String).filter((uri) => matches(pathIn(uri, this.folders)));
    const ignored = await Promise.all(uris.map((uri) => rules.ignores(uri, this.folders)));
    return token.isCancellationRequested ? [] : uris.filter((_, i) => ignored[i] === false);
  }

  async readFile(uri: DocumentUri): Promise<FileText> {
    const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
    if (open) return { kind: 'text', text: open.getText() };
    const file = vscode.Uri.parse(uri);
    try {
      const { size, type } = await vscode.workspace.fs.stat(file);
      if ((type & vscode.FileType.File) === 0) return { kind: 'unreadable', reason: 'not-a-file' };
      // The file system API does not tell the target of a link. A target in the workspace is found at its own path.
      const isLinked = (type & vscode.FileType.SymbolicLink) !== 0;
      if (isLinked || (await this.#isBelowLink(uri))) {
        return { kind: 'unreadable', reason: 'outside' };
      }
      if (size > largestFile) return { kind: 'unreadable', reason: 'too-large' };
      return decodeFile(await vscode.workspace.fs.readFile(file), this.#decoder);
    } catch (error) {
      const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      return { kind: 'unreadable', reason: missing ? 'missing' : 'denied' };
    }
  }

  /** Returns true for a file in a folder that is a link, or in a subfolder of one. */
  async #isBelowLink(uri: DocumentUri): Promise<boolean> {
    const root = folderOf(uri, this.folders);
    const folder = parentFolder(uri);
    if (root === undefined || folder === root || !isInside(folder, root)) return false;
    let isLinked = this.#linkedFolders.get(folder);
    if (!isLinked) {
      isLinked = this.#isLink(folder);
      this.#linkedFolders.set(folder, isLinked);
    }
    return isLinked;
  }

  async #isLink(folder: DocumentUri): Promise<boolean> {
    const { type } = await vscode.workspace.fs.stat(vscode.Uri.parse(folder));
    return (type & vscode.FileType.SymbolicLink) !== 0 || (await this.#isBelowLink(folder));
  }

  dispose(): void {
    this.#onDidChangeFiles.dispose();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #tell(uri: vscode.Uri, kind: FileChangeKind): void {
    this.#onDidChangeFiles.fire([{ uri: uri.toString(), kind }]);
  }
}

function pathIn(uri: DocumentUri, folders: readonly DocumentUri[]): string {
  const folder = folderOf(uri, folders);
  return (folder && relativePath(uri, folder)) ?? '';
}
