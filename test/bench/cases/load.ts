import type { BenchCase } from '../harness';
import { csv, markdown, measureLoadingInSteps, yaml } from '../loading';

/** Measures reading glossary files, compared with only the parser of the format for the same file. */
export const load: BenchCase = {
  name: 'load',
  async *run() {
    yield* await measureLoadingInSteps(markdown, 5000, 15, { time: 60, ratio: 1.4 });
    yield* await measureLoadingInSteps(csv, 5000, 15);
    yield* await measureLoadingInSteps(yaml, 5000, 15, { ratio: 1.5 });
    yield* await measureLoadingInSteps(yaml, 160_000, 3, { ratio: 1.5 });
  },
};
