/**
 * @typedef {object} Tally how many tests passed and failed
 * @property {number} passed
 * @property {number} failed
 *
 * @typedef {import('../vscode/testEvent').TestEvent} TestEvent
 */

/** As in test/vscode/report.ts. */
const marker = '@@architecture-glossary-tests@@';

/** @param {string} line @returns {TestEvent | undefined} */
const parseEvent = (line) => {
  const start = line.indexOf(marker);
  if (start < 0) return undefined;
  try {
    return JSON.parse(line.slice(start + marker.length));
  } catch {
    return undefined;
  }
};

/** @param {TestEvent} event */
const print = (event) => {
  if (event.kind === 'ended') return;
  const title = event.title.join(' › ');
  if (event.kind === 'passed') console.log(`  ✔ ${title} (${Math.round(event.milliseconds)} ms)`);
  else if (event.kind === 'skipped') console.log(`  - ${title}`);
  else console.log(`  ✘ ${title}\n${event.error.replace(/^/gm, '      ')}`);
};

/** Reads the output of an editor that runs a suite, prints the tests and counts them. */
export class TestLog {
  #passed = 0;
  #failed = 0;
  #ended = false;
  /** @type {string[]} */
  #other = [];

  /** @param {string} line one line of the editor's output */
  accept(line) {
    const event = parseEvent(line);
    if (!event) {
      this.#other.push(line);
      return;
    }
    print(event);
    if (event.kind === 'passed') this.#passed++;
    if (event.kind === 'failed') this.#failed++;
    if (event.kind === 'ended') this.#ended = true;
  }

  /** @param {string} what a failure outside the tests */
  fail(what) {
    this.#failed++;
    console.log(`  ✘ ${what}`);
  }

  /**
   * A suite that did not finish, or in which no test ran, has failed.
   * @returns {Tally}
   */
  result() {
    const incomplete = this.#failed === 0 && (!this.#ended || this.#passed === 0);
    if (incomplete) {
      console.log('  ✘ The suite did not run to its end. The editor printed last:');
      console.log(this.#other.slice(-40).join('\n').replace(/^/gm, '      '));
    }
    return { passed: this.#passed, failed: this.#failed + Number(incomplete) };
  }
}
