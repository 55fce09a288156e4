import * as vscode from 'vscode';
import type { Disposable } from '../../core/workspace/event';
import { isShown } from '../shownDocument';
import type { DocumentAids } from './documentAids';
import { isLong } from './documentAids';

/** Delay after typing and scrolling, in milliseconds. */
const settlingDelay = 300;

/** Draws ranges in an editor and replaces those drawn before. */
export type Draw = (editor: vscode.TextEditor, ranges: readonly vscode.Range[]) => void;

/** Underlines terms in the visible editors. */
export class TermUnderlines implements vscode.Disposable {
  readonly #aids: DocumentAids;
  readonly #style = vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor('editorInlayHint.foreground'),
    borderStyle: 'none none dotted none',
    borderWidth: '1px',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #draw: Draw;
  readonly #subscriptions: readonly Disposable[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;

  /** @param draw Receives each drawing; by default it is shown in the editor. */
  constructor(
    aids: DocumentAids,
    draw: Draw = (editor, ranges) => {
      editor.setDecorations(this.#style, ranges);
    },
  ) {
    this.#aids = aids;
    this.#draw = draw;
    const { window, workspace } = vscode;
    this.#subscriptions = [
      aids.onDidChange(() => {
        this.#drawAll();
      }),
      window.onDidChangeVisibleTextEditors(() => {
        this.#drawAll();
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isShown(document)) this.#schedule();
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (isLong(textEditor.document)) this.#schedule();
      }),
    ];
    this.#drawAll();
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    for (const one of this.#subscriptions) one.dispose();
    this.#style.dispose();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#drawAll();
    }, settlingDelay);
  }

  #drawAll(): void {
    for (const editor of vscode.window.visibleTextEditors) void this.#drawIn(editor);
  }

  async #drawIn(editor: vscode.TextEditor): Promise<void> {
    const { marks } = await this.#aids.of(editor.document, editor.visibleRanges);
    if (!this.#isDisposed) this.#draw(editor, marks);
  }
}
