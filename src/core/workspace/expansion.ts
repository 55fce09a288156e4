/** What the aliases of one YAML text may stand for together, in UTF-16 units and `perValue` for each value. */
const largest = 4_000_000;
const perValue = 16;

/** Each alias may stand for this much, so that large files with many small ones are read. */
const perAlias = 500;

/** Aliases of aliases stand for more than any reader can take. */
export class ExpandedTooFar extends Error {}

/**
 * Counts what YAML's aliases stand for: a few hundred characters can be written that mean billions of values
 * (https://en.wikipedia.org/wiki/Billion_laughs_attack). In proportion to the number of aliases.
 */
export class ExpansionBudget {
  readonly #most: number;
  #spent = 0;
  #aliases = 0;

  constructor(most = largest) {
    this.#most = most;
  }

  /**
   * @param size Of what an alias stands for, see `sizeOf`.
   * @throws ExpandedTooFar
   */
  spend(size: number): void {
    this.#spent += size;
    if (this.#spent > this.#most + ++this.#aliases * perAlias) throw new ExpandedTooFar();
  }
}

/** The size of a value whose parts have these sizes together. */
export function sizeOf(text: string, parts: number): number {
  return perValue + text.length + parts;
}

/**
 * True where a value that shares parts, as YAML's parser gives it, is small enough to be walked through.
 *
 * @param most What its aliases may stand for together, besides what each alias may.
 */
export function isWithinBudget(value: unknown, most = largest): boolean {
  const sizes = new Map<object, number>();
  const budget = new ExpansionBudget(most);
  const measure = (part: unknown): number => {
    if (typeof part !== 'object' || part === null) {
      return sizeOf(typeof part === 'string' ? part : '', 0);
    }
    const known = sizes.get(part);
    if (known !== undefined) {
      budget.spend(known);
      return known;
    }
    // A part that holds itself has no end.
    sizes.set(part, Number.POSITIVE_INFINITY);
    let parts = 0;
    for (const [key, inner] of Object.entries(part)) parts += key.length + measure(inner);
    const size = sizeOf('', parts);
    sizes.set(part, size);
    return size;
  };
  try {
    measure(value);
    return true;
  } catch (error) {
    if (error instanceof ExpandedTooFar) return false;
    throw error;
  }
}
