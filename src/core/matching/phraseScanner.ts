import { isGlueWord } from './ordinaryWords';
import { singularEndings } from './plurals';
import { Join, type SeparatorReader } from './separators';
import type { TermMatch } from './termMatch';
import { type WordReader, continuesWithLetter, hashOf } from './wordReader';
import { type WordTrie, missing, root } from './wordTrie';

/** More parts of one identifier are never one word of a glossary. */
const maxMerged = 4;

/** Words of a text that spell a phrase. */
export interface Candidate {
  readonly node: number;
  readonly start: number;
  readonly end: number;
  /** What joins the words: one of `Join` or a symbol for each gap. Only valid during the call. */
  readonly joins: readonly string[];
  /** The last word is the plural of the phrase's. */
  readonly isPlural: boolean;
}

/** Decides on what a phrase asks for beyond its words. */
export type Judge = (candidate: Candidate) => TermMatch | undefined;

/** Walks over a text once and takes the longest match at every word. */
export class PhraseScanner {
  readonly #trie: WordTrie;
  readonly #reader: WordReader;
  readonly #separators: SeparatorReader;
  readonly #judge: Judge;
  readonly #joins: string[] = [];
  #start = 0;
  #best: TermMatch | undefined;

  constructor(trie: WordTrie, reader: WordReader, separators: SeparatorReader, judge: Judge) {
    this.#trie = trie;
    this.#reader = reader;
    this.#separators = separators;
    this.#judge = judge;
  }

  /** All matches in order; none overlap. */
  scan(): readonly TermMatch[] {
    const reader = this.#reader;
    const trie = this.#trie;
    const matches: TermMatch[] = [];
    let at = 0;
    while (at < reader.length) {
      if (!reader.isWordAt(at)) {
        at++;
        continue;
      }
      const end = reader.read(at);
      const { hash } = reader;
      const match =
        trie.mayStart(hash) || this.#mayStartMerged(end, hash) ? this.#longestAt(at) : undefined;
      if (match !== undefined) matches.push(match);
      at = Math.max(end, match?.end ?? 0);
    }
    return matches;
  }

  /** `Git` may start nothing where `GitHub` does. */
  #mayStartMerged(firstEnd: number, firstHash: number): boolean {
    const reader = this.#reader;
    let end = firstEnd;
    let hash = firstHash;
    for (let parts = 1; parts < maxMerged && continuesWithLetter(reader, end); parts++) {
      end = reader.extend(end, hash);
      hash = reader.hash;
      if (this.#trie.mayStart(hash)) return true;
    }
    return false;
  }

  #longestAt(start: number): TermMatch | undefined {
    this.#start = start;
    this.#best = undefined;
    this.#walk(root, start, 0);
    return this.#best;
  }

  /** Tries the word at the offset, alone and in one with the parts of the identifier that follow. */
  #walk(node: number, at: number, gaps: number): void {
    const reader = this.#reader;
    let end = reader.read(at);
    let hash = reader.hash;
    this.#take(node, at, end, hash, gaps);
    if (!continuesWithLetter(reader, end) || isGlueWord(reader.text.slice(at, end))) return;
    for (let parts = 1; parts < maxMerged && continuesWithLetter(reader, end); parts++) {
      end = reader.extend(end, hash);
      hash = reader.hash;
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
    for (const { drop, add } of singularEndings(word)) {
      const singular = word.slice(0, -drop) + add;
      const hash = hashOf(singular, 0, singular.length);
      const child = this.#trie.step(node, hash, singular, 0, singular.length);
      if (child !== missing && this.#consider(child, end, gaps, true)) return;
    }
  }

  #consider(node: number, end: number, gaps: number, isPlural: boolean): boolean {
    this.#joins.length = gaps;
    const match = this.#judge({ node, start: this.#start, end, joins: this.#joins, isPlural });
    if (match === undefined) return false;
    if (match.end > (this.#best?.end ?? -1)) this.#best = match;
    return true;
  }
}
