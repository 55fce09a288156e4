import type { BenchCase } from '../harness';
import { hover } from './hover';
import { indexBuild } from './indexBuild';
import { scan } from './scan';

/** All cases in the order in which they run. */
export const cases: readonly BenchCase[] = [indexBuild, hover, scan];
