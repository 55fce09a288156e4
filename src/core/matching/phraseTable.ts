import type { MatchForm } from './termMatch';
import type { Phrase } from './phrase';
import { Numbers } from './numbers';
import { WordTrie } from './wordTrie';

/** What a phrase asks for beyond its words, shared by all phrases that ask for the same. */
export interface Demands {
  /** One joint per gap between words; empty where all are loose. */
  readonly joints: string;
  readonly lead: string;
  readonly trail: string;
  readonly acronym: boolean;
  /** A single letter: in small letters never meant. */
  readonly single: boolean;
  readonly umlaut: boolean;
  /** The letters as written, where case matters; else empty. */
  readonly exact: string;
  readonly form: MatchForm;
}

const noEntry = -1;

/** All phrases of all terms: the words in a trie, what else they ask for in lists at its nodes. */
export class PhraseTable {
  readonly trie = new WordTrie();
  readonly #demands: Demands[] = [];
  readonly #demandIds = new Map<string, number>();
  readonly #entryTerms = new Numbers();
  readonly #entryDemands = new Numbers();
  readonly #entryNext = new Numbers();
  readonly #firstEntry = new Numbers();

  add(phrase: Phrase, term: number, form: MatchForm, exact: string): void {
    const node = this.trie.insert(phrase.words);
    while (this.#firstEntry.length <= node) this.#firstEntry.push(noEntry);
    const demands = this.#idOf(phrase, form, exact);
    const first = this.#firstEntry.at(node);
    if (this.#isKnown(first, term, demands)) return;
    this.#firstEntry.set(node, this.#entryTerms.length);
    this.#entryTerms.push(term);
    this.#entryDemands.push(demands);
    this.#entryNext.push(first);
  }

  /** Visits the phrases that end at a node, the one added last first. */
  visit(node: number, visitor: (term: number, demands: Demands) => void): void {
    let entry = node < this.#firstEntry.length ? this.#firstEntry.at(node) : noEntry;
    while (entry !== noEntry) {
      const demands = this.#demands[this.#entryDemands.at(entry)];
      if (demands !== undefined) visitor(this.#entryTerms.at(entry), demands);
      entry = this.#entryNext.at(entry);
    }
  }

  /** A term's phrases come together, so that looking at the latest ones is enough. */
  #isKnown(first: number, term: number, demands: number): boolean {
    let entry = first;
    while (entry !== noEntry && this.#entryTerms.at(entry) === term) {
      if (this.#entryDemands.at(entry) === demands) return true;
      entry = this.#entryNext.at(entry);
    }
    return false;
  }

  #idOf(phrase: Phrase, form: MatchForm, exact: string): number {
    const { lead, trail, acronym, umlaut } = phrase;
    const joints = phrase.joints.trim();
    const single = phrase.words.length === 1 && phrase.words[0]?.length === 1;
    const key = [phrase.joints, lead, trail, acronym, single, umlaut, form, exact].join('\n');
    const known = this.#demandIds.get(key);
    if (known !== undefined) return known;
    const loose = joints === '' ? '' : phrase.joints;
    this.#demands.push({ joints: loose, lead, trail, acronym, single, umlaut, exact, form });
    this.#demandIds.set(key, this.#demands.length - 1);
    return this.#demands.length - 1;
  }
}
