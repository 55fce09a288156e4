// Changes the code of core in small ways, one after the other, and lists the changes that no test notices.
// Usage: npm run test:mutation [-- FILE_OR_FOLDER[,FILE_OR_FOLDER...] [TEST_FILE_OR_FOLDER...]]
import { existsSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { installDependencies } from './prepare.mjs';
import { root } from './paths.mjs';
import { main, UserError } from './terminal.mjs';

/** The parts of core whose decisions the tests must hold. */
const measured = [
  'src/core/language',
  'src/core/matching',
  'src/core/glossary',
  'src/core/diagram',
  'src/core/features/checks',
  'src/core/features/usages',
  'src/core/features/explain',
];

/** The smallest share of noticed changes, in percent. */
const minScore = 80;

/**
 * Returns the files at a path whose names end so; `src/core/text/lineMap.ts:10-20` names lines of a file.
 * @param {string} path relative to the project's folder
 * @param {string} ending
 * @returns {string[]}
 * @throws {UserError} if no file is there
 */
const listFiles = (path, ending) => {
  const [file = path] = path.split(':');
  if (!existsSync(join(root, file))) throw new UserError(`There is no ${file}.`);
  if (statSync(join(root, file)).isFile()) return [path];
  const found = readdirSync(join(root, file), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.endsWith('.d.ts'))
    .map((name) => `${file}/${name.replaceAll('\\', '/')}`);
  if (found.length === 0) throw new UserError(`No file in ${file} ends in ${ending}.`);
  return found;
};

await main(async () => {
  const [sources, ...tests] = process.argv.slice(2);
  await installDependencies();
  process.chdir(root);
  // Stryker's own option for this takes the files for the tests' names.
  process.env.MUTATION_TESTS = (tests.length === 0 ? ['test/core'] : tests)
    .flatMap((path) => listFiles(path, '.test.ts'))
    .join('\n');
  const { Stryker } = await import('@stryker-mutator/core');
  const stryker = new Stryker({
    mutate: (sources?.split(',') ?? measured).flatMap((path) => listFiles(path, '.ts')),
    buildCommand: 'node test/host/mutationBuildProcess.mjs',
    // Stryker would link them after the build, which needs them.
    symlinkNodeModules: false,
    ignorePatterns: ['dist', 'docs', 'media/pictures', '*.tsbuildinfo'],
    disableTypeChecks: false,
    plugins: [join(root, 'test/host/mutationRunner.mjs')],
    testRunner: 'built-tests',
    coverageAnalysis: 'perTest',
    // What a module computes when it is loaded takes a new process and every test for each change: affordable only
    // with few tests.
    ignoreStatic: tests.length === 0,
    concurrency: Math.max(1, availableParallelism() - 1),
    dryRunTimeoutMinutes: 20,
    reporters: ['clear-text'],
    clearTextReporter: { logTests: false, reportTests: false },
    thresholds: { high: 90, low: minScore, break: minScore },
  });
  await stryker.runMutationTest();
});
