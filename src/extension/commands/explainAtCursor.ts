import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service';
import { noCancellation } from '../../core/workspace/cancellation';
import { commandIds } from '../commandIds';
import { fromPosition, toPosition, toTextDocument } from '../convert';
import { asPosition } from '../links';
import { plainWindow } from '../plainWindow';

/**
 * Explains the word at the cursor in the editor's own hover with focus: screen readers read it, arrow keys scroll it
 * and Escape closes it. Works even when hovers are turned off, and shows more details.
 */
export class ExplainAtCursor {
  readonly #service: GlossaryService;
  #asked: vscode.Location | undefined;

  constructor(service: GlossaryService) {
    this.#service = service;
  }

  /** @param argument A position in the active editor to use instead of the cursor. */
  async run(argument: unknown): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) {
      const words = vscode.l10n.t('Open a file and place the cursor on a word first.');
      void plainWindow.showInformationMessage(words);
      return;
    }
    const { document } = editor;
    const given = asPosition(argument);
    if (given) {
      const place = document.validatePosition(fromPosition(given));
      editor.selection = new vscode.Selection(place, place);
    }
    const position = editor.selection.active;
    const explanations = await this.#service.explainAt(
      toTextDocument(document),
      toPosition(position),
      noCancellation,
    );
    if (explanations.length === 0) return offerEntry();
    this.#asked = new vscode.Location(document.uri, position);
    // An open hover would only get the focus.
    await vscode.commands.executeCommand('editor.action.hideHover');
    await vscode.commands.executeCommand('editor.action.showHover', {
      focus: 'autoFocusImmediately',
    });
  }

  /** Returns whether a hover is the requested one; later hovers at that position are not. */
  takes({ uri }: vscode.TextDocument, position: vscode.Position): boolean {
    const asked = this.#asked;
    const isAsked = asked?.uri.toString() === uri.toString() && asked.range.contains(position);
    if (isAsked) this.#asked = undefined;
    return isAsked;
  }
}

async function offerEntry(): Promise<void> {
  const add = vscode.l10n.t('Add Term');
  const words = vscode.l10n.t('The glossary does not explain this word yet.');
  const chosen = await plainWindow.showInformationMessage(words, add);
  if (chosen === add) await vscode.commands.executeCommand(commandIds.addTerm);
}
