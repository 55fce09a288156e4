import { spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

/** The static checks; each counts as one test. All run without a shell. */
const checks = {
  types: ['typescript/bin/tsc', '--build'],
  lint: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  layers: ['dependency-cruiser/bin/dependency-cruise.mjs', 'src', 'test', '--config'],
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  'unused code': ['knip/bin/knip.js'],
};

/** @returns {import('./testLog.mjs').Tally} */
export const runChecks = () => {
  const tally = { passed: 0, failed: 0 };
  for (const [name, [program, ...args]] of Object.entries(checks)) {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [`node_modules/${program}`, ...args],
      { cwd: root, encoding: 'utf8' },
    );
    const passed = status === 0;
    console.log(passed ? `  ✔ ${name}` : `  ✘ ${name}\n${stdout}${stderr}`);
    if (passed) tally.passed++;
    else tally.failed++;
  }
  return tally;
};
