import type { MatchForm } from './termMatch';
import type { Phrase } from './phrase';
import { GrowableIntArray } from './growableIntArray';
import { WordTrie, noValue } from './wordTrie';

/** The requirements of a phrase beyond its words, shared by all phrases with the same requirements. */
export interface MatchConstraints {
  /** One separator per gap between words; empty if all are loose. */
  readonly requiredSeparators: string;
  readonly leadingSymbol: string;
  readonly trailingSymbol: string;
  readonly acronym: boolean;
  /** A single letter, which never matches in lower case. */
  readonly isSingleLetter: boolean;
  readonly umlaut: boolean;
  readonly noun: boolean;
  /** Matches only in code and identifiers. */
  readonly value: boolean;
  /** The letters as written, if case matters; otherwise empty. */
  readonly exact: string;
  readonly form: MatchForm;
}

/** No phrase ends here. */
export const noEntry = noValue;
const fieldsPerEntry = 3;

/** All phrases of all terms: the words in a trie, their other requirements in lists at its nodes. */
export class PhraseTable {
  readonly trie = new WordTrie();
  readonly #constraints: MatchConstraints[] = [];
  readonly #constraintIds = new Map<string, number>();
  /** Term, requirements and next entry of each entry are adjacent: one memory access finds all three. */
  readonly #entries = new GrowableIntArray();

  constructor() {
    // The first entry has another number than `noEntry`.
    for (let field = 0; field < fieldsPerEntry; field++) this.#entries.push(noEntry);
  }

  add(phrase: Phrase, term: number, form: MatchForm, exact: string, value = false): void {
    const slot = this.trie.insert(phrase.words);
    const constraints = this.#getConstraintId(phrase, form, exact, value);
    const first = this.trie.getValue(slot);
    if (this.#isKnown(first, term, constraints)) return;
    this.trie.setValue(slot, this.#entries.length);
    this.#entries.push(term);
    this.#entries.push(constraints);
    this.#entries.push(first);
  }

  /** Returns the last added entry of the phrases that end at a node of the trie, or `noEntry`. */
  firstEntry(slot: number): number {
    return this.trie.getValue(slot);
  }

  nextEntry(entry: number): number {
    return this.#entries.at(entry + 2);
  }

  /** Returns the index of the term of the entry's phrase. */
  getTerm(entry: number): number {
    return this.#entries.at(entry);
  }

  getConstraints(entry: number): MatchConstraints | undefined {
    return this.#constraints[this.#entries.at(entry + 1)];
  }

  /** A term's phrases are added together, so that comparing with the latest ones is enough. */
  #isKnown(first: number, term: number, constraints: number): boolean {
    let entry = first;
    while (entry !== noEntry && this.getTerm(entry) === term) {
      if (this.#entries.at(entry + 1) === constraints) return true;
      entry = this.nextEntry(entry);
    }
    return false;
  }

  #getConstraintId(phrase: Phrase, form: MatchForm, exact: string, value: boolean): number {
    const { leadingSymbol: lead, trailingSymbol: trail, acronym, umlaut, noun } = phrase;
    const requiredSeparators =
      phrase.requiredSeparators.trim() === '' ? '' : phrase.requiredSeparators;
    const isSingleLetter = phrase.words.length === 1 && phrase.words[0]?.length === 1;
    const key = `${form}${acronym ? 'A' : ''}${isSingleLetter ? 'S' : ''}${umlaut ? 'U' : ''}${noun ? 'N' : ''}${value ? 'V' : ''}|${requiredSeparators}|${lead}|${trail}|${exact}`;
    const existingId = this.#constraintIds.get(key);
    if (existingId !== undefined) return existingId;
    this.#constraints.push({
      requiredSeparators,
      leadingSymbol: lead,
      trailingSymbol: trail,
      acronym,
      isSingleLetter,
      umlaut,
      noun,
      value,
      exact,
      form,
    });
    this.#constraintIds.set(key, this.#constraints.length - 1);
    return this.#constraints.length - 1;
  }
}
