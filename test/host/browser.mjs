// A browser for tests: an installed one, or a download. Also bundled into the unit tests, so no code here may depend
// on its own location on disk.
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { installedOnce } from './cache.mjs';
import { onPath } from './programs.mjs';
import { UserError } from './terminal.mjs';
import { newest } from './versions.mjs';
import browsers from '../../src/node/browsers.json' with { type: 'json' };

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
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  const program = join(folder, 'chromium');
  // Older versions prefer a browser that another version has left in the temporary folder.
  if (!existsSync(program)) {
    const packed = join(folder, 'node_modules/@sparticuz/chromium/bin/chromium.br');
    await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(program));
  }
  await chmod(program, 0o755);
};

const canDownload = process.platform === 'linux' && process.arch === 'x64';

/** @param {string} version */
const downloadedBrowser = async (version) => {
  if (!canDownload) {
    throw new UserError(
      'Chrome, Chromium or Edge must be installed, or CHROME_PATH must name one, to run the tests in a browser.',
    );
  }
  const folder = await installedOnce(
    `chromium-${version}`,
    [`@sparticuz/chromium@${version}`],
    `Installing Chromium ${version} (about 70 MB, once) ...`,
    unpackChromium,
  );
  return join(folder, 'chromium');
};

/** Returns the program of a browser: an installed one, or a download. */
export const browserPath = async () =>
  process.env.CHROME_PATH ??
  candidates().find((path) => existsSync(path)) ??
  downloadedBrowser(newest.chromium);

/**
 * Starts a headless browser.
 * @param {string} [version] of Chromium; where it cannot be downloaded, any installed browser is started
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {UserError} if no browser is installed and none can be downloaded
 */
export const launchBrowser = async (version) => {
  const executablePath =
    version && canDownload ? await downloadedBrowser(version) : await browserPath();
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
