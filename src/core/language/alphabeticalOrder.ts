import { foldText } from './folding';

/**
 * Ignores letter case and accents, and compares numbers by value: `P9`, `P10`, `Überfall`, `ulna`. Always English, so
 * that a file that several people edit keeps one order.
 */
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Comparing plain lower-case letters and single spaces needs no collation, which takes ten times as long. */
const plain = /^[a-z ]*$/u;

/** Returns a name for sorting: folded, without the symbols before its first letter. */
export function toSortKey(name: string): string {
  return foldText(name).replace(/^[^\p{L}\p{N}]+/u, '');
}

/** Compares two results of `toSortKey`. */
export function compareSortKeys(one: string, other: string): number {
  if (one === other) return 0;
  if (plain.test(one) && plain.test(other)) return one < other ? -1 : 1;
  return collator.compare(one, other);
}

/** Compares two names in alphabetical order. */
export function compareNames(one: string, other: string): number {
  return compareSortKeys(toSortKey(one), toSortKey(other));
}

/**
 * Returns the index at which a name is inserted among others, in every format: in order if they are in alphabetical
 * order, otherwise after the last. Ignores entries without a name.
 */
export function findAlphabeticalIndex(
  names: readonly (string | undefined)[],
  name: string,
): number {
  if (!isAlphabetical(names)) return names.length;
  const after = names.findIndex((one) => one !== undefined && compareNames(one, name) > 0);
  return after < 0 ? names.length : after;
}

/** Returns true for two or more names in alphabetical order. */
export function isAlphabetical(names: readonly (string | undefined)[]): boolean {
  const known = names.filter((one) => one !== undefined);
  return known.length > 1 && known.every((one, i) => compareNames(known[i - 1] ?? '', one) <= 0);
}
