// Entry point for completion lists.

import { CompletionWords } from '../features/completion/completionWords';
import type { BoxProposal } from '../features/completion/diagramCompletions';
import { type Completion, findCompletions } from '../features/completion/completions';
import type { Glossary } from '../glossary/glossaryStore';
import { getLanguage, isProse } from '../sourceText/findLanguage';
import type { Position } from '../text/range';
import type { TextDocument } from '../text/textDocument';
import { type CancellationToken, isCanceled } from '../workspace/cancellation';
import { runInSlices } from '../workspace/scheduler';
import type { Settings } from '../workspace/settings';
import { findCompletionsInDiagram } from './diagramming';
import type { GlossaryService } from './glossaryService';

export { findIdentifierStart } from '../features/completion/completions';

/** The completions at a position, the best first. */
export interface CompletionList {
  /** Whether the document is source code, whose language offers completions of its own. */
  readonly isCode: boolean;
  readonly words: readonly Completion[];
  readonly boxes: readonly BoxProposal[];
}

/** Completes names of terms; see `findCompletions`. */
export class Completions {
  readonly #service: GlossaryService;
  #words: { readonly glossary: Glossary; readonly words: Promise<CompletionWords> } | undefined;

  constructor(service: GlossaryService) {
    this.#service = service;
  }

  /** Returns `undefined` where the settings exclude completions, or if cancelled. */
  async find(
    document: TextDocument,
    position: Position,
    completion: Settings['completion'],
    token: CancellationToken,
  ): Promise<CompletionList | undefined> {
    if (completion === 'off') return undefined;
    const inCode = completion === 'everywhere';
    const { languageId, uri } = document;
    const isCode = !isProse(getLanguage(languageId, uri)) && languageId !== 'mermaid';
    if (isCode && !inCode) return undefined;
    const words = await this.#getWords();
    const index = await this.#service.index();
    if (isCanceled(token)) return undefined;
    const { terms } = await this.#service.glossary();
    const source = { words, index, inCode, terms };
    const drawn = findCompletionsInDiagram(document, position, source);
    return drawn
      ? { isCode, ...drawn }
      : { isCode, words: findCompletions(document, position, source), boxes: [] };
  }

  async #getWords(): Promise<CompletionWords> {
    const glossary = await this.#service.glossary();
    if (this.#words?.glossary !== glossary) {
      const { scheduler } = this.#service.parts;
      const words = runInSlices(CompletionWords.build(glossary.terms), scheduler);
      this.#words = { glossary, words };
    }
    return this.#words.words;
  }
}
