import { performance } from 'node:perf_hooks';
import { TermIndex } from '../../../src/core/matching/termIndex';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { folder, makeTerms, termCounts } from '../data';
import {
  type BenchCase,
  type Figure,
  median,
  percentile,
  retainedMegabytes,
  timeEach,
} from '../harness';

const memoryBudget = 60;

/** Measures building the index: at once, in the slices that the editor uses, and its memory. */
export const indexBuild: BenchCase = {
  name: 'index',
  run: () => termCounts.flatMap(figuresFor),
};

function figuresFor(count: number): readonly Figure[] {
  const terms = makeTerms(count);
  const times = timeEach(7, 3, () => runToEnd(TermIndex.build(terms, [folder])));
  const steps = stepTimes(TermIndex.build(terms, [folder]));
  const { megabytes } = retainedMegabytes(() => runToEnd(TermIndex.build(terms, [folder])));
  const name = `index, ${count.toLocaleString('en')} terms`;
  const isOrdinary = count === 10_000;
  return [
    {
      name: `${name}, build`,
      value: median(times),
      unit: 'ms',
      ...(isOrdinary && { budget: { atMost: 90 } }),
    },
    {
      name: `${name}, longest step`,
      value: percentile(steps, 1),
      unit: 'ms',
      budget: { atMost: 50 },
    },
    {
      name: `${name}, kept`,
      value: megabytes,
      unit: 'MB',
      ...(isOrdinary && { budget: { atMost: memoryBudget } }),
    },
  ];
}

function stepTimes(steps: Generator<undefined, unknown>): readonly number[] {
  const times: number[] = [];
  for (let done: boolean | undefined = false; done !== true;) {
    const start = performance.now();
    ({ done } = steps.next());
    times.push(performance.now() - start);
  }
  return times;
}
