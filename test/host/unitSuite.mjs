import { fork } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './paths.mjs';

const tests = join(root, 'dist/test');

const testFiles = () =>
  readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.mjs'))
    .map((file) => join(tests, file));

/** Most code runs briefly in tests: optimizing it as early as usual takes a quarter more time than it saves. */
const nodeOptions = ['--enable-source-maps', '--interrupt-budget=1000000'];

/**
 * Runs all tests that need no editor in a separate process, so that a crash of a test does not affect the rest.
 * @returns {Promise<import('./testLog.mjs').Tally>}
 */
export const runUnitTests = () =>
  new Promise((resolve, reject) => {
    if (!existsSync(tests)) throw new Error('The tests are not built.');
    /** @type {import('./testLog.mjs').Tally} */
    let tally = { passed: 0, failed: 1 };
    const script = fileURLToPath(new URL('./mochaProcess.mjs', import.meta.url));
    const child = fork(script, testFiles(), { cwd: root, execArgv: nodeOptions });
    child.once('message', (message) => {
      tally = /** @type {import('./testLog.mjs').Tally} */ (message);
    });
    child.once('error', reject);
    child.once('close', () => resolve(tally));
  });
