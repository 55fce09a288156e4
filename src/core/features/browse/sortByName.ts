import type { Term } from '../../glossary/term';
import { compareSortKeys, toSortKey } from '../../language/alphabeticalOrder';

/** Number of terms sorted or merged per step: well below a millisecond. */
const perStep = 2000;

interface KeyedTerm {
  readonly key: string;
  readonly term: Term;
}

/**
 * Sorts terms by name; terms with the same name keep their order. Runs in steps of a few milliseconds, because
 * sorting a large glossary takes noticeable time.
 */
export function* sortByName(terms: readonly Term[]): Generator<undefined, readonly Term[]> {
  let runs: (readonly KeyedTerm[])[] = [];
  for (let from = 0; from < terms.length; from += perStep) {
    const run = terms
      .slice(from, from + perStep)
      .map((term) => ({ key: toSortKey(term.name), term }))
      .sort(compareKeyed);
    runs.push(run);
    yield undefined;
  }
  while (runs.length > 1) {
    const merged: (readonly KeyedTerm[])[] = [];
    for (let i = 0; i < runs.length; i += 2) {
      merged.push(yield* merge(runs[i] ?? [], runs[i + 1] ?? []));
    }
    runs = merged;
  }
  return (runs[0] ?? []).map(({ term }) => term);
}

function* merge(
  left: readonly KeyedTerm[],
  right: readonly KeyedTerm[],
): Generator<undefined, readonly KeyedTerm[]> {
  const merged: KeyedTerm[] = [];
  let l = 0;
  let r = 0;
  for (;;) {
    const [first, second] = [left[l], right[r]];
    if (!first || !second) break;
    if (compareKeyed(first, second) <= 0) {
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

function compareKeyed(one: KeyedTerm, other: KeyedTerm): number {
  return compareSortKeys(one.key, other.key);
}
