import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Term } from '../../src/core/glossary/term';
import { type Budget, type Figure, figureOf, interleave, elapsedOf } from './harness';
import { readAll, wordList } from './repository';
import { findCspell, findRipgrep, runProgram } from './yardsticks';

/** What the command line checks, and next to what. */
export interface CheckedFolder {
  readonly folder: string;
  /** Names the files in the rows. */
  readonly name: string;
  readonly rounds: number;
  readonly yardstick: CheckYardstick;
  /** Absolute, in seconds. */
  readonly budget?: Budget;
  /** For the ratio to the yardstick. */
  readonly ratioBudget?: Budget;
}

/** Something else that reads the same files. */
interface CheckYardstick {
  readonly name: string;
  readonly run: () => void;
}

/** Ripgrep with the words of terms, which it reads from a file that is written here. */
export async function ripgrepFor(
  terms: readonly Term[],
  words: string,
  folder: string,
): Promise<CheckYardstick> {
  const ripgrep = await findRipgrep();
  writeFileSync(words, wordList(terms));
  const args = ['-c', '-i', '-F', '-w', '-f', words, folder];
  return { name: 'ripgrep with the same words', run: () => runProgram(ripgrep, args) };
}

/** A plain read of the same files, for a folder without terms. */
export function plainRead(folder: string): CheckYardstick {
  const run = (): void => {
    readAll(folder);
  };
  return { name: 'reading the same files', run };
}

/** See plainCheck.ts. */
export function plainCheck(folder: string): CheckYardstick {
  const args = [resolve('dist/bench/plainCheck.mjs'), folder];
  const run = (): void => {
    runProgram(process.execPath, args);
  };
  return { name: 'splitting the same files into words, and parsing their diagrams', run };
}

const toSeconds = (milliseconds: number): number => milliseconds / 1000;

/** Measures `check` from the start of the process to its end, next to its yardstick. */
export async function measureCheck({
  folder,
  name,
  rounds,
  yardstick,
  ...budgets
}: CheckedFolder): Promise<Figure> {
  const args = [resolve('dist/cli.js'), 'check', '--cwd', folder, '--format', 'json'];
  // A plain read fills the cache of the disk, so that no round is for warming up.
  readAll(folder);
  const pairs = await interleave(
    rounds,
    () => elapsedOf(() => runProgram(process.execPath, args)),
    () => elapsedOf(yardstick.run),
    0,
  );
  return figureOf(pairs, {
    ...{ name: `check, ${name}`, unit: 's', yardstick: yardstick.name },
    ...{ convert: toSeconds, ...budgets },
  });
}

/** Measures `check` next to cspell, once, because cspell is slow; nothing where cspell does not exist. */
export async function* measureBesideCspell(folder: string, name: string): AsyncGenerator<Figure> {
  const cspell = findCspell();
  if (cspell === undefined) {
    console.error('There is no cspell on the path to compare with.');
    return;
  }
  const args = [resolve('dist/cli.js'), 'check', '--cwd', folder, '--format', 'json'];
  const pairs = await interleave(
    1,
    () => elapsedOf(() => runProgram(process.execPath, args)),
    () => elapsedOf(() => runProgram(cspell, ['lint', '--no-progress', '--quiet', `${folder}/**`])),
    0,
  );
  yield figureOf(pairs, {
    ...{ name: `check next to cspell, ${name}`, unit: 's', yardstick: 'cspell' },
    ...{ convert: toSeconds, ratioBudget: { atMost: 0.05 } },
  });
}
