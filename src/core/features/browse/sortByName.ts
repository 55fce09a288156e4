import type { Term } from '../../glossary/term';
import { compareSortKeys, toSortKey } from '../../language/alphabeticalOrder';
import { sortInSteps } from '../../text/sortInSteps';

/** Number of terms whose keys are made per step: well below a millisecond. */
const perStep = 2000;

/**
 * Sorts terms by name; terms with the same name keep their order. Runs in steps of a few milliseconds, because
 * sorting a large glossary takes noticeable time.
 */
export function* sortByName(terms: readonly Term[]): Generator<undefined, readonly Term[]> {
  const keyed: { readonly key: string; readonly term: Term }[] = [];
  for (const [i, term] of terms.entries()) {
    keyed.push({ key: toSortKey(term.name), term });
    if (i % perStep === perStep - 1) yield undefined;
  }
  const sorted = yield* sortInSteps(keyed, (one, other) => compareSortKeys(one.key, other.key));
  return sorted.map(({ term }) => term);
}
