import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service';
import { noCancellation } from '../../core/workspace/cancellation';
import { commandIds } from '../commandIds';
import { fromPosition, toPosition, toTextDocument } from '../convert';
import { asPosition } from '../links';
import { plainWindow } from '../plainWindow';

/**
 * Explains the word at the cursor in the editor's own hover, which takes the focus: screen readers read it, arrow keys
 * move in it and Escape leads back. It comes even where hovers are switched off, and says more.
 */
export class ExplainAtCursor {
  readonly #service: GlossaryService;
  #asked: vscode.Location | undefined;

  constructor(service: GlossaryService) {
    this.#service = service;
  }

  /** @param argument A place in the active editor instead of the cursor's. */
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
    // A hover that is already there would only be given the focus.
    await vscode.commands.executeCommand('editor.action.hideHover');
    await vscode.commands.executeCommand('editor.action.showHover', {
      focus: 'autoFocusImmediately',
    });
  }

  /** Whether a hover is the one that was asked for; the next one at that place is not. */
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
