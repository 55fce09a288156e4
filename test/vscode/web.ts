import { runTests } from './report';

/** Entry point of the suite in the web-worker extension host, which has no Node. */
export const run = async (): Promise<void> => {
  // Sets the global Mocha. Imported this late because it also replaces the exports of this module.
  await import('mocha/mocha.js');
  await runTests(Mocha, () => import('test-files'));
};
