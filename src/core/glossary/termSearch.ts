import Fuse, { type FuseIndex } from 'fuse.js';
import type { TermFields } from './term';
import { foldText } from '../language/folding';
import { GramIndex } from '../language/gramIndex';
import { NameSearch } from '../language/nameSearch';

/** Fuse's limit, in UTF-16 units. */
const maxSimilarLength = 32;
const fewTerms = 2000;
/** The share of a query that may be wrong. */
const threshold = 0.3;

/** What is searched of a term. */
type SearchedFields = Pick<TermFields, 'name' | 'expansion' | 'aliases' | 'definition'>;

/** Searches one glossary; create a new instance when the glossary changes. */
export class TermSearch<T extends SearchedFields> {
  readonly #terms: readonly T[];
  readonly #byName: NameSearch<T>;
  #similar: SimilarSearch<T> | undefined;

  constructor(terms: readonly T[]) {
    this.#terms = terms;
    this.#byName = new NameSearch(terms, listNames);
  }

  /**
   * Returns the best matches first: those of `NameSearch`, then terms with similar names. An empty query returns all
   * terms by name.
   *
   * @param enough With this number of other matches, similar names are not searched, which takes longer.
   */
  find(query: string, limit: number, enough = limit): readonly T[] {
    const matches = new Set(this.#byName.find(query));
    const similar = foldText(query).trim().slice(0, maxSimilarLength);
    if (matches.size < enough && similar.length > 1) {
      this.#similar ??= new SimilarSearch(this.#terms);
      for (const term of this.#similar.find(similar, limit)) matches.add(term);
    }
    return [...matches].slice(0, limit);
  }
}

/** A term whose searched texts are folded. */
interface FoldedTerm<T> {
  readonly term: T;
  readonly name: string;
  readonly expansion: string;
  readonly aliases: readonly string[];
  /** Only in a small glossary, because searching definitions takes noticeable time in a large one. */
  readonly definition: string;
}

/** Finds terms with texts that contain a query with some errors, the most similar ones first. */
class SimilarSearch<T extends SearchedFields> {
  readonly #terms: readonly FoldedTerm<T>[];
  readonly #fuse: Fuse<FoldedTerm<T>>;
  readonly #texts: ReturnType<FuseIndex<FoldedTerm<T>>['toJSON']>;
  readonly #grams: GramIndex;

  constructor(terms: readonly T[]) {
    const hasDefinitions = terms.length < fewTerms;
    this.#terms = terms.map((term) => ({
      term,
      name: foldText(term.name),
      expansion: foldText(term.expansion ?? ''),
      aliases: term.aliases.map(foldText),
      definition: hasDefinitions ? foldText(term.definition) : '',
    }));
    this.#fuse = new Fuse(this.#terms, {
      keys: [
        { name: 'name', weight: 4 },
        { name: 'expansion', weight: 3 },
        { name: 'aliases', weight: 2 },
        ...(hasDefinitions ? [{ name: 'definition', weight: 1 }] : []),
      ],
      threshold,
      ignoreLocation: true,
      minMatchCharLength: 2,
    });
    this.#texts = this.#fuse.getIndex().toJSON();
    this.#grams = new GramIndex(
      this.#terms.map(({ name, expansion, aliases, definition }) =>
        [name, expansion, ...aliases, definition].filter((text) => text !== ''),
      ),
    );
  }

  /** @param pattern Folded, with 2 to 32 UTF-16 units. */
  find(pattern: string, limit: number): readonly T[] {
    const candidates = this.#grams.findCandidates(pattern, countErrors(pattern.length));
    // Fuse searches all texts of its index, so it gets one with only these terms.
    const records = candidates.flatMap((i) => this.#texts.records[i] ?? []);
    this.#fuse.setCollection(this.#terms, Fuse.parseIndex({ ...this.#texts, records }));
    return this.#fuse.search(pattern, { limit }).map(({ item }) => item.term);
  }
}

/** Returns the number of errors that Fuse allows in a pattern. */
function countErrors(length: number): number {
  let errors = 0;
  while ((errors + 1) / length <= threshold) errors++;
  return errors;
}

function listNames(term: SearchedFields): readonly string[] {
  return [term.name, ...(term.expansion ? [term.expansion] : []), ...term.aliases];
}
