// Kills a served VS Code while it saves the files of a rename, and completes the rename after a restart.
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { withEditor } from './driver.mjs';
import { root } from './paths.mjs';
import { startServer } from './server.mjs';

const pageCount = 400;
const [oldName, newName] = ['wharf', 'jetty'];
const longestWait = 60_000;

/** @param {number} page @param {string} name */
const writeText = (page, name) => `# Page ${page}\n\n${`The ${name} opens at six.\n`.repeat(5)}`;

/** A glossary and pages that use its term. */
class Pages {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'architecture-glossary-crash-')));

  constructor() {
    mkdirSync(join(this.folder, 'docs'));
    const glossary = `# Glossary\n\n## ${oldName}\n\nWhere ships are unloaded.\n`;
    writeFileSync(join(this.folder, 'docs/glossary.md'), glossary);
    for (let i = 0; i < pageCount; i++) writeFileSync(this.#path(i), writeText(i, oldName));
  }

  /**
   * @param {string} name
   * @param {number} [first] how many pages to look at
   * @returns {number} those that contain only this name
   */
  count(name, first = pageCount) {
    let count = 0;
    for (let i = 0; i < first; i++)
      if (readFileSync(this.#path(i), 'utf8') === writeText(i, name)) count++;
    return count;
  }

  /** @param {string} name @param {number} [first] how many pages to look at */
  async waitForOne(name, first = 20) {
    const end = performance.now() + longestWait;
    while (this.count(name, first) === 0 && performance.now() < end) await sleep(1);
  }

  /** @param {string} name */
  async waitForAll(name) {
    const end = performance.now() + longestWait;
    while (this.count(name) < pageCount && performance.now() < end) await sleep(50);
    const count = this.count(name);
    if (count < pageCount) throw new Error(`${count} of ${pageCount} pages have the name ${name}.`);
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** @param {number} page */
  #path(page) {
    return join(this.folder, 'docs', `page${page}.md`);
  }
}

/** @param {Pages} pages @param {import('./server.mjs').Server} server */
const crashInRename = async (pages, server) => {
  await withEditor(server.address, pages.folder, async (editor) => {
    await editor.open('docs/page0.md');
    // The first explanation shows that the glossary has been read.
    await editor.hover(oldName);
    await editor.page.keyboard.press('Escape');
    await editor.click(oldName);
    await editor.page.keyboard.press('F2');
    await editor.page.locator('.rename-box input:focus').fill(newName, { timeout: longestWait });
    await editor.page.keyboard.press('Enter');
    await editor.page.getByRole('button', { name: 'Apply' }).click({ timeout: longestWait });
    await pages.waitForOne(newName);
    await server.crash();
  });
  const saved = pages.count(newName);
  if (saved === 0 || saved === pageCount) throw new Error(`${saved} files were saved.`);
  return saved;
};

/** @param {Pages} pages @param {import('./server.mjs').Server} server @param {number} saved */
const completeRename = async (pages, server, saved) => {
  await server.restart();
  await withEditor(server.address, pages.folder, async ({ page }) => {
    const message = page.locator('.notifications-toasts .notification-list-item');
    await message.filter({ hasText: 'was interrupted' }).waitFor({ timeout: longestWait });
    const text = await message.innerText();
    // The glossary may have been saved too.
    const missing = [pageCount + 1 - saved, pageCount - saved];
    const isExpected = missing.some((count) =>
      text.includes(
        `“${oldName}” to “${newName}” was interrupted: ${count} of ${pageCount + 1} files`,
      ),
    );
    if (!isExpected) throw new Error(`The message differs: ${text}`);
    await message.getByRole('button', { name: 'Complete' }).click();
    await pages.waitForAll(newName);
  });
};

/** @returns {Promise<import('./testLog.mjs').Tally>} */
export const runCrashSuite = async () => {
  const title = 'a rename in many files › is completed after the editor was killed in the middle';
  const start = performance.now();
  const pages = new Pages();
  const server = await startServer({
    extensions: [root],
    settings: { 'files.autoSave': 'off' },
  });
  try {
    await completeRename(pages, server, await crashInRename(pages, server));
    console.log(`  ✔ ${title} (${Math.round(performance.now() - start)} ms)`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(`  ✘ ${title}\n      ${String(error).replaceAll('\n', '\n      ')}`);
    return { passed: 0, failed: 1 };
  } finally {
    await server.stop();
    pages.remove();
  }
};
