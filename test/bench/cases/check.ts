import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeTerms } from '../data';
import type { BenchCase, Figure } from '../harness';
import { percentile, timeEach } from '../harness';
import { fileCount, readAll, wordList, writeRepository } from '../repository';
import { findCspell, findRipgrep } from '../yardsticks';

const runs = 3;
/** Numbers of terms, and the maximum ratio of the time of `check` to ripgrep's. */
const sizes = [
  { count: 200, atMost: 3 },
  { count: 10_000, atMost: 1 },
] as const;

/** Measures `check` from the start of the process to its end, compared with programs that read the same files. */
export const check: BenchCase = {
  name: 'check',
  run(): readonly Figure[] {
    const folder = mkdtempSync(join(tmpdir(), 'architecture-glossary-bench-'));
    const cli = resolve('dist/cli.js');
    try {
      return sizes.flatMap(({ count, atMost }) => figuresFor(folder, cli, count, atMost));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function figuresFor(folder: string, cli: string, count: number, atMost: number): readonly Figure[] {
  const repository = join(folder, `repository${String(count)}`);
  const terms = makeTerms(count);
  writeRepository(repository, terms);
  const words = join(folder, `words${String(count)}`);
  writeFileSync(words, wordList(terms));
  const name = `${String(fileCount)} files, ${count.toLocaleString('en')} terms`;
  const args = [cli, 'check', '--cwd', repository, '--format', 'json'];
  const own = fastest(() => {
    run(process.execPath, args);
  });
  const ripgrep = findRipgrep();
  if (ripgrep === undefined)
    console.error('There is no ripgrep on the path or in the cache of the tests to compare with.');
  const searching =
    ripgrep === undefined
      ? undefined
      : fastest(() => {
          run(ripgrep, ['-c', '-i', '-F', '-w', '-f', words, repository]);
        });
  return [
    { name: `check, ${name}`, value: own, unit: 's' },
    ...ratio(`check / ripgrep, ${name}`, searching, (time) => own / time, { atMost }),
    ...(count === sizes[0].count ? otherYardsticks(repository, own, name) : []),
  ];
}

/** Measures programs once that depend little on the number of terms. */
function otherYardsticks(repository: string, own: number, name: string): readonly Figure[] {
  const reading = fastest(() => {
    readAll(repository);
  });
  const cspell = findCspell();
  if (cspell === undefined) console.error('There is no cspell on the path to compare with.');
  const spelling =
    cspell === undefined
      ? undefined
      : seconds(() => {
          run(cspell, ['lint', '--no-progress', '--quiet', `${repository}/**`]);
        });
  return [
    { name: 'reading the same files, nothing else', value: reading, unit: 's' },
    ...ratio(`cspell / check, ${name}`, spelling, (time) => time / own, { atLeast: 20 }),
  ];
}

function ratio(
  name: string,
  time: number | undefined,
  value: (time: number) => number,
  budget: NonNullable<Figure['budget']>,
): readonly Figure[] {
  return time === undefined ? [] : [{ name, value: value(time), unit: 'x', budget }];
}

function run(program: string, args: readonly string[]): void {
  const { error } = spawnSync(program, args, { maxBuffer: 2 ** 30 });
  if (error) throw error;
}

/** Returns the fastest time, since other processes only add time. */
function fastest(call: () => void): number {
  return percentile(timeEach(runs, 1, call), 0) / 1000;
}

function seconds(call: () => void): number {
  return percentile(timeEach(1, 0, call), 0) / 1000;
}
