import type { Term } from '../../glossary/term';
import { compareSortKeys, sortKey } from '../../language/alphabeticalOrder';

/** Number of terms sorted or merged per step: well below a millisecond. */
const perStep = 2000;

interface Keyed {
  readonly key: string;
  readonly term: Term;
}

/**
 * Sorts terms by name; terms with the same name keep their order. Runs in steps of a few milliseconds, because
 * sorting a large glossary takes noticeable time.
 */
export function* sortedByName(terms: readonly Term[]): Generator<undefined, readonly Term[]> {
  let runs: (readonly Keyed[])[] = [];
  for (let from = 0; from < terms.length; from += perStep) {
    const run = terms
      .slice(from, from + perStep)
      .map((term) => ({ key: sortKey(term.name), term }))
      .sort(compare);
    runs.push(run);
    yield undefined;
  }
  while (runs.length > 1) {
    const merged: (readonly Keyed[])[] = [];
    for (let i = 0; i < runs.length; i += 2) {
      merged.push(yield* merge(runs[i] ?? [], runs[i + 1] ?? []));
    }
    runs = merged;
  }
  return (runs[0] ?? []).map(({ term }) => term);
}

function* merge(
  left: readonly Keyed[],
  right: readonly Keyed[],
): Generator<undefined, readonly Keyed[]> {
  const merged: Keyed[] = [];
  let l = 0;
  let r = 0;
  for (;;) {
    const [first, second] = [left[l], right[r]];
    if (!first || !second) break;
    if (compare(first, second) <= 0) {
      merged.push(first);
      l++;
    } else {
      merged.push(second);
      r++;
    }
    if (merged.length % perStep === 0) yield undefined;
  }
  return merged.concat(left.slice(l), right.slice(r));
}

function compare(one: Keyed, other: Keyed): number {
  return compareSortKeys(one.key, other.key);
}
