import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sortByName } from '../../../../src/core/features/browse/sortByName';
import { compareSortKeys, toSortKey } from '../../../../src/core/language/alphabeticalOrder';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { looseTerm } from '../glossaryOf';
import { runs } from '../../propertyRuns';

function sorted(names: readonly string[]): string[] {
  const one = looseTerm({ name: '' });
  const terms = names.map((name) => ({ ...one, name }));
  return runToEnd(sortByName(terms)).map(({ name }) => name);
}

describe('sortedByName', () => {
  it('orders numbers by their value', () => {
    assert.deepEqual(sorted(['P10', 'P9', 'p1', 'P100']), ['p1', 'P9', 'P10', 'P100']);
  });

  it('looks at no letter case, no accent and no sign before the first letter', () => {
    assert.deepEqual(sorted(['zone', 'Über', '.NET', 'apple', 'Next', 'B2B']), [
      'apple',
      'B2B',
      '.NET',
      'Next',
      'Über',
      'zone',
    ]);
  });

  it('has room for no term and for one', () => {
    assert.deepEqual(sorted([]), []);
    assert.deepEqual(sorted(['one']), ['one']);
  });

  it('sorts as a plain sort does, however long the list, and keeps the order of equals', () => {
    const letters = fc.constantFrom('a', 'B', 'c', 'é');
    const name = fc.string({ unit: letters, minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 9 }), (few) => {
        const names = Array.from({ length: 5000 }, (_, i) => few[(i * 7) % few.length] ?? '');
        const keys = new Map(few.map((one) => [one, toSortKey(one)]));
        const expected = [...names].sort((a, b) =>
          compareSortKeys(keys.get(a) ?? '', keys.get(b) ?? ''),
        );
        assert.deepEqual(sorted(names), expected);
      }),
      runs(10),
    );
  });

  it('gives way often', () => {
    const one = looseTerm({ name: '' });
    const terms = Array.from({ length: 20_000 }, (_, i) => ({ ...one, name: `Term ${i}` }));
    const steps = sortByName(terms);
    let count = 0;
    while (steps.next().done !== true) count++;
    assert.ok(count >= 20, String(count));
  });
});
