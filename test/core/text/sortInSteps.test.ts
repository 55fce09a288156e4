import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareStrings } from '../../../src/core/text/collections';
import { sortInSteps } from '../../../src/core/text/sortInSteps';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { runs } from '../propertyRuns';

describe('sortInSteps', () => {
  it('sorts as a plain sort does, and keeps the order of equals', () => {
    const item = fc.record({ key: fc.nat(5), id: fc.nat() });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 9 }), (few) => {
        const items = few.flatMap((one) => Array.from({ length: 900 }, (_, i) => ({ ...one, i })));
        const compare = (a: { readonly key: number }, b: { readonly key: number }): number =>
          a.key - b.key;
        assert.deepEqual(runToEnd(sortInSteps(items, compare)), [...items].sort(compare));
      }),
      runs(20),
    );
  });

  it('sorts strings by their UTF-16 units, empty ones too', () => {
    const words = ['b', '', 'ä', 'B', 'a', 'b', '\u{1f600}', '\uffff'];
    assert.deepEqual(runToEnd(sortInSteps(words, compareStrings)), [...words].sort());
  });

  it('pauses after every 2,000 items of each pass', () => {
    const numbers = Array.from({ length: 8000 }, (_, i) => ({ value: 8000 - i }));
    const steps = [...sortInSteps(numbers, (a, b) => a.value - b.value)];
    // 4 for sorting, then as many for merging twice; the second half of a merge is copied.
    assert.ok(steps.length >= 7, `${steps.length} steps`);
  });
});
