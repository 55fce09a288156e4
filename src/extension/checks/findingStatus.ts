import * as vscode from 'vscode';
import type { Disposable } from '../../core/workspace/event';
import type { DocumentChecker } from './documentChecker';

/**
 * Shows the number of findings in the active document; hidden if none exist. A click opens the Problems view.
 */
export class FindingStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'architectureGlossary.findings',
    vscode.StatusBarAlignment.Right,
    50,
  );
  readonly #subscriptions: readonly Disposable[];

  constructor(private readonly checker: DocumentChecker) {
    this.#item.name = vscode.l10n.t('Glossary Checks');
    this.#item.command = 'workbench.actions.view.problems';
    const show = (): void => {
      this.#show();
    };
    this.#subscriptions = [
      checker.onDidCheck(show),
      vscode.window.onDidChangeActiveTextEditor(show),
    ];
    show();
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    const count = document ? this.checker.findingsOf(document).length : 0;
    if (count === 0) {
      this.#item.hide();
      return;
    }
    const words =
      count === 1
        ? vscode.l10n.t('1 wording suggestion in this file')
        : vscode.l10n.t('{0} wording suggestions in this file', count);
    this.#item.text = `$(book) ${String(count)}`;
    this.#item.tooltip = words;
    this.#item.accessibilityInformation = { label: words };
    this.#item.show();
  }
}
