/** Adds items to the end of a list. Spread arguments would overflow the stack at some 100,000 items. */
export function addAll<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}

/** Returns whether two lists have the same items in the same order. */
export function isSameList<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, i) => item === other[i]);
}

/** Compares strings by their UTF-16 units, as `Array.sort` does. */
export function compareStrings(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Like `Math.min`, for any number of numbers. */
export function findSmallest(numbers: Iterable<number>): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const number of numbers) smallest = Math.min(smallest, number);
  return smallest;
}

/** Like `Math.max`, for any number of numbers. */
export function findLargest(numbers: Iterable<number>): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (const number of numbers) largest = Math.max(largest, number);
  return largest;
}

/** Returns the sum of the weights of the features that are not `false`. */
export function sumWeights<Feature extends string>(
  weights: Readonly<Record<Feature, number>>,
  features: readonly (Feature | false)[],
): number {
  return features.reduce((sum, feature) => sum + (feature === false ? 0 : weights[feature]), 0);
}

/** Returns a field of a value of unknown shape; `undefined` if it has no such field of its own. */
export function getField(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}

/**
 * Returns a function that computes the result for each text once. Starts again when it has kept `maxKept` results, so that
 * its memory is limited.
 */
export function memoizeByText<Result>(
  compute: (text: string) => Result,
  maxKept: number,
): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    if (results.size >= maxKept) results.clear();
    results.set(text, result);
    return result;
  };
}

/** Returns a function that makes a value when it is first called, and then returns the same. */
export function memoize<T>(make: () => T): () => T {
  let cached: { readonly value: T } | undefined;
  return () => (cached ??= { value: make() }).value;
}

/** Returns the first items of a set, at most `count`. */
export function takeFirst<T>(set: ReadonlySet<T>, count: number): readonly T[] {
  const items: T[] = [];
  for (const item of set) {
    if (items.length === count) break;
    items.push(item);
  }
  return items;
}
