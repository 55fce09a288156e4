import { isGlueWord } from '../language/ordinaryWords';
import { isInCapitals } from './letterCase';
import { plainPlural, singularEndings } from '../language/plurals';
import { Join, type SeparatorReader } from './separators';
import type { TermMatch } from './termMatch';
import { type WordReader, hashOf, joinedHash } from './wordReader';
import { type WordTrie, missing, root } from './wordTrie';
import { type PhraseTable, noEntry } from './phraseTable';

/** Maximum number of identifier parts that one glossary word can match. */
const maxMerged = 4;
/** Longer identifiers are read in chunks of this many parts. */
const maxParts = 50;

/** Words of a text that spell a phrase. */
export interface Candidate {
  readonly node: number;
  readonly start: number;
  readonly end: number;
  /**
   * The separators of the words: one of `Join` or a symbol for each gap. Valid only during the call, up to `gaps`.
   */
  readonly joins: readonly string[];
  readonly gaps: number;
  /** Whether the last word is the plural of the phrase's. */
  readonly isPlural: boolean;
}

/** Decides on the requirements of a phrase beyond its words. */
export type Judge = (candidate: Candidate) => TermMatch | undefined;

/** Scans a text once and takes the longest match at every word. */
export class PhraseScanner {
  readonly #table: PhraseTable;
  readonly #trie: WordTrie;
  readonly #reader: WordReader;
  readonly #separators: SeparatorReader;
  readonly #judge: Judge;
  readonly #joins: string[] = [];
  /** Where the parts of the identifier start, followed by the end of the last one. */
  readonly #partStarts = new Int32Array(maxParts + 1);
  readonly #partHashes = new Int32Array(maxParts);
  readonly #matches: TermMatch[] = [];
  #isStopped = false;
  #start = 0;
  #best: TermMatch | undefined;

  constructor(table: PhraseTable, reader: WordReader, separators: SeparatorReader, judge: Judge) {
    this.#table = table;
    this.#trie = table.trie;
    this.#reader = reader;
    this.#separators = separators;
    this.#judge = judge;
  }

  /** Returns all matches in order; none overlap. */
  scan(): readonly TermMatch[] {
    const reader = this.#reader;
    const trie = this.#trie;
    const { firstLetters } = trie;
    let at = firstLetters.next(reader.text, 0);
    while (at < reader.length && !this.#isStopped) {
      let end = reader.read(at);
      if (reader.goesOn) end = this.#scanParts(at);
      else if (trie.mayStart(reader.hash)) end = this.#matchAt(at, end);
      at = firstLetters.next(reader.text, end);
    }
    return this.#matches;
  }

  /** Ends the scan early, when the judge needs no further matches. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Reads the parts of an identifier once: `Git` may start no phrase where `GitHub` does. */
  #scanParts(first: number): number {
    const reader = this.#reader;
    const oddBefore = reader.oddUnits;
    let count = 0;
    let end: number;
    let next = first;
    do {
      this.#partStarts[count] = next;
      end = reader.read(next);
      ({ next } = reader);
      this.#partHashes[count] = reader.hash;
      count++;
    } while (count < maxParts && reader.goesOn);
    this.#partStarts[count] = end;
    const isPlain = reader.oddUnits === oddBefore;
    let at = first;
    for (let i = 0; i < count; i++) {
      const start = this.#partStarts[i] ?? end;
      if (start < at) continue;
      at = this.#partStarts[i + 1] ?? end;
      if (!isPlain || this.#mayStartWith(i, count)) at = this.#matchAt(start, at);
    }
    return Math.max(at, end);
  }

  #mayStartWith(first: number, count: number): boolean {
    const starts = this.#partStarts;
    // The text after the chunk is not known yet.
    if (count === maxParts && first + maxMerged > count) return true;
    const last = Math.min(count, first + maxMerged);
    let hash = 0;
    for (let i = first; i < last; i++) {
      const length = (starts[i + 1] ?? 0) - (starts[i] ?? 0);
      hash = joinedHash(hash, this.#partHashes[i] ?? 0, length);
      if (this.#trie.mayStart(hash)) return true;
    }
    return false;
  }

  /** Takes the longest match at a word and returns where the search continues. */
  #matchAt(start: number, wordEnd: number): number {
    const match = this.#longestAt(start);
    if (match === undefined) return wordEnd;
    this.#matches.push(match);
    return Math.max(wordEnd, match.end);
  }

  #longestAt(start: number): TermMatch | undefined {
    this.#start = start;
    this.#best = undefined;
    this.#walk(root, start, 0);
    return this.#best;
  }

  /** Tries the word at the offset, by itself and joined with the following parts of the identifier. */
  #walk(node: number, at: number, gaps: number): void {
    const reader = this.#reader;
    let end = reader.read(at);
    let { hash, goesOn, next } = reader;
    if (node !== root || this.#trie.mayStart(hash)) this.#take(node, at, end, hash, gaps);
    const firstEnd = end;
    const isMarked = next !== end;
    for (let parts = 1; parts < maxMerged && goesOn; parts++) {
      end = reader.extend(next, hash);
      ({ hash, goesOn, next } = reader);
      if (node === root && !this.#trie.mayStart(hash)) continue;
      if (!isMarked && isGlueWord(reader.text.slice(at, firstEnd))) return;
      this.#take(node, at, end, hash, gaps);
    }
  }

  #take(node: number, at: number, end: number, hash: number, gaps: number): void {
    const { text } = this.#reader;
    const child = this.#trie.step(node, hash, text, at, end);
    const isFound = child !== missing && this.#consider(child, end, gaps, false);
    if (!isFound) this.#takePlural(node, at, end, gaps);
    if (child === missing || !this.#trie.hasChildren(child)) return;
    const join = this.#separators.read(end);
    if (join === Join.none) return;
    this.#joins[gaps] = join;
    this.#walk(child, this.#separators.next, gaps + 1);
  }

  #takePlural(node: number, at: number, end: number, gaps: number): void {
    const { text } = this.#reader;
    const last = text.charAt(end - 1);
    if (last !== 's' && last !== 'S') return;
    const word = text.slice(at, end).toLowerCase();
    // Endings of singular words (basis, bus) are plurals after acronyms (KPIs, ALUs).
    const isLetters = last === 's' && end - at > 2 && isInCapitals(text, at, end - 1);
    for (const { drop, add } of isLetters ? plainPlural : singularEndings(word)) {
      const singular = word.slice(0, -drop) + add;
      const hash = hashOf(singular, 0, singular.length);
      const child = this.#trie.step(node, hash, singular, 0, singular.length);
      if (child !== missing && this.#consider(child, end, gaps, true)) return;
    }
  }

  #consider(node: number, end: number, gaps: number, isPlural: boolean): boolean {
    if (this.#table.firstEntry(node) === noEntry) return false;
    const match = this.#judge({
      node,
      start: this.#start,
      end,
      joins: this.#joins,
      gaps,
      isPlural,
    });
    if (match === undefined) return false;
    if (match.end > (this.#best?.end ?? -1)) this.#best = match;
    return true;
  }
}
