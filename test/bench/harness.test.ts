import assert from 'node:assert/strict';
import {
  exactly,
  figureOf,
  interleave,
  judge,
  median,
  percentile,
  spreadOf,
  stepTimes,
  verdictOf,
} from './harness';

describe('the harness of the benchmark', () => {
  it('finds the median and the quartiles between two values', () => {
    assert.equal(median([3, 1, 2]), 2);
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.deepEqual(spreadOf([5, 1, 4, 2, 3]), { value: 3, low: 2, high: 4, count: 5 });
    assert.deepEqual(spreadOf([1, 2]), { value: 1.5, low: 1.25, high: 1.75, count: 2 });
    assert.deepEqual(exactly(7), { value: 7, low: 7, high: 7, count: 1 });
  });

  it('finds the extremes, and nothing in no values', () => {
    assert.equal(percentile([3, 1, 2], 0), 1);
    assert.equal(percentile([3, 1, 2], 1), 3);
    assert.equal(exactly(Number.POSITIVE_INFINITY).value, Number.POSITIVE_INFINITY);
    assert.ok(Number.isNaN(median([])));
  });

  it('measures a thing and its yardstick alternately, after rounds that do not count', async () => {
    const order: string[] = [];
    const measured = (name: string) => (): number => order.push(name);
    const pairs = await interleave(2, measured('own'), measured('yardstick'), 1);
    assert.deepEqual(order, ['own', 'yardstick', 'own', 'yardstick', 'own', 'yardstick']);
    assert.deepEqual(pairs, { own: [3, 5], yardstick: [4, 6] });
  });

  it('takes the ratio of each pair, not that of the medians', () => {
    const pairs = { own: [10, 40, 30], yardstick: [10, 20, 30] };
    const figure = figureOf(pairs, { name: 'a', unit: 'ms', yardstick: 'b' });
    assert.equal(figure.value, 30);
    assert.equal(figure.ratio?.yardstickValue, 20);
    assert.deepEqual([figure.ratio.value, figure.ratio.low, figure.ratio.high], [1, 1, 1.5]);
  });

  it('shows a rate, but takes the ratio of the times', () => {
    const { value, ratio } = figureOf(
      { own: [2], yardstick: [1] },
      { name: 'a', unit: 'MB/s', yardstick: 'b', convert: (time) => 8 / time },
    );
    assert.deepEqual([value, ratio?.yardstickValue, ratio?.value], [4, 8, 2]);
  });

  it('judges by the budget, and a figure first by that of its ratio', () => {
    assert.equal(judge(2, { atMost: 2 }), 'ok');
    assert.equal(judge(2.1, { atMost: 2 }), 'over');
    assert.equal(judge(2, { atLeast: 2 }), 'ok');
    assert.equal(judge(1.9, { atLeast: 2 }), 'over');
    assert.equal(judge(1, undefined), '');
    const pairs = { own: [10], yardstick: [5] };
    const words = { name: 'a', unit: 'ms', yardstick: 'b', budget: { atMost: 1 } } as const;
    assert.equal(verdictOf(figureOf(pairs, words)), 'over');
    assert.equal(verdictOf(figureOf(pairs, { ...words, ratioBudget: { atMost: 2 } })), 'ok');
  });

  it('measures each step of a generator, also the one that returns', () => {
    function* steps(): Generator<undefined, string> {
      yield;
      yield;
      return 'end';
    }
    assert.equal(stepTimes(steps()).length, 3);
  });
});
