import { findSmallest } from '../text/collections';
import Fuse from 'fuse.js';
import type { Term } from './term';
import { compareNames } from '../language/alphabeticalOrder';
import { foldText } from '../language/folding';

const maxQueryLength = 32;
const fewTerms = 2000;

interface Entry {
  readonly term: Term;
  /** Folded names: the name first, then expansion and aliases. */
  readonly names: readonly string[];
}

/** Searches one glossary; create a new instance when the glossary changes. */
export class TermSearch {
  readonly #entries: readonly Entry[];
  #fuse: Fuse<Term> | undefined;

  constructor(terms: readonly Term[]) {
    this.#entries = terms
      .map((term) => ({ term, names: getNames(term).map(fold) }))
      .sort((a, b) => compareNames(a.term.name, b.term.name));
  }

  /**
   * Returns the best matches first: a name that equals the query, starts with it, has a word that starts with it, or
   * contains it; then similar names. An empty query returns all terms by name.
   */
  find(query: string, limit: number): readonly Term[] {
    const key = fold(query.slice(0, maxQueryLength));
    if (key === '') return this.#entries.slice(0, limit).map(({ term }) => term);
    const matches = new Set(this.#findInTiers(key));
    if (matches.size < limit && key.length > 1) {
      for (const { item } of this.#getFuse().search(key, { limit })) matches.add(item);
    }
    return [...matches].slice(0, limit);
  }

  #findInTiers(key: string): readonly Term[] {
    const tiers: Term[][] = [[], [], [], []];
    for (const { term, names } of this.#entries) {
      const tier = findSmallest(names.map((name) => getTier(name, key)));
      tiers[tier]?.push(term);
    }
    return tiers.flat();
  }

  #getFuse(): Fuse<Term> {
    const names = [
      { name: 'name', weight: 4 },
      { name: 'expansion', weight: 3 },
      { name: 'aliases', weight: 2 },
    ];
    // Searching definitions takes noticeable time in a large glossary.
    const keys =
      this.#entries.length < fewTerms ? [...names, { name: 'definition', weight: 1 }] : names;
    this.#fuse ??= new Fuse(
      this.#entries.map(({ term }) => term),
      { keys, threshold: 0.3, ignoreLocation: true, ignoreDiacritics: true, minMatchCharLength: 2 },
    );
    return this.#fuse;
  }
}

function getNames(term: Term): readonly string[] {
  return [term.name, ...(term.expansion ? [term.expansion] : []), ...term.aliases];
}

function fold(text: string): string {
  return foldText(text).trim();
}

function getTier(name: string, key: string): number {
  if (name === key) return 0;
  const at = name.indexOf(key);
  if (at === 0) return 1;
  if (at < 0) return Infinity;
  return hasWordStartingWith(name, key) ? 2 : 3;
}

function hasWordStartingWith(name: string, key: string): boolean {
  return name
    .split(/[^\p{L}\p{N}]+/u)
    .some((_, i, words) => words.slice(i).join(' ').startsWith(key));
}
