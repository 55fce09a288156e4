import Mocha from 'mocha';
import { runTests } from './report';

/** Entry of the suite in the node extension host. */
export const run = (): Promise<void> => {
  process.setSourceMapsEnabled(true);
  const mocha = new Mocha({ ui: 'bdd' });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  return runTests(mocha, () => import('test-files'));
};
