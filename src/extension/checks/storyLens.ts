import * as vscode from 'vscode';
import type { Disposable } from '../../core/workspace/event';
import { describeStory } from '../../core/service/checking';
import { commandIds } from '../commandIds';
import { contextKeys } from '../contextKeys';
import { setContext } from '../setContext';
import { readSettings } from '../host/configuration';
import type { DocumentChecker } from './documentChecker';

/** Shows above a story how many words to review; a click reviews them. */
export class StoryLens implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #checker: DocumentChecker;
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly Disposable[];
  readonly onDidChangeCodeLenses = this.#changes.event;

  constructor(checker: DocumentChecker) {
    this.#checker = checker;
    this.#subscriptions = [
      checker.onDidCheck(() => {
        this.#changes.fire();
        this.#enableCommand();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#enableCommand();
      }),
    ];
    this.#enableCommand();
  }

  /** While a changed text is being checked, the link stays: without it, the text would move with each pause. */
  provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    if (!readSettings(document.uri).codeLens) return [];
    const checkUp = this.#checker.latestCheckUpOf(document);
    const words = checkUp ? describeStory(checkUp) : '';
    if (words === '') return [];
    const { l10n } = vscode;
    return [
      new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), {
        command: commandIds.reviewStory,
        title: l10n.t('{0}: review', words),
        tooltip: l10n.t('Decide on each word, with the sentence before and after'),
      }),
    ];
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
    this.#changes.dispose();
  }

  #enableCommand(): void {
    const document = vscode.window.activeTextEditor?.document;
    const isStory = document !== undefined && this.#checker.latestCheckUpOf(document) !== undefined;
    setContext(contextKeys.isStory, isStory);
  }
}
