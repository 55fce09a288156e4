import { maxMerged } from './firstWordFilter';
import { isFunctionWord } from '../language/ordinaryWords';
import { isUpperCaseWord } from './letterCase';
import { plainPlural, findSingularEndings } from '../language/plurals';
import { Separator, type SeparatorReader } from './separators';
import type { TermMatch } from './termMatch';
import { computeHash, joinHashes } from './wordHash';
import type { WordReader } from './wordReader';
import { type WordTrie, missingSlot, rootNode } from './wordTrie';
import { type PhraseTable, noEntry } from './phraseTable';

/** Longer identifiers are read in chunks of this many parts. */
const maxParts = 50;

/** Where the parts of the identifier start that is being read, followed by the end of the last one; used by all scanners. */
const partStarts = new Int32Array(maxParts + 1);
const partHashes = new Int32Array(maxParts);

/** Words of a text that spell a phrase. */
export interface Candidate {
  /** The entry of the last phrase with these words, see `PhraseTable`. */
  readonly entry: number;
  readonly start: number;
  readonly end: number;
  /**
   * The separators of the words: one of `Separator` or a symbol for each gap. Valid only during the call, up to `gaps`.
   */
  readonly wordSeparators: readonly string[];
  readonly gaps: number;
  /** Whether the last word is the plural of the phrase's. */
  readonly isPlural: boolean;
}

/** Decides on the requirements of a phrase beyond its words. */
export type MatchFilter = (candidate: Candidate) => TermMatch | undefined;

/** Scans a text once and takes the longest match at every word. */
export class PhraseScanner {
  readonly #table: PhraseTable;
  readonly #trie: WordTrie;
  readonly #reader: WordReader;
  readonly #separators: SeparatorReader;
  readonly #matchFilter: MatchFilter;
  readonly #wordSeparators: string[] = [];
  readonly #matches: TermMatch[] = [];
  #to = 0;
  #start = 0;
  #longestMatch: TermMatch | undefined;

  constructor(
    table: PhraseTable,
    reader: WordReader,
    separators: SeparatorReader,
    matchFilter: MatchFilter,
  ) {
    this.#table = table;
    this.#trie = table.trie;
    this.#reader = reader;
    this.#separators = separators;
    this.#matchFilter = matchFilter;
  }

  /** All matches found so far, in the order of the scans. */
  get matches(): readonly TermMatch[] {
    return this.#matches;
  }

  /** Finds all matches that start in a range, which must not start or end within a phrase; in order, not overlapping. */
  scan(from = 0, to = this.#reader.length): void {
    const reader = this.#reader;
    const trie = this.#trie;
    const { firstWords } = trie;
    this.#to = to;
    let at = firstWords.findNext(reader.text, from, to);
    while (at < this.#to) {
      let end = reader.read(at);
      if (reader.continues) end = this.#scanParts(at);
      else if (trie.firstWords.has(reader.hash)) end = this.#takeMatchAt(at, end);
      at = firstWords.findNext(reader.text, end, to);
    }
  }

  /** Ends the scan early, when the caller needs no further matches. */
  stop(): void {
    this.#to = 0;
  }

  /** Reads the parts of an identifier once: `Git` may start no phrase where `GitHub` does. */
  #scanParts(first: number): number {
    const reader = this.#reader;
    const irregularBefore = reader.irregularUnits;
    let count = 0;
    let end: number;
    let next = first;
    do {
      partStarts[count] = next;
      end = reader.read(next);
      ({ next } = reader);
      partHashes[count] = reader.hash;
      count++;
    } while (count < maxParts && reader.continues);
    partStarts[count] = end;
    const isPlain = reader.irregularUnits === irregularBefore;
    let at = first;
    for (let i = 0; i < count; i++) {
      const start = partStarts[i] ?? end;
      if (start < at) continue;
      at = partStarts[i + 1] ?? end;
      if (!isPlain || this.#mayStartWith(i, count)) at = this.#takeMatchAt(start, at);
    }
    return Math.max(at, end);
  }

  #mayStartWith(first: number, count: number): boolean {
    // The text after the chunk is not known yet.
    if (count === maxParts && first + maxMerged > count) return true;
    const last = Math.min(count, first + maxMerged);
    let hash = 0;
    for (let i = first; i < last; i++) {
      const length = (partStarts[i + 1] ?? 0) - (partStarts[i] ?? 0);
      hash = joinHashes(hash, partHashes[i] ?? 0, length);
      if (this.#trie.firstWords.has(hash)) return true;
    }
    return false;
  }

  /** Takes the longest match at a word and returns where the search continues. */
  #takeMatchAt(start: number, wordEnd: number): number {
    const match = this.#findLongestMatch(start);
    if (match === undefined) return wordEnd;
    this.#matches.push(match);
    return Math.max(wordEnd, match.end);
  }

  #findLongestMatch(start: number): TermMatch | undefined {
    this.#start = start;
    this.#longestMatch = undefined;
    this.#walk(rootNode, start, 0);
    return this.#longestMatch;
  }

  /** Tries the word at the offset, by itself and joined with the following parts of the identifier. */
  #walk(node: number, at: number, gaps: number): void {
    const reader = this.#reader;
    let end = reader.read(at);
    let { hash, continues: goesOn, next } = reader;
    if (node !== rootNode || this.#trie.firstWords.has(hash))
      this.#tryWord(node, at, end, hash, gaps);
    const firstEnd = end;
    const isMarked = next !== end;
    for (let parts = 1; parts < maxMerged && goesOn; parts++) {
      end = reader.extend(next, hash);
      ({ hash, continues: goesOn, next } = reader);
      if (node === rootNode && !this.#trie.firstWords.has(hash)) continue;
      if (!isMarked && isFunctionWord(reader.text.slice(at, firstEnd))) return;
      this.#tryWord(node, at, end, hash, gaps);
    }
  }

  #tryWord(node: number, at: number, end: number, hash: number, gaps: number): void {
    const { text } = this.#reader;
    const child = this.#trie.findChild(node, hash, text, at, end);
    const isFound = child !== missingSlot && this.#tryMatch(child, end, gaps, false);
    if (!isFound) this.#tryPlural(node, at, end, gaps);
    if (child === missingSlot || !this.#trie.hasChildren(child)) return;
    const separator = this.#separators.read(end);
    if (separator === Separator.none) return;
    this.#wordSeparators[gaps] = separator;
    this.#walk(this.#trie.getNode(child), this.#separators.next, gaps + 1);
  }

  #tryPlural(node: number, at: number, end: number, gaps: number): void {
    const { text } = this.#reader;
    const last = text.charAt(end - 1);
    if (last !== 's' && last !== 'S') return;
    const word = text.slice(at, end).toLowerCase();
    // Endings of singular words (basis, bus) are plurals after acronyms (KPIs, ALUs).
    const isLetters = last === 's' && end - at > 2 && isUpperCaseWord(text, at, end - 1);
    for (const { drop, add } of isLetters ? plainPlural : findSingularEndings(word)) {
      const singular = word.slice(0, -drop) + add;
      const hash = computeHash(singular, 0, singular.length);
      const child = this.#trie.findChild(node, hash, singular, 0, singular.length);
      if (child !== missingSlot && this.#tryMatch(child, end, gaps, true)) return;
    }
  }

  #tryMatch(slot: number, end: number, gaps: number, isPlural: boolean): boolean {
    const entry = this.#table.firstEntry(slot);
    if (entry === noEntry) return false;
    const match = this.#matchFilter({
      entry,
      start: this.#start,
      end,
      wordSeparators: this.#wordSeparators,
      gaps,
      isPlural,
    });
    if (match === undefined) return false;
    if (match.end > (this.#longestMatch?.end ?? -1)) this.#longestMatch = match;
    return true;
  }
}
