import * as vscode from 'vscode';
import type { FileEdits } from '../../core/text/textEdit';
import { createListGuard, createObjectGuard, isNumber, isString } from '../../protocol/guards';

const isFilesEdits = createListGuard(
  createObjectGuard<FileEdits>({
    uri: isString,
    text: isString,
    edits: createListGuard(
      createObjectGuard<FileEdits['edits'][number]>({
        range: createObjectGuard({ start: isNumber, end: isNumber }),
        newText: isString,
      }),
    ),
  }),
);

/**
 * Keeps the plan of a change of several files on disk until all of them are saved. The editor saves one file after the
 * other, and what it has not saved is lost if its window is closed or crashes: a few files would have the change, and
 * the next run could not complete it.
 */
export class ChangeJournal implements vscode.Disposable {
  readonly #folder: vscode.Uri | undefined;
  #watching: vscode.Disposable | undefined;

  /** @param folder For data of the workspace; `undefined` in a window without a folder, which keeps nothing. */
  constructor(folder: vscode.Uri | undefined) {
    this.#folder = folder;
  }

  get #file(): vscode.Uri | undefined {
    return this.#folder && vscode.Uri.joinPath(this.#folder, 'change.json');
  }

  dispose(): void {
    this.#watching?.dispose();
  }

  /**
   * Resolves when the plan is on disk. A change of one file is saved whole by the editor. A plan that cannot be kept
   * does not prevent the change.
   */
  async begin(changes: readonly FileEdits[]): Promise<void> {
    this.dispose();
    if (!this.#file || new Set(changes.map(({ uri }) => uri)).size < 2) return;
    const kept = changes.map(({ uri, text, edits }) => ({ uri, text, edits }));
    const bytes = new TextEncoder().encode(JSON.stringify(kept));
    await vscode.workspace.fs.writeFile(this.#file, bytes).then(undefined, () => undefined);
  }

  async end(): Promise<void> {
    this.dispose();
    if (!this.#file) return;
    // Nothing was kept for a change of one file.
    await vscode.workspace.fs.delete(this.#file).then(undefined, () => undefined);
  }

  /** Ends when the files are saved after a change that the editor makes on its own. */
  endWhenSaved(changes: readonly FileEdits[]): void {
    const uris = new Set(changes.map(({ uri }) => uri));
    this.#watching = vscode.workspace.onDidSaveTextDocument(({ uri: saved }) => {
      if (!uris.has(saved.toString())) return;
      const isSaved = vscode.workspace.textDocuments.every(
        ({ uri, isDirty }) => !isDirty || !uris.has(uri.toString()),
      );
      if (isSaved) void this.end();
    });
  }

  /** Returns the plan of a change that did not end; `undefined` without one. */
  async read(): Promise<readonly FileEdits[] | undefined> {
    if (!this.#file) return undefined;
    try {
      const bytes = await vscode.workspace.fs.readFile(this.#file);
      const kept: unknown = JSON.parse(new TextDecoder().decode(bytes));
      return isFilesEdits(kept) ? kept : undefined;
    } catch {
      return undefined;
    }
  }
}
