import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { runCommandLine } from '../../src/cli/commandLine';
import { renderPage } from '../../src/content/renderPage';
import type {
  ExportedGlossary,
  ExportedRepository,
} from '../../src/core/features/export/exportedGlossary';
import { type LocalBrowser, openLocalBrowser } from '../../src/node/drawingBrowser';
import { browserPath, launchBrowser } from '../host/browser.mjs';

/** Returns the sample as the command line exports it. */
export async function exportSample(): Promise<ExportedRepository> {
  const output: string[] = [];
  const exitCode = await runCommandLine(['export', '--cwd', 'media/sample', '--json', '-'], {
    cwd: process.cwd(),
    env: {},
    program: resolve('dist/cli.js'),
    version: '',
    stdout: { write: (text) => output.push(text) },
    stderr: { write: () => undefined },
  });
  assert.equal(exitCode, 0);
  const exported: unknown = JSON.parse(output.join(''));
  assert.ok(isExported(exported));
  const [repository] = exported.repositories;
  assert.ok(repository);
  return repository;
}

function isExported(value: unknown): value is ExportedGlossary {
  return typeof value === 'object' && value !== null && 'repositories' in value;
}

/** Returns a page. @param isDrawn Whether its diagrams are drawn when it is written. */
export async function renderTestPage(
  repositories: readonly ExportedRepository[],
  isDrawn: boolean,
): Promise<string> {
  let browser: LocalBrowser | undefined;
  const openBrowser = async () => {
    if (!isDrawn) return undefined;
    browser = await openLocalBrowser({ CHROME_PATH: await browserPath() });
    assert.ok(browser, 'the browser starts');
    return browser;
  };
  try {
    const pieces: string[] = [];
    const parts = {
      ...{ title: 'Parcelway', language: 'en', openBrowser },
      readBuilt: (name: string) => readFile(join('dist', name), 'utf8'),
    };
    for await (const piece of renderPage(repositories, parts)) pieces.push(piece);
    return pieces.join('');
  } finally {
    await browser?.close();
  }
}

/** Returns the finished pictures of a page, by their keys. */
export function readPackedPictures(html: string): Readonly<Record<string, unknown>> {
  const [, json = '{}'] = /id="data-pictures">(.*?)<\/script>/su.exec(html) ?? [];
  const packed: unknown = JSON.parse(json);
  assert.ok(typeof packed === 'object' && packed !== null);
  return Object.fromEntries(
    Object.entries(packed).map(([key, text]): [string, unknown] => [
      key,
      JSON.parse(gunzipSync(Buffer.from(String(text), 'base64')).toString('utf8')),
    ]),
  );
}

/** A written page in a file, opened from the disk in a browser. */
export class PageFile {
  readonly #browser: Browser;
  readonly #folder: string;

  private constructor(browser: Browser, folder: string) {
    this.#browser = browser;
    this.#folder = folder;
  }

  static async write(html: string): Promise<PageFile> {
    const folder = await mkdtemp(join(tmpdir(), 'architecture-glossary-'));
    const file = new PageFile(await launchBrowser(), folder);
    await file.rewrite(html);
    return file;
  }

  async rewrite(html: string): Promise<void> {
    await writeFile(join(this.#folder, 'page.html'), html);
  }

  /** Opens a part of the page, and notes what it must not do. */
  async open(
    hash = '',
    options: BrowserContextOptions = {},
  ): Promise<{ readonly page: Page; readonly problems: readonly string[] }> {
    const context = await this.#browser.newContext({
      viewport: { width: 1100, height: 760 },
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const problems: string[] = [];
    const url = pathToFileURL(join(this.#folder, 'page.html')).href;
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('dialog', (dialog) => {
      problems.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const isOwn =
        request.url().split('#', 1)[0] === url || /^(?:data|blob):/u.test(request.url());
      if (!isOwn) problems.push(`request: ${request.url()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`CSP: ${violatedDirective} ${blockedURI}`);
      });
    });
    await page.goto(url + hash);
    return { page, problems };
  }

  async remove(): Promise<void> {
    await this.#browser.close();
    await rm(this.#folder, { recursive: true });
  }
}

/** Waits until the panel of a page shows a picture. */
export async function waitForPicture(page: Page): Promise<void> {
  await page.locator('.stage > svg').first().waitFor();
}
