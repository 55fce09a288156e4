import { findSmallest } from '../text/collections';
import { compareNames } from './alphabeticalOrder';
import { foldText } from './folding';

const letterBefore = /[\p{L}\p{N}]$/u;

interface Candidate<Item> {
  readonly item: Item;
  /** Folded for comparison. */
  readonly names: readonly string[];
}

/** The one order of search results: everything that searches by name uses it. */
export class NameSearch<Item> {
  readonly #candidates: readonly Candidate<Item>[];

  /** @param listNames Returns the names of an item, the main one first. */
  constructor(items: Iterable<Item>, listNames: (item: Item) => readonly string[]) {
    this.#candidates = [...items]
      .map((item) => ({ item, names: listNames(item) }))
      .sort((a, b) => compareNames(a.names[0] ?? '', b.names[0] ?? ''))
      .map(({ item, names }) => ({ item, names: names.map(fold) }));
  }

  /**
   * Returns the items with a name that equals the query, then those with one that starts with it, has a word that
   * starts with it, or contains it, each group in alphabetical order. Ignores letter case and accents. An empty query
   * returns all items.
   */
  find(query: string): readonly Item[] {
    const key = fold(query);
    const tiers: Item[][] = [[], [], [], []];
    for (const { item, names } of this.#candidates) {
      tiers[findSmallest(names.map((name) => getTier(name, key)))]?.push(item);
    }
    return tiers.flat();
  }
}

function fold(text: string): string {
  return foldText(text).trim();
}

function getTier(name: string, key: string): number {
  if (name === key) return 0;
  if (name.startsWith(key)) return 1;
  if (!name.includes(key)) return Infinity;
  return hasWordStartingWith(name, key) ? 2 : 3;
}

function hasWordStartingWith(name: string, key: string): boolean {
  for (let at = name.indexOf(key); at >= 0; at = name.indexOf(key, at + 1)) {
    if (!letterBefore.test(name.slice(0, at))) return true;
  }
  return false;
}
