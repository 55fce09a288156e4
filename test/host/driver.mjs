/* global document, HTMLInputElement, NodeFilter -- some functions run in the page */
// Drives a served VS Code in a headless browser like a user.
import { basename } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { remotePath } from './server.mjs';

const patience = 30_000;

/**
 * Runs in the page: finds a word in the editor.
 * @param {{word: string, nth: number}} wanted
 * @returns {{x: number, y: number} | undefined} a point on its first letters
 */
const findWord = ({ word, nth }) => {
  const lines = document.querySelector('.editor-instance .view-lines');
  if (!lines) return undefined;
  const walker = document.createTreeWalker(lines, NodeFilter.SHOW_TEXT);
  let seen = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').replaceAll('\u00a0', ' ');
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (seen++ < nth) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + word.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + Math.min(6, width / 2), y: y + height / 2 };
    }
  }
  return undefined;
};

/** One window of the editor. Its methods wait until the result is visible. */
export class EditorDriver {
  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  /**
   * Types into the input box at the top of the window, after it shows that input and not a command.
   * @param {string} text
   * @param {string} [prefix] the start of the box: `>` for a command
   */
  async type(text, prefix = '') {
    await this.page.waitForFunction(
      (start) => {
        const input = document.querySelector(
          '.quick-input-widget:not([style*="none"]) input.input',
        );
        const value = input instanceof HTMLInputElement ? input.value : undefined;
        return start === '' ? value === '' : value?.startsWith(start);
      },
      prefix,
      { timeout: patience },
    );
    await this.page.keyboard.type(text);
    const best = this.page.locator('.quick-input-list .monaco-list-row.focused');
    await best.waitFor({ timeout: patience });
    // The list keeps the rows of the previous input for a moment.
    await this.page.waitForTimeout(800);
  }

  /** @param {string} path relative to the workspace */
  async open(path) {
    await this.page.keyboard.press('ControlOrMeta+P');
    await this.type(path);
    await this.page.keyboard.press('Enter');
    const tab = `.tab.active[data-resource-name="${basename(path)}"]`;
    await this.page.locator(tab).waitFor({ timeout: patience });
    await this.page.locator('.editor-instance .view-line').first().waitFor({ timeout: patience });
  }

  /** @param {string} title as in the command palette, with its category */
  async command(title) {
    await this.page.keyboard.press('F1');
    await this.type(title, '>');
    await this.page.keyboard.press('Enter');
  }

  /**
   * Hovers over a word in the editor.
   * @param {string} word
   * @param {number} [nth] 0 for the first one on the screen
   * @returns {Promise<string>} the text of the hover
   */
  async hover(word, nth = 0) {
    const shown = this.page.locator('.monaco-hover:not(.hidden) .hover-contents');
    for (let attempt = 0; attempt < 10; attempt++) {
      const point = await this.#findPoint(word, nth);
      await this.page.mouse.move(point.x, point.y + 200);
      await this.page.mouse.move(point.x, point.y, { steps: 4 });
      // The first hover may appear before the extension has read the glossary.
      await this.page.waitForTimeout(1500);
      const texts = await shown.allInnerTexts();
      const isComplete = !texts.some((text) => text.startsWith('Loading'));
      if (texts.length > 0 && isComplete) return texts.join('\n');
    }
    throw new Error(`Nothing is shown when pointing at "${word}".`);
  }

  /** @param {string} word the first one on the screen */
  async click(word) {
    const { x, y } = await this.#findPoint(word, 0);
    await this.page.mouse.click(x, y);
  }

  /** @param {string} word @param {number} nth */
  async #findPoint(word, nth) {
    const point = await this.page.evaluate(findWord, { word, nth });
    if (!point) throw new Error(`"${word}" is not to be seen in the editor.`);
    return point;
  }

  /**
   * Returns the content of the webview that contains the selector.
   * @param {string} selector
   * @returns {Promise<import('playwright-core').Frame>}
   */
  async webview(selector) {
    for (let waited = 0; waited < patience; waited += 200) {
      for (const frame of this.page.frames().filter((one) => one.url().includes('fake.html'))) {
        if ((await frame.locator(selector).count()) > 0) return frame;
      }
      await this.page.waitForTimeout(200);
    }
    const shown = this.page.frames().map(async (frame) => {
      const text = await frame.locator('body').innerText({ timeout: 1000 }).catch(String);
      return `${frame.url()}: ${text.slice(0, 300)}`;
    });
    throw new Error([`No webview shows ${selector}:`, ...(await Promise.all(shown))].join('\n'));
  }
}

/**
 * Opens a folder in the served editor.
 * @param {string} address of the server
 * @param {string} folder
 * @param {(editor: EditorDriver) => Promise<void>} use
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export const withEditor = async (address, folder, use, options) => {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      ...options,
    });
    const page = await context.newPage();
    await page.goto(`${address}/?folder=${encodeURIComponent(remotePath(folder))}`);
    await page
      .locator('.monaco-workbench .explorer-folders-view .monaco-list-row')
      .first()
      .waitFor();
    await use(new EditorDriver(page));
  } finally {
    await browser.close();
  }
};
