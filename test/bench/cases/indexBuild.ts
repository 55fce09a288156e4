import { TermIndex } from '../../../src/core/matching/termIndex';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { folder, makeTerms, termCounts } from '../data';
import {
  type BenchCase,
  type Figure,
  figureOf,
  interleave,
  retainedMegabytes,
  timeOf,
} from '../harness';
import { measureLongestStep } from '../measuredProgram';
import { mapNames, nameMap } from '../yardsticks';

const memoryBudget = 60;

/** Measures building the index: at once, in the slices that the editor uses, and its memory. */
export const indexBuild: BenchCase = {
  name: 'index',
  async *run() {
    for (const count of termCounts) yield* figuresFor(count);
  },
};

async function* figuresFor(count: number): AsyncGenerator<Figure> {
  const terms = makeTerms(count);
  const build = (): TermIndex => runToEnd(TermIndex.build(terms, [folder]));
  const map = (): unknown => mapNames(terms);
  const name = `index, ${count.toLocaleString('en')} terms`;
  const isOrdinary = count === 10_000;
  const rounds = count > 10_000 ? 5 : 15;
  const timeOfMap = (): number => timeOf(map);
  const timeOfBuild = (): number => timeOf(build);
  yield figureOf(await interleave(rounds, timeOfBuild, timeOfMap, 3), {
    ...{ name: `${name}, build`, unit: 'ms', yardstick: nameMap },
    ...(isOrdinary && { budget: { atMost: 90 }, ratioBudget: { atMost: 4 } }),
  });
  const longestStep = (): number => measureLongestStep('index', count);
  yield figureOf(await interleave(rounds, longestStep, timeOfMap, 0), {
    ...{ name: `${name}, longest step`, unit: 'ms', yardstick: nameMap },
    budget: { atMost: 50 },
  });
  const memory = (make: () => unknown) => (): number => retainedMegabytes(make);
  yield figureOf(await interleave(3, memory(build), memory(map)), {
    ...{ name: `${name}, memory`, unit: 'MB', yardstick: nameMap },
    ...(isOrdinary && { budget: { atMost: memoryBudget } }),
  });
}
