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
  /** The words for ripgrep are those of the terms; without terms, the folder is only read. */
  readonly terms: readonly Term[];
  /** A file for the words, which is written. */
  readonly words: string;
  readonly rounds: number;
  /** Absolute, in seconds. */
  readonly budget?: Budget;
  /** For the ratio to ripgrep. */
  readonly ratioBudget?: Budget;
}

const toSeconds = (milliseconds: number): number => milliseconds / 1000;

/** Measures `check` from the start of the process to its end, next to ripgrep with the same words on the same files. */
export async function* measureCheck(checked: CheckedFolder): AsyncGenerator<Figure> {
  const { folder, name, terms, words, rounds, budget, ratioBudget } = checked;
  const args = [resolve('dist/cli.js'), 'check', '--cwd', folder, '--format', 'json'];
  const check = (): number => elapsedOf(() => runProgram(process.execPath, args));
  const options = {
    name: `check, ${name}`,
    unit: 's',
    convert: toSeconds,
    ...(budget && { budget }),
  };
  if (terms.length === 0) {
    const reading = (): number =>
      elapsedOf(() => {
        readAll(folder);
      });
    const pairs = await interleave(rounds, check, reading, 0);
    yield figureOf(pairs, { ...options, unit: 's', yardstick: 'reading the same files' });
    return;
  }
  const ripgrep = await findRipgrep();
  writeFileSync(words, wordList(terms));
  const search = (): number =>
    elapsedOf(() => runProgram(ripgrep, ['-c', '-i', '-F', '-w', '-f', words, folder]));
  // A plain read fills the cache of the disk, so that no round is for warming up.
  readAll(folder);
  const pairs = await interleave(rounds, check, search, 0);
  yield figureOf(pairs, {
    ...{ ...options, unit: 's', yardstick: 'ripgrep with the same words' },
    ...(ratioBudget && { ratioBudget }),
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
