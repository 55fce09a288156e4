// Starts windows of the editor with the probe in their extension host, and talks to it.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EditorDriver } from '../driver.mjs';
import { remotePath } from '../server.mjs';

const longestStart = 120_000;

/**
 * @typedef {object} Block
 * @property {string} action what the test was doing
 * @property {number} delay how late the next task of the host was, in milliseconds
 * @property {number} busy the part of it in which the thread was not waiting for a processor
 * @property {number} own the extension's part of that
 * @property {number} collecting the part in which the garbage of all extensions was collected
 * @property {readonly {name: string, share: number}[]} functions that took longest
 *
 * @typedef {object} Measured
 * @property {Block[]} blocks
 * @property {number} turns how often the clock was read
 * @property {string[]} rejections unhandled, since the window was opened
 * @property {string[]} errors in the log of the host, since the window was opened
 */

/** The probe in the extension host of one window. */
class Probe {
  /** @param {number} port */
  constructor(port) {
    this.port = port;
  }

  /**
   * @param {string} method
   * @param {unknown} [argument]
   * @returns {Promise<any>}
   */
  async ask(method, argument) {
    const response = await fetch(`http://127.0.0.1:${this.port}`, {
      method: 'POST',
      body: JSON.stringify({ method, argument }),
    });
    const { result, error } = /** @type {{result: unknown, error?: string}} */ (
      await response.json()
    );
    if (error !== undefined) throw new Error(`${method}: ${error}`);
    return result;
  }

  /** @returns {Promise<Measured>} */
  take() {
    return this.ask('take');
  }

  /** @param {string} id @param {...unknown} args */
  command(id, ...args) {
    return this.ask('command', [id, ...args]);
  }
}

/** @param {string} ports folder in which each probe writes its port */
const waitForProbe = async (ports) => {
  for (let waited = 0; waited < longestStart; waited += 200) {
    const [file] = readdirSync(ports);
    const text = file ? readFileSync(join(ports, file), 'utf8') : '';
    if (file && text !== '') {
      rmSync(join(ports, file));
      return new Probe(Number(text));
    }
    await sleep(200);
  }
  throw new Error('The probe did not start.');
};

/**
 * Opens a folder in a new page, and returns when the probe answers.
 * @param {import('playwright-core').Browser} browser
 * @param {{address: string, ports: string, folder: string}} place
 */
export const openWindow = async (browser, { address, ports, folder }) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${address}/?folder=${encodeURIComponent(remotePath(folder))}`);
  const probe = await waitForProbe(ports);
  await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
  return {
    page,
    editor: new EditorDriver(page),
    probe,
    folder,
    close: () => context.close(),
    /** Starts a new extension host in the same window. */
    reload: async () => {
      await page.reload();
      return waitForProbe(ports);
    },
  };
};

/** @typedef {Awaited<ReturnType<typeof openWindow>>} Window */
