import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { renderPage } from '../../../src/content/renderPage';
import { launchBrowser } from '../../host/browser.mjs';
import { makeRepository } from '../exportedGlossaries';
import { type BenchCase, type Figure, figureOf, interleave, type Pairs } from '../harness';
import { inTemporaryFolder } from '../temporaryFolder';

const termCount = 5000;
const rounds = 9;
const scripts = /<script>[\s\S]*?<\/script>/gu;

/** Measures opening an exported page, and a search in it. */
export const page: BenchCase = {
  name: 'page',
  run: () =>
    inTemporaryFolder(async function* (folder) {
      const own = join(folder, 'page.html');
      const bare = join(folder, 'bare.html');
      const html = await writePage();
      await writeFile(own, html);
      await writeFile(bare, html.replace(scripts, ''));
      const browser = await launchBrowser();
      try {
        const pairs = await interleave(
          rounds,
          () => timeToShow(browser, own),
          () => timeToShow(browser, bare),
        );
        const name = `page, ${termCount.toLocaleString('en')} terms`;
        const yardstick = 'the same HTML without script';
        yield figureOf(pairs, { name: `${name}, open`, unit: 'ms', yardstick });
        yield await measureSearch(browser, own, name);
      } finally {
        await browser.close();
      }
    }),
};

async function writePage(): Promise<string> {
  const pieces: string[] = [];
  const parts = {
    ...{ title: 'Bench', language: 'en' },
    readBuilt: (name: string) => readFile(join('dist', name), 'utf8'),
    openBrowser: () => Promise.resolve(undefined),
  };
  for await (const piece of renderPage([makeRepository(0, termCount)], parts)) pieces.push(piece);
  return pieces.join('');
}

/** Returns the milliseconds from the request of a page to the first frame after it has loaded. */
async function timeToShow(browser: Browser, file: string): Promise<number> {
  const opened = await (await browser.newContext()).newPage();
  await opened.addInitScript(() => {
    addEventListener('load', () => {
      requestAnimationFrame(() => {
        setTimeout(() => performance.mark('shown'));
      });
    });
  });
  await opened.goto(pathToFileURL(file).href);
  const mark = await opened.waitForFunction(
    () => performance.getEntriesByName('shown')[0]?.startTime,
  );
  const time = Number(await mark.jsonValue());
  await opened.context().close();
  return time;
}

/** Measures each key of some words, next to the plainest search that lists as many names. */
async function measureSearch(browser: Browser, file: string, name: string): Promise<Figure> {
  const opened = await (await browser.newContext()).newPage();
  await opened.goto(`${pathToFileURL(file).href}#terms`);
  await opened.getByRole('searchbox').waitFor();
  const names = makeRepository(0, termCount).terms.map((term) => term.name);
  const words = [0, 700, 1900, 3300, 4600].map((i) => names[i]?.toLowerCase().slice(0, 10) ?? '');
  const pairs = await typeWords(opened, words, names);
  await opened.context().close();
  return figureOf(pairs, {
    ...{ name: `${name}, search, each key`, unit: 'ms', yardstick: 'plain search of the names' },
    budget: { atMost: 50 },
  });
}

/** Types words into the search field, and does the same with a plain list. Runs mostly in the browser. */
async function typeWords(
  opened: Page,
  words: readonly string[],
  names: readonly string[],
): Promise<Pairs> {
  return opened.evaluate(
    ([words, names]) => {
      const field = document.querySelector<HTMLInputElement>('.page-search input');
      const plain = document.createElement('ul');
      document.body.append(plain);
      const timeOf = (call: () => void): number => {
        const start = performance.now();
        call();
        // Reading the height completes the layout.
        if (document.body.offsetHeight < 0) throw new Error('There is no layout.');
        return performance.now() - start;
      };
      const type = (text: string): void => {
        if (!field) throw new Error('There is no search field.');
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      };
      const listPlainly = (text: string): void => {
        const count = document.querySelectorAll('.page-list > li').length;
        const found = names.filter((name) => name.toLowerCase().includes(text)).slice(0, count);
        plain.replaceChildren(
          ...found.map((name) => {
            const item = document.createElement('li');
            item.textContent = name;
            return item;
          }),
        );
      };
      const pairs = { own: [] as number[], yardstick: [] as number[] };
      // The first word creates what a search needs.
      for (const [i, word] of ['warm up', ...words].entries())
        for (let length = 1; length <= word.length; length++) {
          const text = word.slice(0, length);
          const own = timeOf(() => {
            type(text);
          });
          const yardstick = timeOf(() => {
            listPlainly(text);
          });
          if (i === 0) continue;
          pairs.own.push(own);
          pairs.yardstick.push(yardstick);
        }
      return pairs;
    },
    [words, names] as const,
  );
}
