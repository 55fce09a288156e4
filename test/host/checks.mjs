import { spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

/** The static checks; each counts as one test. All run without a shell. */
const checks = {
  types: ['node_modules/typescript/bin/tsc', '--build'],
  lint: ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'],
  layers: [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    ...['src', 'test', '--config'],
  ],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  'unused code': ['node_modules/knip/bin/knip.js'],
  wording: ['test/host/wordingProcess.mjs'],
  translations: ['test/host/translationsProcess.mjs'],
  'own words': ['dist/cli.js', 'check', 'GLOSSARY.md', 'README.md', 'CONTRIBUTING.md', 'docs'],
};

/** @returns {import('./testLog.mjs').Tally} */
export const runChecks = () => {
  const tally = { passed: 0, failed: 0 };
  for (const [name, args] of Object.entries(checks)) {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
    });
    const passed = status === 0;
    console.log(passed ? `  ✔ ${name}` : `  ✘ ${name}\n${stdout}${stderr}`);
    if (passed) tally.passed++;
    else tally.failed++;
  }
  return tally;
};
