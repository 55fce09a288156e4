import * as vscode from 'vscode';
import type { Candidate } from '../../core/features/discover/candidates';
import type { GlossaryService } from '../../core/service/glossaryService';
import { markAsKnown, unmarkAsKnown } from '../checks/markAsKnown';
import { plainWindow } from '../plainWindow';

const memoryKey = 'architectureGlossary.dismissedWords';

/**
 * The words that are not suggested again. Acronyms are in the setting `knownAcronyms`, which the team shares and the
 * checks respect; names and boxes only matter to the suggestions, so this workspace remembers them.
 */
export class DismissedWords {
  readonly #service: GlossaryService;
  readonly #memory: vscode.Memento;

  constructor(service: GlossaryService, memory: vscode.Memento) {
    this.#service = service;
    this.#memory = memory;
  }

  /** Returns a test for the words that are dismissed now. */
  createFilter(): (word: string) => boolean {
    const acronyms = this.#service.parts.settings().knownAcronyms.map((word) => word.toUpperCase());
    const known = new Set(acronyms);
    const others = new Set(this.#read());
    return (word) => known.has(word) || others.has(word.toLowerCase());
  }

  /** Dismisses a word and offers to undo it; resolves when the word is stored. */
  async dismiss({ word, kind }: Candidate): Promise<void> {
    const { l10n } = vscode;
    if (kind === 'acronym') await markAsKnown(word);
    else await this.#write([...this.#read(), word.toLowerCase()]);
    const message =
      kind === 'acronym'
        ? l10n.t('“{0}” is now a known acronym in the settings of this workspace.', word)
        : l10n.t('“{0}” is not suggested again in this workspace.', word);
    const undo = l10n.t('Undo');
    void plainWindow.showInformationMessage(message, undo).then(async (answer) => {
      if (answer !== undo) return;
      if (kind === 'acronym') await unmarkAsKnown(word);
      else await this.#write(this.#read().filter((one) => one !== word.toLowerCase()));
    });
  }

  #read(): readonly string[] {
    return this.#memory.get<readonly string[]>(memoryKey, []);
  }

  async #write(words: readonly string[]): Promise<void> {
    await this.#memory.update(memoryKey, words.length > 0 ? words : undefined);
  }
}
