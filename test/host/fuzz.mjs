// Runs the properties of the glossary formats far more often than the everyday tests. Usage: npm run test:fuzz [--
// RUNS]
import { spawnSync } from 'node:child_process';
import { build, installDependencies } from './prepare.mjs';
import { root } from './paths.mjs';
import { main } from './terminal.mjs';

const [runs = '100000'] = process.argv.slice(2);

await main(async () => {
  await installDependencies();
  build('--tests');
  const args = ['node_modules/mocha/bin/mocha.js', '--recursive', 'dist/test/core/glossary'];
  const env = { ...process.env, FUZZ_RUNS: runs };
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
