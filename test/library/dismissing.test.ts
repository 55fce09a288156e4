import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { launchBrowser } from '../host/browser.mjs';

describe('tooltips in a browser', function () {
  this.timeout(60_000);

  it('disappear with Escape until the pointer or the focus returns', async () => {
    const css = await readFile('media/markdownPreview.css', 'utf8');
    const script = await readFile('media/tooltip.js', 'utf8');
    const term = (id: string): string =>
      `<p><dfn id="${id}" class="architecture-glossary-term" tabindex="0">SLA<span class="architecture-glossary-card" aria-hidden="true"><span class="text" data-text="A promise."></span></span></dfn></p>`;
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent(
        `<!DOCTYPE html><style>${css}</style><button>x</button>${term('a')}<br><br><br><br><br>${term('b')}<script>${script}</script>`,
      );
      const isShown = (id: string): Promise<boolean> =>
        page.locator(`#${id} > span`).evaluate((one) => getComputedStyle(one).display !== 'none');
      await page.locator('button').focus();
      await page.keyboard.press('Tab');
      assert.equal(await isShown('a'), true);
      await page.locator('#b').hover();
      assert.equal(await isShown('b'), true);
      await page.keyboard.press('Escape');
      assert.deepEqual([await isShown('a'), await isShown('b')], [false, false]);
      await page.keyboard.press('Shift');
      assert.equal(await isShown('a'), false);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      assert.deepEqual([await isShown('a'), await isShown('b')], [true, false]);
      await page.locator('button').hover();
      await page.locator('#b').hover();
      assert.equal(await isShown('b'), true);
    } finally {
      await browser.close();
    }
  });

  it('keep their style and their script in the bundle of a site', async () => {
    const names = ['architecture-glossary/tooltip.css', 'architecture-glossary/tooltip.js'];
    const { outputFiles } = await build({
      stdin: { contents: names.map((name) => `import '${name}';`).join('\n'), resolveDir: '.' },
      ...{ bundle: true, write: false, outdir: 'site', logLevel: 'silent' },
    });
    const texts = outputFiles.map(({ text }) => text);
    assert.ok(texts.some((text) => text.includes('.architecture-glossary-card')));
    assert.ok(texts.some((text) => text.includes("'Escape'") || text.includes('"Escape"')));
  });
});
