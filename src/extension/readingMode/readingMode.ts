import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Disposable } from '../../core/workspace/event';
import { commandIds } from '../commandIds';
import { DocumentAids } from './documentAids';
import { ExpansionHintProvider } from './expansionHintProvider';
import { TermUnderlines } from './termUnderlines';
import { plainWindow } from '../plainWindow';

const hintSetting = 'editor.inlayHints.enabled';

/** Shows new readers which words are in the glossary and what acronyms stand for. */
export class ReadingMode implements vscode.Disposable {
  readonly #service: GlossaryService;
  #shown: readonly Disposable[] = [];

  constructor(service: GlossaryService) {
    this.#service = service;
  }

  toggle(on: boolean): void {
    if (on === this.#shown.length > 0) return;
    if (on) this.#shown = this.#show();
    else this.dispose();
  }

  /** Explains why nothing is visible right after the user has turned on reading mode. */
  async explainWhatHidesIt(): Promise<void> {
    const { l10n, window, workspace } = vscode;
    if ((await this.#service.glossary()).terms.length === 0) {
      void plainWindow.showInformationMessage(l10n.t('The glossary has no entries yet.'));
      return;
    }
    const editor = window.activeTextEditor;
    if (workspace.getConfiguration('', editor?.document).get(hintSetting) !== 'off') return;
    const open = l10n.t('Open Setting');
    const answer = await plainWindow.showInformationMessage(
      l10n.t(
        'Terms are underlined, but acronyms are not spelled out because inlay hints are off. Turn them on in the settings.',
      ),
      open,
    );
    if (answer !== open) return;
    await vscode.commands.executeCommand('workbench.action.openSettings', hintSetting);
  }

  dispose(): void {
    for (const one of this.#shown) one.dispose();
    this.#shown = [];
  }

  #show(): readonly Disposable[] {
    const aids = new DocumentAids(this.#service);
    const hints = new ExpansionHintProvider(this.#service, aids);
    return [
      aids,
      hints,
      vscode.languages.registerInlayHintsProvider('*', hints),
      new TermUnderlines(aids),
      createStatus(),
    ];
  }
}

function createStatus(): vscode.StatusBarItem {
  const { l10n } = vscode;
  const item = vscode.window.createStatusBarItem(
    'architectureGlossary.readingMode',
    vscode.StatusBarAlignment.Right,
    49,
  );
  item.name = l10n.t('Glossary Reading Mode');
  item.text = `$(mortar-board) ${l10n.t('Reading mode')}`;
  item.tooltip = l10n.t(
    'The first use of each glossary term is underlined. Click to turn this off.',
  );
  item.command = commandIds.toggleReadingMode;
  item.show();
  return item;
}
