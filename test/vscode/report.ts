import type { TestEvent } from './testEvent';

/** Distinguishes lines with test events from the editor's other output. */
const marker = '@@architecture-glossary-tests@@';

const print = (event: TestEvent): void => {
  console.log(marker + JSON.stringify(event));
};

const failed = (title: readonly string[], error: unknown): void => {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  print({ kind: 'failed', title, error: text });
};

/** Prints events as lines for the launcher, which reports them to the user. */
const lineReporter = ({ reporters }: typeof Mocha): Mocha.ReporterConstructor =>
  class extends reporters.Base {
    constructor(runner: Mocha.Runner) {
      super(runner);
      runner.on('pass', (test) => {
        print({ kind: 'passed', title: test.titlePath(), milliseconds: test.duration ?? 0 });
      });
      runner.on('pending', (test) => {
        print({ kind: 'skipped', title: test.titlePath() });
      });
      runner.on('fail', (test, error: unknown) => {
        failed(test.titlePath(), error);
      });
    }
  };

/**
 * Loads and runs the tests inside the editor.
 *
 * @param MochaHere mocha's build for Node or for browsers
 * @param load imports the test files, after `describe` and `it` exist
 * @param chosen a regular expression for the titles of the tests to run
 * @throws Error if a test failed, which ends the editor with a failure
 */
export const runTests = async (
  MochaHere: typeof Mocha,
  load: () => Promise<unknown>,
  chosen = '',
): Promise<void> => {
  const mocha = new MochaHere({ ui: 'bdd', timeout: 20_000, reporter: lineReporter(MochaHere) });
  mocha.grep(new RegExp(chosen, 'u'));
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  try {
    await load();
  } catch (error) {
    failed(['loading the tests'], error);
    throw error;
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  print({ kind: 'ended' });
  if (failures > 0) throw new Error(`${failures} tests failed`);
};
