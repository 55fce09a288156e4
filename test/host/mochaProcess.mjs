// Runs the test files named by the arguments and sends the number of passed and failed tests to the parent process.
import { createRequire } from 'node:module';
import Mocha from 'mocha';

/** Every run creates the same random texts; set `SEED` to another number for others. */
const seed = Number(process.env.SEED ?? 20_261_128);
// The bundled tests load the CommonJS version of the package.
createRequire(import.meta.url)('fast-check').configureGlobal({ seed });
console.log(`  Properties use the seed ${seed}.`);

const mocha = new Mocha({ ui: 'bdd', reporter: 'dot', timeout: 20_000 });
for (const file of process.argv.slice(2)) mocha.addFile(file);
await mocha.loadFilesAsync();
const runner = mocha.run(() => {
  const { passes = 0, failures = 0 } = runner.stats ?? {};
  // Tests without a result, such as those of a file that declares none, are not a success.
  process.send?.({ passed: passes, failed: failures === 0 && passes === 0 ? 1 : failures }, () =>
    process.exit(),
  );
});
