import { findAvoidedWord, getAvoidedWord } from '../glossary/avoidedWord';
import { type Term, isInEntry } from '../glossary/term';
import { maskCharacter } from '../sourceText/maskText';
import type { DocumentUri } from '../text/textDocument';
import type { TermMatch } from './termMatch';

/**
 * Counts the files whose sentences contain each discouraged word. Several threads with the same glossary can fill one
 * table at a time.
 */
export class DiscouragedUse {
  readonly #wordSlots: ReadonlyMap<string, number>;
  readonly #table: Int32Array;

  /** @param table Created by `createTable` for the same terms, to share it with other threads. */
  constructor(terms: readonly Term[], table?: Int32Array) {
    this.#wordSlots = numberWords(terms);
    this.#table = table ?? new Int32Array(this.#wordSlots.size);
  }

  static createTable(terms: readonly Term[]): Int32Array {
    const bytes = numberWords(terms).size * Int32Array.BYTES_PER_ELEMENT;
    return new Int32Array(new SharedArrayBuffer(bytes));
  }

  get table(): Int32Array {
    return this.#table;
  }

  /** @param words Those of one file, see `listDiscouragedWords`. */
  add(words: ReadonlySet<string>): void {
    for (const word of words) {
      const slot = this.#wordSlots.get(word);
      if (slot !== undefined) Atomics.add(this.#table, slot, 1);
    }
  }

  /** Returns how many words more than so many files contain. */
  countCommonWords(files: number): number {
    return this.#table.filter((count) => count > files).length;
  }

  /** @param word As listed in the glossary. */
  countFiles(word: string): number {
    const slot = this.#wordSlots.get(word.toLowerCase());
    return slot === undefined ? 0 : (this.#table[slot] ?? 0);
  }
}

/**
 * Returns the discouraged words in the sentences of a file, as the glossary lists them, in lower case. Leaves out the
 * lists of the entries themselves.
 */
export function listDiscouragedWords(
  uri: DocumentUri,
  text: string,
  readable: string,
  matches: readonly TermMatch[],
): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { start, end, form, terms } of matches) {
    const [term] = terms;
    if (form !== 'avoid' || !term || readable.charAt(start) === maskCharacter) continue;
    if (terms.some((one) => isInEntry(one, uri, start))) continue;
    words.add(findAvoidedWord(term, text.slice(start, end)).toLowerCase());
  }
  return words;
}

function numberWords(terms: readonly Term[]): ReadonlyMap<string, number> {
  const words = new Set(
    terms.flatMap(({ avoid }) => avoid.map((item) => getAvoidedWord(item).toLowerCase())),
  );
  return new Map(Array.from(words, (word, slot) => [word, slot]));
}
