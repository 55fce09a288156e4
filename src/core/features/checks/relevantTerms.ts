import type { Term } from '../../glossary/term';
import { TermIndex } from '../../matching/termIndex';
import type { MatchForm } from '../../matching/termMatch';
import { getLanguageOfFile } from '../../sourceText/findLanguage';
import type { Range } from '../../text/range';
import type { DocumentUri } from '../../text/textDocument';
import type { Scheduler } from '../../workspace/scheduler';
import { runInSlices } from '../../workspace/scheduler';
import type { ProjectFacts } from './projectFacts';

/** In UTF-16 units. Searching this much text takes as long as indexing one term. */
const searchedPerTerm = 500;
/** If a larger share of the previous terms is still relevant, rebuilding the index does not pay off. */
const rebuildRatio = 0.75;

/**
 * The terms that the remaining files must be searched for: those that no file has used so far, and those whose use is
 * reported. The set shrinks, so that most files can be skipped.
 */
export class RelevantTerms {
  readonly #project: ProjectFacts;
  readonly #used: ReadonlySet<Term> | undefined;
  readonly #unwanted: number;
  #index: TermIndex | undefined;
  #indexed = Infinity;
  #searched = 0;

  /** @param used Grows while files are searched; `undefined` if the used terms are not needed. */
  constructor(project: ProjectFacts, used: ReadonlySet<Term> | undefined) {
    this.#project = project;
    this.#used = used;
    this.#unwanted = project.glossary.terms.filter(isUnwanted).length;
  }

  /**
   * Returns the blocks of a text that may contain something relevant, see `TermIndex.findBlocks`; `undefined` as long as
   * the whole text must be searched.
   */
  async findBlocks(
    uri: DocumentUri,
    text: string,
    scheduler: Scheduler,
  ): Promise<readonly Range[] | undefined> {
    if (this.#isOutdated()) await this.#rebuild(scheduler);
    const blocks = this.#index?.findBlocks({ uri, languageId: getLanguageOfFile(uri).id, text });
    for (const { start, end } of blocks ?? [{ start: 0, end: text.length }])
      this.#searched += end - start;
    return blocks;
  }

  #isOutdated(): boolean {
    const count = this.#count();
    if (count >= this.#indexed) return false;
    return count <= this.#indexed * rebuildRatio && this.#searched >= count * searchedPerTerm;
  }

  /** Counts a term twice if it is both unwanted and unused; the exact number does not matter. */
  #count(): number {
    const unused = this.#used ? this.#project.glossary.terms.length - this.#used.size : 0;
    return unused + this.#unwanted;
  }

  async #rebuild(scheduler: Scheduler): Promise<void> {
    const { glossary, folders } = this.#project;
    const isRelevant = (term: Term, form: MatchForm): boolean =>
      form === 'avoid' || term.status === 'deprecated' || this.#used?.has(term) === false;
    this.#indexed = this.#count();
    this.#searched = 0;
    this.#index = await runInSlices(
      TermIndex.build(glossary.terms, folders, isRelevant),
      scheduler,
    );
  }
}

function isUnwanted({ avoid, status }: Term): boolean {
  return avoid.length > 0 || status === 'deprecated';
}
