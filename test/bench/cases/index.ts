import type { BenchCase } from '../harness';
import { activation } from './activation';
import { check } from './check';
import { discover } from './discover';
import { growth } from './growth';
import { find } from './find';
import { hover } from './hover';
import { indexBuild } from './indexBuild';
import { load } from './load';
import { merge } from './merge';
import { page } from './page';
import { panel } from './panel';
import { panelUse } from './panelUse';
import { picture } from './picture';
import { scan } from './scan';
import { usages } from './usages';

/** All cases in the order in which they run. */
export const cases: readonly BenchCase[] = [
  activation,
  load,
  indexBuild,
  hover,
  picture,
  scan,
  panel,
  panelUse,
  page,
  merge,
  discover,
  find,
  check,
  usages,
  growth,
];
