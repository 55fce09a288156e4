import Fuse from 'fuse.js';
import type { TermFields } from './term';
import { foldText } from '../language/folding';
import { NameSearch } from '../language/nameSearch';

/** Fuse's limit, in UTF-16 units. */
const maxSimilarLength = 32;
const fewTerms = 2000;

/** What is searched of a term. */
type SearchedFields = Pick<TermFields, 'name' | 'expansion' | 'aliases' | 'definition'>;

/** Searches one glossary; create a new instance when the glossary changes. */
export class TermSearch<T extends SearchedFields> {
  readonly #terms: readonly T[];
  readonly #byName: NameSearch<T>;
  #fuse: Fuse<T> | undefined;

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
      for (const { item } of this.#getFuse().search(similar, { limit })) matches.add(item);
    }
    return [...matches].slice(0, limit);
  }

  #getFuse(): Fuse<T> {
    const names = [
      { name: 'name', weight: 4 },
      { name: 'expansion', weight: 3 },
      { name: 'aliases', weight: 2 },
    ];
    // Searching definitions takes noticeable time in a large glossary.
    const keys =
      this.#terms.length < fewTerms ? [...names, { name: 'definition', weight: 1 }] : names;
    this.#fuse ??= new Fuse(this.#terms, {
      keys,
      threshold: 0.3,
      ignoreLocation: true,
      ignoreDiacritics: true,
      minMatchCharLength: 2,
    });
    return this.#fuse;
  }
}

function listNames(term: SearchedFields): readonly string[] {
  return [term.name, ...(term.expansion ? [term.expansion] : []), ...term.aliases];
}
