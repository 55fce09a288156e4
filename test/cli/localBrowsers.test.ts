import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { listBrowsers } from '../../src/node/localBrowsers';

describe('listBrowsers', () => {
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'architecture-glossary-'));
  });

  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  const list = async (
    env: Readonly<Record<string, string>>,
    platform: NodeJS.Platform,
  ): Promise<readonly string[]> => {
    const found: string[] = [];
    for await (const path of listBrowsers({ HOME: home, ...env }, platform)) found.push(path);
    return found.map((path) => path.replace(home, '~').replaceAll('\\', '/'));
  };

  const addFolders = (...paths: readonly string[]): void => {
    for (const path of paths) mkdirSync(join(home, path), { recursive: true });
  };

  it('lists only the one that the environment names', async () => {
    assert.deepEqual(await list({ CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' }, 'linux'), [
      '/opt/chrome',
    ]);
  });

  it('lists those in the search path, without folders relative to the current one', async () => {
    const found = await list({ CHROME_PATH: '', PATH: [home, 'bin'].join(delimiter) }, 'linux');
    assert.equal(found[0], '~/google-chrome');
    assert.ok(found.every((path) => path.startsWith('~/')));
  });

  it('lists those that tools have downloaded last, the newest first', async () => {
    addFolders('.cache/ms-playwright/chromium-999', '.cache/ms-playwright/chromium-1200');
    addFolders('.cache/puppeteer/chrome/linux-131.0.1', '.cache/architecture-glossary-tests/c-1');
    assert.deepEqual(await list({ PATH: '' }, 'linux'), [
      '~/.cache/ms-playwright/chromium-1200/chrome-linux/chrome',
      '~/.cache/ms-playwright/chromium-1200/chrome-linux64/chrome',
      '~/.cache/ms-playwright/chromium-999/chrome-linux/chrome',
      '~/.cache/ms-playwright/chromium-999/chrome-linux64/chrome',
      '~/.cache/puppeteer/chrome/linux-131.0.1/chrome-linux/chrome',
      '~/.cache/puppeteer/chrome/linux-131.0.1/chrome-linux64/chrome',
      '~/.cache/architecture-glossary-tests/c-1/chromium',
    ]);
  });

  it('reads the folders of these tools from the environment', async () => {
    addFolders('own/chromium-1', 'other/chrome/linux-2');
    const env = { PLAYWRIGHT_BROWSERS_PATH: join(home, 'own'), PATH: '' };
    const found = await list({ ...env, PUPPETEER_CACHE_DIR: join(home, 'other') }, 'linux');
    assert.deepEqual(
      found.filter((path) => path.includes('linux64')),
      ['~/own/chromium-1/chrome-linux64/chrome', '~/other/chrome/linux-2/chrome-linux64/chrome'],
    );
  });

  it('knows the folders of macOS and Windows', async () => {
    addFolders('Library/Caches/ms-playwright/chromium-1', 'local/ms-playwright/chromium-1');
    const app = 'chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium';
    const onMac = await list({}, 'darwin');
    assert.equal(onMac[0], '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    assert.ok(onMac.includes(`~/Library/Caches/ms-playwright/chromium-1/${app}`));
    const onWindows = await list({ LOCALAPPDATA: join(home, 'local') }, 'win32');
    assert.equal(onWindows[0], '~/local/Google/Chrome/Application/chrome.exe');
    assert.ok(onWindows.includes('~/local/ms-playwright/chromium-1/chrome-win64/chrome.exe'));
  });
});
