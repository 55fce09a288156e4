// A browser for tests: an installed one, or a download. Also bundled into the unit tests, so no code here may depend
// on its own location on disk.
import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installedOnce } from './cache.mjs';
import { onPath } from './programs.mjs';
import { UserError } from './terminal.mjs';
import browsers from '../../src/node/browsers.json' with { type: 'json' };

const chromiumVersion = '153.0.0';

/** @returns {readonly string[]} */
const candidates = () => {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env;
  const { macOs, windows, linux } = browsers;
  if (process.platform === 'darwin')
    return macOs.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  if (process.platform === 'win32') {
    return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => windows.map((file) => join(folder, file)));
  }
  return linux.map(onPath).filter((path) => path !== undefined);
};

/** @param {string} folder where the package is installed; the browser is unpacked next to it */
const unpackChromium = async (folder) => {
  const before = process.env.TMPDIR;
  // The package unpacks into the temporary folder, which is redirected for a moment.
  process.env.TMPDIR = folder;
  try {
    const entry = createRequire(join(folder, 'package.json')).resolve('@sparticuz/chromium');
    const { default: chromium } = await import(pathToFileURL(entry).href);
    await chmod(await chromium.executablePath(), 0o755);
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
};

const downloadedBrowser = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new UserError(
      'Chrome, Chromium or Edge must be installed, or CHROME_PATH must name one, to run the tests in a browser.',
    );
  }
  const folder = await installedOnce(
    `chromium-${chromiumVersion}`,
    [`@sparticuz/chromium@${chromiumVersion}`],
    'No Chrome, Chromium or Edge found: installing Chromium (about 70 MB, once) ...',
    unpackChromium,
  );
  return join(folder, 'chromium');
};

/** Returns the program of a browser: an installed one, or a download. */
export const browserPath = async () =>
  process.env.CHROME_PATH ?? candidates().find((path) => existsSync(path)) ?? downloadedBrowser();

/**
 * Starts a headless browser.
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {UserError} if no browser is installed and none can be downloaded
 */
export const launchBrowser = async () => {
  const executablePath = await browserPath();
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
};
