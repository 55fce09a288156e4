import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { elapsedOf } from './harness';

/** What a program cost. */
export interface Cost {
  readonly milliseconds: number;
  /** The largest amount of memory that the process had, which includes that of Node itself. */
  readonly megabytes: number;
}

const hook = `process.on('exit', () => require('node:fs').writeFileSync(
  process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS)));`;

/**
 * Runs a program of Node to its end.
 *
 * @param folder For the files of the measurement.
 * @throws Error if the program fails; it may report findings with its exit code
 */
export function runNode(folder: string, args: readonly string[]): Cost {
  const memory = join(folder, 'memory');
  const hookFile = join(folder, 'hook.cjs');
  writeFileSync(hookFile, hook);
  const env = { ...process.env, BENCH_MEMORY: memory };
  let failed = '';
  const milliseconds = elapsedOf(() => {
    const { status, stderr } = spawnSync(process.execPath, ['-r', hookFile, ...args], {
      ...{ env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
    });
    if (status === null || status > 1) failed = stderr || 'The program has ended.';
  });
  if (failed !== '') throw new Error(failed);
  // The system counts kilobytes.
  return { milliseconds, megabytes: Number(readFileSync(memory, 'utf8')) / 1000 };
}

/** Returns the longest block while a folder is opened, in milliseconds; see longestBlock.ts. */
export function measureLongestBlock(kind: string, folder: string): number {
  return runMeasurement('longestBlock', kind, folder);
}

/** Returns the longest step of a task for a number of terms, in milliseconds; see longestStep.ts. */
export function measureLongestStep(task: string, terms: number): number {
  return runMeasurement('longestStep', task, String(terms));
}

/** Runs a program of the benchmark that prints a number. */
function runMeasurement(name: string, ...args: readonly string[]): number {
  const program = resolve(`dist/bench/${name}.mjs`);
  return Number(execFileSync(process.execPath, [program, ...args], { encoding: 'utf8' }));
}
