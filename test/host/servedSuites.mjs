// Runs the integration suite in a VS Code that is served to a headless browser.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { root } from './paths.mjs';
import { remotePath, startServer } from './server.mjs';
import { TestLog } from './testLog.mjs';
import { oldest } from './versions.mjs';
import { copyWorkspace } from './workspaceCopy.mjs';

const longestRun = 600_000;

/** A second extension, which offers a language model whose answers the tests determine. */
const languageModel = 'test/fixtures/languageModel';

/**
 * @typedef {object} Start
 * @property {string} query the query of the address, in addition to the folder
 * @property {(page: import('playwright-core').Page) => Promise<void>} prepare
 */

/**
 * The editor starts the node extension host's tests if the address requests them.
 * @param {string} address
 * @returns {Start}
 */
const inNodeHost = (address) => {
  const here = `vscode-remote://${new URL(address).host}${remotePath(root)}`;
  const payload = [
    ['extensionDevelopmentPath', here],
    ['extensionTestsPath', `${here}/dist/test/vscode/index`],
    ['skipWelcome', 'true'],
  ];
  return {
    query: `&payload=${encodeURIComponent(JSON.stringify(payload))}`,
    prepare: async () => undefined,
  };
};

/** @param {string} text */
const unescapeHtml = (text) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
/** @param {string} text */
const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * The web-worker extension host takes its tests only from the settings in the start page, and extensions only from
 * the page's own origin; so both are inserted on the way to the browser.
 * @param {string} address
 * @returns {Start}
 */
const inWebWorker = (address) => {
  const prefix = '/extension-under-test';
  const extension = { scheme: 'http', authority: new URL(address).host, path: prefix };
  const developmentOptions = {
    extensions: [extension, { ...extension, path: `${prefix}/${languageModel}` }],
    extensionTestsPath: { ...extension, path: `${prefix}/dist/test/vscode/web` },
  };
  /** @param {string} page */
  const withTests = (page) =>
    page.replace(/data-settings="([^"]*)"/, (_, settings) => {
      const all = { ...JSON.parse(unescapeHtml(settings)), developmentOptions };
      return `data-settings="${escapeHtml(JSON.stringify(all))}"`;
    });
  return {
    query: '',
    prepare: async (page) => {
      // Requests of a modified page to this machine are otherwise blocked.
      await page.context().grantPermissions(['local-network-access'], { origin: address });
      await page.context().route(`${address}${prefix}/**`, async (route) => {
        const path = decodeURIComponent(new URL(route.request().url()).pathname);
        const file = join(root, path.slice(prefix.length));
        const found = [file, `${file}.js`].find((name) => existsSync(name));
        await (found ? route.fulfill({ path: found }) : route.fulfill({ status: 404 }));
      });
      await page.route(`${address}/?*`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: withTests(await response.text()) });
      });
    },
  };
};

/**
 * Watches for requests to the addresses of test/vscode/noRequestsOfDefinitions.web.test.ts, which no server answers.
 * @param {import('playwright-core').Page} page
 * @returns {() => string[]} the problems
 */
const watchRequests = (page) => {
  /** @type {string[]} */
  const asked = [];
  page.context().on('request', (request) => {
    if (new URL(request.url()).hostname.endsWith('.invalid')) asked.push(request.url());
  });
  return () => [
    ...asked.filter((url) => url.includes('leak.invalid')).map((url) => `${url} was fetched`),
    ...(asked.some((url) => url.includes('control.invalid'))
      ? []
      : ['The picture of the control was not fetched, so nothing is known of the others']),
  ];
};

/**
 * @param {import('playwright-core').Browser} browser
 * @param {Start} start
 * @param {string} address of the workspace, without the start's query
 * @returns {Promise<import('./testLog.mjs').Tally>}
 */
const runIn = async (browser, { query, prepare }, address) => {
  const log = new TestLog();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const requests = watchRequests(page);
  page.on('pageerror', (error) => log.accept(String(error)));
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {unknown} */ _, /** @type {unknown[]} */ args) => log.accept(args.join(' ')),
  );
  /** @type {Promise<void>} */
  const finished = new Promise((resolve, reject) => {
    page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    setTimeout(resolve, longestRun).unref();
  });
  await prepare(page);
  await page.goto(`${address}${query}`);
  await finished;
  for (const problem of requests()) log.fail(problem);
  return log.result();
};

/**
 * @param {(address: string) => Start} start
 * @param {import('./server.mjs').ServerOptions} [options]
 */
const runSuite = async (start, options) => {
  const browser = await launchBrowser(options?.version?.chromium);
  const workspace = copyWorkspace(join(root, 'test/fixtures/workspace'));
  const folder = encodeURIComponent(remotePath(workspace.folder));
  // A browser saves typed text after a second, so that tests would find each other's edits on disk.
  const settings = { 'files.autoSave': 'off' };
  try {
    const server = await startServer({ automation: true, settings, ...options });
    try {
      return await runIn(browser, start(server.address), `${server.address}/?folder=${folder}`);
    } finally {
      await server.stop();
    }
  } finally {
    await browser.close();
    workspace.remove();
  }
};

// The address names only one extension under development.
export const runNodeSuite = () => runSuite(inNodeHost, { extensions: [join(root, languageModel)] });
export const runWebSuite = () => runSuite(inWebWorker);
export const runOldestSuite = () =>
  runSuite(inNodeHost, { extensions: [join(root, languageModel)], version: oldest });
