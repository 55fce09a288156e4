// Runs the properties of a folder of core, by default the glossary formats, many more times than the everyday tests.
// Usage: npm run test:fuzz [-- RUNS [FOLDER]]
import { spawnSync } from 'node:child_process';
import { build, installDependencies } from './prepare.mjs';
import { root } from './paths.mjs';
import { main } from './terminal.mjs';

const [runs = '100000', folder = 'glossary'] = process.argv.slice(2);

await main(async () => {
  await installDependencies();
  build('--tests');
  const mocha = ['node_modules/mocha/bin/mocha.js', '--require', 'test/host/seed.mjs'];
  const args = [...mocha, '--timeout', '0', '--recursive', `dist/test/core/${folder}`];
  const env = { ...process.env, FUZZ_RUNS: runs };
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
