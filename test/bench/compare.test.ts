import assert from 'node:assert/strict';
import { compareFigures, formatChanges } from './compare';
import { type Figure, figureOf, spreadOf } from './harness';

function valueOf(values: readonly number[], unit: Figure['unit'] = 'ms'): Figure {
  return { name: 'a', unit, ...spreadOf(values) };
}

function verdict(before: Figure, now: Figure): string | undefined {
  return compareFigures([before], [now])[0]?.verdict;
}

describe('comparing runs of the benchmark', () => {
  it('reports only a change that is larger than the spreads of both runs together', () => {
    // Quartiles 9 and 11: each spread is 2.
    const before = [8, 9, 10, 11, 12];
    const later = (by: number) => valueOf(before.map((value) => value + by));
    assert.equal(verdict(valueOf(before), later(4)), 'same');
    assert.equal(verdict(valueOf(before), later(4.1)), 'worse');
    assert.equal(verdict(valueOf(before), later(-4.1)), 'better');
  });

  it('reports no change under 5 %, however small the spread', () => {
    assert.equal(verdict(valueOf([100]), valueOf([105])), 'same');
    assert.equal(verdict(valueOf([100]), valueOf([106])), 'worse');
  });

  it('takes more megabytes per second for better', () => {
    assert.equal(verdict(valueOf([10], 'MB/s'), valueOf([20], 'MB/s')), 'better');
    assert.equal(verdict(valueOf([20], 'MB/s'), valueOf([10], 'MB/s')), 'worse');
  });

  it('compares ratios, so that a slower machine is no change', () => {
    const figure = (own: number, yardstick: number) =>
      figureOf(
        { own: [own], yardstick: [yardstick] },
        { name: 'a', unit: 'MB/s', yardstick: 'b', convert: (time) => 1 / time },
      );
    const [change] = compareFigures([figure(10, 5)], [figure(30, 15)]);
    assert.deepEqual([change?.unit, change?.change, change?.verdict], ['x', 0, 'same']);
    // The ratio is that of the times, also where the figure is a rate.
    assert.equal(verdict(figure(10, 5), figure(20, 5)), 'worse');
  });

  it('compares what both runs have', () => {
    const other = { ...valueOf([1]), name: 'b' };
    assert.deepEqual(compareFigures([valueOf([1])], [other]), []);
    assert.deepEqual(compareFigures([other], [valueOf([1])]), []);
  });

  it('compares with nothing', () => {
    assert.equal(compareFigures([valueOf([0])], [valueOf([0])])[0]?.change, 0);
    assert.equal(verdict(valueOf([0]), valueOf([1])), 'worse');
  });

  it('shows before, now, the change and the verdict, and counts them', () => {
    const text = formatChanges(compareFigures([valueOf([10])], [valueOf([12])]));
    assert.match(text, /a +10\.0 ms +12\.0 ms +\+20 % {2}worse\n/u);
    assert.match(text, /\n1 worse, 0 better, 0 within/u);
  });
});
