import type { Term } from '../../glossary/term';

/**
 * Numeric ids for meanings: a term's index in the glossary, or, from the number of terms on, a set of several. A
 * match then takes a few bytes instead of an object, and stays valid when a definition changes.
 */
export class Meanings {
  readonly #sets: (readonly number[])[] = [];
  readonly #idOfSet = new Map<string, number>();
  #terms: readonly Term[];
  #numbers: ReadonlyMap<Term, number>;

  constructor(terms: readonly Term[]) {
    this.#terms = terms;
    this.#numbers = numbered(terms);
  }

  /** Replaces the terms with those of a glossary that has the same words. */
  renew(terms: readonly Term[]): void {
    this.#terms = terms;
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
      id = this.#terms.length + this.#sets.length;
      this.#idOfSet.set(key, id);
      this.#sets.push(numbers);
    }
    return id;
  }

  /** Returns the terms of an id, in the order in which `idOf` received them. */
  termsOf(id: number): readonly Term[] {
    const numbers = this.#sets[id - this.#terms.length] ?? [id];
    return numbers.flatMap((number) => this.#terms[number] ?? []);
  }

  /** Returns all ids that include the term. */
  idsOf(number: number): ReadonlySet<number> {
    const ids = new Set([number]);
    for (const [i, numbers] of this.#sets.entries()) {
      if (numbers.includes(number)) ids.add(this.#terms.length + i);
    }
    return ids;
  }
}

function numbered(terms: readonly Term[]): ReadonlyMap<Term, number> {
  return new Map(terms.map((term, i) => [term, i]));
}
