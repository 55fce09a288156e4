import type { MatchForm } from './termMatch';
import type { Phrase } from './phrase';
import { Numbers } from './numbers';
import { WordTrie } from './wordTrie';

/** The requirements of a phrase beyond its words, shared by all phrases with the same requirements. */
export interface Demands {
  /** One separator per gap between words; empty if all are loose. */
  readonly joints: string;
  readonly lead: string;
  readonly trail: string;
  readonly acronym: boolean;
  /** A single letter, which never matches in lower case. */
  readonly single: boolean;
  readonly umlaut: boolean;
  /** Matches only in code and identifiers. */
  readonly value: boolean;
  /** The letters as written, if case matters; otherwise empty. */
  readonly exact: string;
  readonly form: MatchForm;
}

/** No phrase ends here. */
export const noEntry = -1;

/** All phrases of all terms: the words in a trie, their other requirements in lists at its nodes. */
export class PhraseTable {
  readonly trie = new WordTrie();
  readonly #demands: Demands[] = [];
  readonly #demandIds = new Map<string, number>();
  /** Term, requirements and next entry of each entry are adjacent: one memory access finds all three. */
  readonly #entries = new Numbers();
  readonly #firstEntry = new Numbers();

  add(phrase: Phrase, term: number, form: MatchForm, exact: string, value = false): void {
    const node = this.trie.insert(phrase.words);
    while (this.#firstEntry.length <= node) this.#firstEntry.push(noEntry);
    const demands = this.#idOf(phrase, form, exact, value);
    const first = this.#firstEntry.at(node);
    if (this.#isKnown(first, term, demands)) return;
    this.#firstEntry.set(node, this.#entries.length);
    this.#entries.push(term);
    this.#entries.push(demands);
    this.#entries.push(first);
  }

  /** Returns the last added entry of the phrases that end at a node, or `noEntry`. */
  firstEntry(node: number): number {
    return node < this.#firstEntry.length ? this.#firstEntry.at(node) : noEntry;
  }

  nextEntry(entry: number): number {
    return this.#entries.at(entry + 2);
  }

  /** Returns the index of the term of the entry's phrase. */
  termOf(entry: number): number {
    return this.#entries.at(entry);
  }

  demandsOf(entry: number): Demands | undefined {
    return this.#demands[this.#entries.at(entry + 1)];
  }

  /** A term's phrases are added together, so that comparing with the latest ones is enough. */
  #isKnown(first: number, term: number, demands: number): boolean {
    let entry = first;
    while (entry !== noEntry && this.termOf(entry) === term) {
      if (this.#entries.at(entry + 1) === demands) return true;
      entry = this.nextEntry(entry);
    }
    return false;
  }

  #idOf(phrase: Phrase, form: MatchForm, exact: string, value: boolean): number {
    const { lead, trail, acronym, umlaut } = phrase;
    const joints = phrase.joints.trim() === '' ? '' : phrase.joints;
    const single = phrase.words.length === 1 && phrase.words[0]?.length === 1;
    const key = `${form}${acronym ? 'A' : ''}${single ? 'S' : ''}${umlaut ? 'U' : ''}${value ? 'V' : ''}|${joints}|${lead}|${trail}|${exact}`;
    const known = this.#demandIds.get(key);
    if (known !== undefined) return known;
    this.#demands.push({ joints, lead, trail, acronym, single, umlaut, value, exact, form });
    this.#demandIds.set(key, this.#demands.length - 1);
    return this.#demands.length - 1;
  }
}
