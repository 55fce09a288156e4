// Runs the test files named by the arguments and tells the parent process how many passed.
import { createRequire } from 'node:module';
import Mocha from 'mocha';

/** Every run makes the same random texts; `SEED` names another number to make others. */
const seed = Number(process.env.SEED ?? 20_261_128);
// The bundled tests load the CommonJS half of the package.
createRequire(import.meta.url)('fast-check').configureGlobal({ seed });
console.log(`  Properties use the seed ${seed}.`);

const mocha = new Mocha({ ui: 'bdd', reporter: 'dot', timeout: 20_000 });
for (const file of process.argv.slice(2)) mocha.addFile(file);
await mocha.loadFilesAsync();
const runner = mocha.run(() => {
  const { passes = 0, failures = 0 } = runner.stats ?? {};
  // Tests that ran in vain, such as those of a file that declares none, are no success.
  process.send?.({ passed: passes, failed: failures === 0 && passes === 0 ? 1 : failures }, () =>
    process.exit(),
  );
});
