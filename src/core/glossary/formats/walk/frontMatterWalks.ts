import type { Problem } from '../../../problem/problem';
import type { SourceText } from '../../glossaryFormat';
import { walkKey } from '../../writtenWalk';
import type { FrontMatter } from '../markdown/yamlFrontMatter';
import { findWalkPair, noWalks, type ReadWalks, readWalks } from './readWalks';
import { readTopNode } from './readTopNode';

/** Reads the walks of a front matter; `src` is the text with `\n` line ends, at the same offsets. */
export function readFrontMatterWalks({ values, yaml }: FrontMatter, src: string): ReadWalks {
  if (values?.has(walkKey) !== true) return noWalks;
  const pair = findWalkPair(readTopNode(src, yaml));
  return pair === undefined ? noWalks : readWalks(pair.value);
}

/** Returns the problem of a file's walks, if there is one. */
export function listWalkProblems({ uri }: SourceText, { problem }: ReadWalks): readonly Problem[] {
  return problem === undefined
    ? []
    : [{ code: 'unknown-value', severity: 'warning', uri, ...problem }];
}
