// Runs the built tests for Stryker, whose own runner does not know this version of Mocha.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { configureGlobal } from 'fast-check';
import Mocha from 'mocha';
import { seed } from './seed.mjs';

// Which text fails is of no interest.
configureGlobal({ seed, endOnFailure: true });

/** What the changed code reads and writes. @type {import('@stryker-mutator/api/core').InstrumenterContext} */
const context = Reflect.get(globalThis, INSTRUMENTER_CONSTANTS.NAMESPACE) ?? {};
Reflect.set(globalThis, INSTRUMENTER_CONSTANTS.NAMESPACE, context);

const require = createRequire(import.meta.url);

/** @param {string} text */
const escapeRegExp = (text) => text.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');

/** Collects results itself, and prints nothing. */
class BuiltTestsRunner {
  #mocha = this.#load();
  #isMeasuring = false;

  /** What a module computes when it is loaded changes only when it is loaded again. */
  capabilities() {
    return { reloadEnvironment: true };
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
   * @returns {Promise<import('@stryker-mutator/api/test-runner').MutantRunResult>}
   */
  async mutantRun(options) {
    const { activeMutant, testFilter, disableBail, hitLimit } = options;
    context.hitLimit = hitLimit;
    context.hitCount = hitLimit === undefined ? undefined : 0;
    context.activeMutant = options.mutantActivation === 'static' ? activeMutant.id : undefined;
    try {
      // Always: modules also cache what they compute later.
      this.#mocha = this.#load();
    } catch (error) {
      return { status: MutantRunStatus.Error, errorMessage: String(error) };
    }
    const titles = testFilter?.map((title) => `^${escapeRegExp(title)}$`).join('|');
    this.#mocha.grep(new RegExp(titles ?? '', 'u'));
    context.activeMutant = activeMutant.id;
    const tests = await this.#run(!disableBail);
    const tooOften = determineHitLimitReached(context.hitCount, hitLimit);
    return toMutantRunResult(tooOften ?? { status: DryRunStatus.Complete, tests });
  }

  #load() {
    const tests = resolve('dist/test/mutation.js');
    const mocha = new Mocha({ timeout: 0, reporter: Mocha.reporters.Base });
    mocha.cleanReferencesAfterRun(false);
    mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, tests, mocha);
    delete require.cache[tests];
    require(tests);
    const runner = this;
    mocha.suite.beforeEach(function () {
      if (runner.#isMeasuring) context.currentTestId = this.currentTest?.fullTitle();
    });
    return mocha;
  }

  /**
   * @param {boolean} bail whether to stop at the first test that fails
   * @returns {Promise<import('@stryker-mutator/api/test-runner').TestResult[]>}
   */
  async #run(bail) {
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
