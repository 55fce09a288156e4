import { expand } from 'brace-expansion';
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
import type { DocumentUri } from '../../core/text/textDocument';
import { TimeSlices } from './timeSlices';

const filesAtOnce = 500;

/** The editor's files and documents as core sees them: an unsaved document wins over the disk. */
export class VSCodeWorkspace implements Workspace, vscode.Disposable {
  readonly #onDidChangeFiles = new Emitter<readonly FileChange[]>();
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });

  readonly onDidChangeFiles = this.#onDidChangeFiles.event;

  constructor() {
    const { workspace } = vscode;
    // Terms are used in files of every kind, and of a deleted folder only the folder is told.
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
      // A document closed without saving leaves the disk's text behind.
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
    // Braces within braces are not understood everywhere, so the inner ones are written out.
    const flat = globs.flatMap((glob) => expand(glob));
    const found = await vscode.workspace.findFiles(
      `{${flat.join(',')}}`,
      `**/{${neverWalked.join(',')}}/**`,
    );
    const rules = new IgnoreRules((uri) => this.readFile(uri));
    const { folders } = this;
    const slices = new TimeSlices();
    const kept: DocumentUri[] = [];
    // Rules are read as they are met, and reading waits: many files are asked about at the same time.
    for (let at = 0; at < found.length; at += filesAtOnce) {
      const uris = found.slice(at, at + filesAtOnce).map(String);
      const ignored = await Promise.all(uris.map((uri) => rules.ignores(uri, folders)));
      if (token.isCancellationRequested) return [];
      for (const [i, uri] of uris.entries()) if (ignored[i] === false) kept.push(uri);
      await slices.yieldIfDue();
    }
    return kept;
  }

  async readFile(uri: DocumentUri): Promise<FileText> {
    const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
    if (open) return { kind: 'text', text: open.getText() };
    const file = vscode.Uri.parse(uri);
    try {
      const { size } = await vscode.workspace.fs.stat(file);
      if (size > largestFile) return { kind: 'unreadable', reason: 'too-large' };
      return decodeFile(await vscode.workspace.fs.readFile(file), this.#decoder);
    } catch (error) {
      const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      return { kind: 'unreadable', reason: missing ? 'missing' : 'denied' };
    }
  }

  dispose(): void {
    this.#onDidChangeFiles.dispose();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #tell(uri: vscode.Uri, kind: FileChangeKind): void {
    this.#onDidChangeFiles.fire([{ uri: uri.toString(), kind }]);
  }
}
