import Mocha from 'mocha';
import { runTests } from './report';

/** Entry point of the suite in the node extension host. */
export const run = (): Promise<void> => {
  process.setSourceMapsEnabled(true);
  return runTests(Mocha, () => import('test-files'), process.env.ARCHITECTURE_GLOSSARY_TESTS);
};
