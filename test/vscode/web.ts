import { runTests } from './report';

/** Entry of the suite in the web-worker extension host, where there is no Node. */
export const run = async (): Promise<void> => {
  // Imported this late since mocha, when it is loaded, replaces what this module exports.
  await import('mocha/mocha.js');
  mocha.setup('bdd');
  await runTests(mocha, () => import('test-files'));
};
