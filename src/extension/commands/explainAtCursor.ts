import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { commandIds } from '../commandIds';
import { toVSCodePosition, toPosition, toTextDocument } from '../convert';
import { parsePosition } from '../links';
import { plainWindow } from '../plainWindow';
import { noCancellation } from '../../core/service/hosting';

/**
 * Explains the word at the cursor in the editor's own hover with focus: screen readers read it, arrow keys scroll it
 * and Escape closes it. Works even when hovers are turned off, and shows more details.
 */
export class ExplainAtCursor {
  readonly #service: GlossaryService;
  #requested: vscode.Location | undefined;

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
    const argumentPosition = parsePosition(argument);
    if (argumentPosition) {
      const place = document.validatePosition(toVSCodePosition(argumentPosition));
      editor.selection = new vscode.Selection(place, place);
    }
    const position = editor.selection.active;
    const explanations = await this.#service.explainAt(
      toTextDocument(document),
      toPosition(position),
      noCancellation,
    );
    if (explanations.length === 0) return offerEntry();
    this.#requested = new vscode.Location(document.uri, position);
    // An open hover would only get the focus.
    await vscode.commands.executeCommand('editor.action.hideHover');
    await vscode.commands.executeCommand('editor.action.showHover', {
      focus: 'autoFocusImmediately',
    });
  }

  /** Returns whether a hover is the requested one; later hovers at that position are not. */
  isRequested({ uri }: vscode.TextDocument, position: vscode.Position): boolean {
    const requested = this.#requested;
    const isAsked =
      requested?.uri.toString() === uri.toString() && requested.range.contains(position);
    if (isAsked) this.#requested = undefined;
    return isAsked;
  }
}

async function offerEntry(): Promise<void> {
  const add = vscode.l10n.t('Add Term');
  const words = vscode.l10n.t('The glossary does not explain this word yet.');
  const chosen = await plainWindow.showInformationMessage(words, add);
  if (chosen === add) await vscode.commands.executeCommand(commandIds.addTerm);
}
