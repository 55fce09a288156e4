import type { Term } from '../../glossary/term';

/**
 * Numbers for what words mean: a term's place in the glossary, or, from the number of terms on, a set
 * of several. A match then takes a few bytes instead of an object, and stays valid when a definition changes.
 */
export class Meanings {
  readonly #count: number;
  readonly #sets: (readonly number[])[] = [];
  readonly #idOfSet = new Map<string, number>();
  #numbers: ReadonlyMap<Term, number>;

  constructor(terms: readonly Term[]) {
    this.#count = terms.length;
    this.#numbers = numbered(terms);
  }

  /** Takes over the terms of a glossary whose words are the same. */
  renew(terms: readonly Term[]): void {
    this.#numbers = numbered(terms);
  }

  numberOf(term: Term): number | undefined {
    return this.#numbers.get(term);
  }

  /** `terms` are those of a match. */
  idOf(terms: readonly Term[]): number {
    const numbers = terms.flatMap((term) => this.#numbers.get(term) ?? []);
    const [first] = numbers;
    if (first !== undefined && numbers.length === 1) return first;
    const key = numbers.join();
    let id = this.#idOfSet.get(key);
    if (id === undefined) {
      id = this.#count + this.#sets.length;
      this.#idOfSet.set(key, id);
      this.#sets.push(numbers);
    }
    return id;
  }

  /** All ids that mean the term, alone or beside others. */
  idsOf(number: number): ReadonlySet<number> {
    const ids = new Set([number]);
    for (const [i, numbers] of this.#sets.entries()) {
      if (numbers.includes(number)) ids.add(this.#count + i);
    }
    return ids;
  }
}

function numbered(terms: readonly Term[]): ReadonlyMap<Term, number> {
  return new Map(terms.map((term, i) => [term, i]));
}
