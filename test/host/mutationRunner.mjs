// Runs the built tests for Stryker, whose own runner does not know this version of Mocha.
import { join } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import Mocha from 'mocha';
import './seed.mjs';

/** What the changed code reads and writes. @type {import('@stryker-mutator/api/core').InstrumenterContext} */
const context = Reflect.get(globalThis, INSTRUMENTER_CONSTANTS.NAMESPACE) ?? {};
Reflect.set(globalThis, INSTRUMENTER_CONSTANTS.NAMESPACE, context);

/** @param {string} text */
const escapeRegExp = (text) => text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');

/** Collects results itself, and prints nothing. */
class BuiltTestsRunner {
  #mocha = new Mocha({ timeout: 0, reporter: Mocha.reporters.Base });
  #isLoaded = false;
  #isMeasuring = false;

  constructor() {
    this.#mocha.cleanReferencesAfterRun(false);
    for (const file of process.env.MUTATION_TESTS?.split('\n') ?? [])
      this.#mocha.addFile(join(process.cwd(), 'dist', file.replace(/\.ts$/u, '.mjs')));
    const runner = this;
    this.#mocha.suite.beforeEach(function () {
      if (runner.#isMeasuring) context.currentTestId = this.currentTest?.fullTitle();
    });
  }

  /** Modules cannot be loaded again: Stryker starts another process instead. */
  capabilities() {
    return { reloadEnvironment: false };
  }

  /**
   * Runs all tests on unchanged code.
   * @param {import('@stryker-mutator/api/test-runner').DryRunOptions} options
   * @returns {Promise<import('@stryker-mutator/api/test-runner').DryRunResult>}
   */
  async dryRun({ coverageAnalysis, disableBail }) {
    this.#isMeasuring = coverageAnalysis === 'perTest';
    const tests = await this.#run(!disableBail);
    this.#isMeasuring = false;
    const { mutantCoverage } = context;
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage && { mutantCoverage }) };
  }

  /**
   * Runs the tests that reach a change.
   * @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options
   */
  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit, mutantActivation }) {
    const titles = testFilter?.map((title) => `^${escapeRegExp(title)}$`).join('|');
    this.#mocha.grep(new RegExp(titles ?? '', 'u'));
    context.hitLimit = hitLimit;
    context.hitCount = hitLimit === undefined ? undefined : 0;
    context.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    await this.#load();
    context.activeMutant = activeMutant.id;
    const tests = await this.#run(!disableBail);
    const tooOften = determineHitLimitReached(context.hitCount, hitLimit);
    return toMutantRunResult(tooOften ?? { status: DryRunStatus.Complete, tests });
  }

  async #load() {
    if (this.#isLoaded) return;
    await this.#mocha.loadFilesAsync();
    this.#isLoaded = true;
  }

  /**
   * @param {boolean} bail whether to stop at the first test that fails
   * @returns {Promise<import('@stryker-mutator/api/test-runner').TestResult[]>}
   */
  async #run(bail) {
    await this.#load();
    const bailAll = (/** @type {Mocha.Suite} */ suite) => {
      suite.bail(bail);
      suite.suites.forEach(bailAll);
    };
    bailAll(this.#mocha.suite);
    /** @type {import('@stryker-mutator/api/test-runner').TestResult[]} */
    const results = [];
    let start = Date.now();
    /** @param {Mocha.Test} test */
    const describe = (test) => {
      const name = (test.ctx?.currentTest ?? test).fullTitle();
      const timeSpentMs = Date.now() - start;
      start = Date.now();
      return { id: name, name, timeSpentMs };
    };
    await new Promise((resolve) => {
      this.#mocha
        .run(resolve)
        .on('pass', (test) => results.push({ ...describe(test), status: TestStatus.Success }))
        .on('fail', (test, { message }) =>
          results.push({
            ...describe(test),
            status: TestStatus.Failed,
            failureMessage: message || 'without a message',
          }),
        );
    });
    return results;
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'built-tests', BuiltTestsRunner),
];
