// Runs the test files named by the arguments and tells the parent process how many passed.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { seed } from './seed.mjs';

console.log(`  Properties use the seed ${seed}.`);

// Each process loads the shared modules again; more than two processes cost more than they save.
const jobs = Math.min(2, availableParallelism());
const mocha = new Mocha({
  ui: 'bdd',
  reporter: 'dot',
  timeout: 20_000,
  parallel: jobs > 1,
  jobs,
  require: [fileURLToPath(new URL('./seed.mjs', import.meta.url))],
});
for (const file of process.argv.slice(2)) mocha.addFile(file);
if (jobs === 1) await mocha.loadFilesAsync();
const runner = mocha.run(() => {
  const { passes = 0, failures = 0 } = runner.stats ?? {};
  // Tests without a result, such as those of a file that declares none, are not a success.
  process.send?.({ passed: passes, failed: failures === 0 && passes === 0 ? 1 : failures }, () =>
    process.exit(),
  );
});
