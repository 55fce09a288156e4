import * as vscode from 'vscode';
import type { Disposable } from '../../core/workspace/event';
import { commandIds } from '../commandIds';
import { toVSCodeRange } from '../convert';
import { pickOne } from '../pickOne';
import { plainWindow } from '../plainWindow';
import type { DocumentChecker } from './documentChecker';

/** Shows the number of findings in the active document; hidden if none exist. A click lists them. */
export class FindingStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem(
    'architectureGlossary.findings',
    vscode.StatusBarAlignment.Right,
    50,
  );
  readonly #subscriptions: readonly Disposable[];

  constructor(private readonly checker: DocumentChecker) {
    this.#item.name = vscode.l10n.t('Glossary Checks');
    this.#item.command = commandIds.listFindings;
    const show = (): void => {
      this.#show();
    };
    this.#subscriptions = [
      vscode.commands.registerCommand(commandIds.listFindings, () => this.#list()),
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
    const { l10n } = vscode;
    const words = count === 1 ? l10n.t('1 suggestion') : l10n.t('{0} suggestions', count);
    this.#item.text = `$(book) ${words}`;
    this.#item.tooltip = l10n.t('Wording suggestions in this file. Click to list them.');
    this.#item.accessibilityInformation = { label: `${words}. ${this.#item.tooltip}` };
    this.#item.show();
  }

  /** Lists the findings of the active document, in the order of the text; the chosen one is selected in the editor. */
  async #list(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const { l10n } = vscode;
    if (!editor) return;
    const { document } = editor;
    const findings = [...this.checker.findingsOf(document)].sort(
      (a, b) => a.range.start - b.range.start,
    );
    if (findings.length === 0) {
      void plainWindow.showInformationMessage(l10n.t('No suggestions in this file.'));
      return;
    }
    const items = findings.map(({ range, message, word }) => {
      const place = toVSCodeRange(range, document);
      const line = l10n.t('Line {0}', place.start.line + 1);
      return { label: word, description: line, detail: message, place };
    });
    const title = l10n.t('Wording Suggestions');
    const chosen = await pickOne({ title, items, current: undefined });
    if (chosen) await vscode.window.showTextDocument(document, { selection: chosen.place });
  }
}
