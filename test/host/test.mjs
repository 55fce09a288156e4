// Installs, builds and runs the tests. Usage: node test/host/test.mjs [SUITE...]
import { build, installDependencies } from './prepare.mjs';
import { main, say, UserError } from './terminal.mjs';

/**
 * @typedef {object} Suite
 * @property {string} title
 * @property {() => Promise<import('./testLog.mjs').Tally>} run
 */

/** Imported on use, because they need installed packages. @type {Record<string, Suite>} */
const suites = {
  checks: {
    title: 'Types, lint, layers, format, unused code, wording, translations, own words',
    run: async () => (await import('./checks.mjs')).runChecks(),
  },
  unit: {
    title: 'Unit tests',
    run: async () => (await import('./unitSuite.mjs')).runUnitTests(),
  },
  served: {
    title: 'In a real VS Code',
    run: async () => (await import('./servedSuites.mjs')).runNodeSuite(),
  },
  web: {
    title: 'In a real VS Code without Node (web-worker extension host)',
    run: async () => (await import('./servedSuites.mjs')).runWebSuite(),
  },
  crash: {
    title: 'In a real VS Code that crashes',
    run: async () => (await import('./crashSuite.mjs')).runCrashSuite(),
  },
  smoke: {
    title: 'The most important tests in the oldest VS Code that is supported',
    run: async () => (await import('./servedSuites.mjs')).runSmokeSuite(),
  },
  oldest: {
    title: 'In the oldest VS Code that is supported',
    run: async () => (await import('./servedSuites.mjs')).runOldestSuite(),
  },
  electron: {
    title: 'In a real VS Code on the desktop',
    run: async () => (await import('./electronSuite.mjs')).runElectronSuite(),
  },
};

const byDefault = ['checks', 'unit', 'served', 'crash', 'web'];
// Elsewhere the older server needs parts that are compiled when it is installed.
if (process.platform === 'linux') byDefault.push('smoke');

/**
 * A suite that cannot start counts as one failure.
 * @param {Suite} suite
 */
const runOne = async ({ title, run }) => {
  say(title);
  try {
    return await run();
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    return { passed: 0, failed: 1 };
  }
};

await main(async () => {
  const names = process.argv.length > 2 ? process.argv.slice(2) : byDefault;
  const chosen = names.map((name) => {
    const suite = suites[name];
    if (suite) return suite;
    throw new UserError(`Unknown suite "${name}". Use one of: ${Object.keys(suites).join(', ')}.`);
  });
  const tally = { passed: 0, failed: 0 };
  try {
    await installDependencies();
    build('--tests');
    for (const suite of chosen) {
      const { passed, failed } = await runOne(suite);
      tally.passed += passed;
      tally.failed += failed;
    }
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    tally.failed++;
  }
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exitCode = tally.failed > 0 ? 1 : 0;
});
