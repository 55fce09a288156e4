import { runTests } from './report';

/** Entry of the suite in the web-worker extension host, where there is no Node. */
export const run = async (): Promise<void> => {
  // Sets the global Mocha. Imported this late since it also replaces what this module exports.
  await import('mocha/mocha.js');
  await runTests(Mocha, () => import('test-files'));
};
