import type { Term } from '../../glossary/term';

/**
 * Numbers for what words mean: a term's place in the glossary, or, from the number of terms on, a set
 * of several. A match then takes a few bytes instead of an object, and stays valid when a definition changes.
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

  /** Takes over the terms of a glossary whose words are the same. */
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

  /** The terms that an id means, in the order in which `idOf` was given them. */
  termsOf(id: number): readonly Term[] {
    const numbers = this.#sets[id - this.#terms.length] ?? [id];
    return numbers.flatMap((number) => this.#terms[number] ?? []);
  }

  /** All ids that mean the term, alone or beside others. */
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
