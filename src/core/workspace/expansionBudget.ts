/** The maximum total size of the aliases of one YAML text, in UTF-16 units and `sizePerValue` for each value. */
const maxExpansion = 4_000_000;
const sizePerValue = 16;

/** Allowance per alias, so that large files with many small ones are read. */
const sizePerAlias = 500;

/** Thrown when nested aliases expand to too much. */
export class ExpansionLimitError extends Error {}

/**
 * Limits the expansion of YAML aliases: a few hundred characters can represent billions of values
 * (https://en.wikipedia.org/wiki/Billion_laughs_attack). Takes time in proportion to the number of aliases.
 */
export class ExpansionBudget {
  readonly #most: number;
  #spent = 0;
  #aliases = 0;

  constructor(most = maxExpansion) {
    this.#most = most;
  }

  /** @param size Of the aliased value, see `computeSize`. @throws ExpansionLimitError */
  spend(size: number): void {
    this.#spent += size;
    if (this.#spent > this.#most + ++this.#aliases * sizePerAlias) throw new ExpansionLimitError();
  }
}

/** Returns the size of a value from the sizes of its parts. */
export function computeSize(text: string, parts: number): number {
  return sizePerValue + text.length + parts;
}

/**
 * True where a value that shares parts, as YAML's parser gives it, is small enough to be walked through.
 *
 * @param most What its aliases may stand for together, besides what each alias may.
 */
export function isWithinBudget(value: unknown, most = maxExpansion): boolean {
  const sizes = new Map<object, number>();
  const budget = new ExpansionBudget(most);
  const measure = (part: unknown): number => {
    if (typeof part !== 'object' || part === null) {
      return computeSize(typeof part === 'string' ? part : '', 0);
    }
    const known = sizes.get(part);
    if (known !== undefined) {
      budget.spend(known);
      return known;
    }
    // A part that contains itself is infinite.
    sizes.set(part, Number.POSITIVE_INFINITY);
    let parts = 0;
    for (const [key, child] of Object.entries(part)) parts += key.length + measure(child);
    const size = computeSize('', parts);
    sizes.set(part, size);
    return size;
  };
  try {
    measure(value);
    return true;
  } catch (error) {
    if (error instanceof ExpansionLimitError) return false;
    throw error;
  }
}
