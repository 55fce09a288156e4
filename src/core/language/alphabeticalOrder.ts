import { foldText } from './folding';

/**
 * Letter case and accents do not count, numbers go by their value: `P9`, `P10`, `Überfall`, `ulna`. English whatever the
 * editor's language, so that a file written by several people stays in one order.
 */
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Comparing plain lower-case letters and single spaces needs no collation, which takes ten times as long. */
const plain = /^[a-z ]*$/u;

/** A name as it is looked for in a list: folded, without the signs before its first letter. */
export function sortKey(name: string): string {
  return foldText(name).replace(/^[^\p{L}\p{N}]+/u, '');
}

/** Compares two results of `sortKey`. */
export function compareSortKeys(one: string, other: string): number {
  if (one === other) return 0;
  if (plain.test(one) && plain.test(other)) return one < other ? -1 : 1;
  return collator.compare(one, other);
}

/** Compares two names in alphabetical order. */
export function compareNames(one: string, other: string): number {
  return compareSortKeys(sortKey(one), sortKey(other));
}

/**
 * The index at which a name goes among others, in every format: in its place where they are in alphabetical order,
 * else after the last. Entries without a name count for nothing.
 */
export function alphabeticalPlace(names: readonly (string | undefined)[], name: string): number {
  if (!isAlphabetical(names)) return names.length;
  const after = names.findIndex((one) => one !== undefined && compareNames(one, name) > 0);
  return after < 0 ? names.length : after;
}

/** True for two or more names in alphabetical order. */
export function isAlphabetical(names: readonly (string | undefined)[]): boolean {
  const known = names.filter((one) => one !== undefined);
  return (
    known.length > 1 &&
    known.every((one, i) => i === 0 || compareNames(known[i - 1] ?? '', one) <= 0)
  );
}
