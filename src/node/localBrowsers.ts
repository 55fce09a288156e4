import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import browsers from './browsers.json';

type Environment = Readonly<Record<string, string | undefined>>;

/** The systems that browsers are listed for; all others are like Linux. */
type System = 'darwin' | 'linux' | 'win32';

/**
 * Yields the programs of browsers that may be on this computer, the best one first: only the one in `CHROME_PATH` if it
 * is set, otherwise the places where browsers are installed, then those that tools for developers have downloaded.
 */
export async function* listBrowsers(
  env: Environment,
  platform: NodeJS.Platform = process.platform,
): AsyncGenerator<string> {
  const named = env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    yield named;
    return;
  }
  const system = platform === 'darwin' || platform === 'win32' ? platform : 'linux';
  yield* listInstalled(env, system);
  for (const { folder, programs } of listCaches(env, system)) {
    for (const version of await listVersions(folder))
      for (const program of programs) yield join(folder, version, program);
  }
}

function listInstalled(env: Environment, system: System): readonly string[] {
  if (system === 'darwin')
    return browsers.macOs.map((app) => join('/Applications', toProgramOfApp(app)));
  if (system === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => browsers.windows.map((file) => join(folder, file)));
  // A relative folder would be one of the repository, whose programs are not trusted.
  const folders = (env.PATH ?? '').split(delimiter).filter(isAbsolute);
  return browsers.linux.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** A folder with one folder for each version of a browser, in which its program is at one of some paths. */
interface BrowserCache {
  readonly folder: string;
  readonly programs: readonly string[];
}

/** Returns where Playwright, Puppeteer and the tests of this project keep their browsers. */
function listCaches(env: Environment, system: System): readonly BrowserCache[] {
  const home = env.HOME ?? env.USERPROFILE ?? homedir();
  const cache = {
    darwin: join(home, 'Library', 'Caches'),
    linux: env.XDG_CACHE_HOME ?? join(home, '.cache'),
    win32: env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'),
  }[system];
  const programs = {
    darwin: ['mac', 'mac-x64', 'mac-arm64'].flatMap((kind) =>
      ['Chromium', 'Google Chrome for Testing'].map((app) =>
        join(`chrome-${kind}`, toProgramOfApp(app)),
      ),
    ),
    linux: ['linux', 'linux64'].map((kind) => join(`chrome-${kind}`, 'chrome')),
    win32: ['win', 'win64'].map((kind) => join(`chrome-${kind}`, 'chrome.exe')),
  }[system];
  const puppeteer = env.PUPPETEER_CACHE_DIR ?? join(home, '.cache', 'puppeteer');
  return [
    { folder: env.PLAYWRIGHT_BROWSERS_PATH ?? join(cache, 'ms-playwright'), programs },
    { folder: join(puppeteer, 'chrome'), programs },
    { folder: join(cache, 'architecture-glossary-tests'), programs: ['chromium'] },
  ];
}

function toProgramOfApp(app: string): string {
  return join(`${app}.app`, 'Contents', 'MacOS', app);
}

/** Returns the names of the folders in a folder, those with the highest numbers first; none if it cannot be read. */
async function listVersions(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return names.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}
