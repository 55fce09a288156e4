// Runs the test files named by the arguments and tells the parent process how many passed.
import Mocha from 'mocha';

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
