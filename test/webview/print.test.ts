import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { isStaticSvg, renderPrintPage } from '../../src/extension/panel/printPage';
import type { PanelDiagram, PrintedPicture } from '../../src/protocol/messages';
import { isFromPanel } from '../../src/protocol/validateMessages';
import { flowchart } from './diagrams';
import { galleryDiagram } from './gallery';
import { type PanelPage, usePanel } from './panelPage';

const texts = { title: 'Orders & <money>', definitions: 'Definitions', language: 'en' };

function render(printed: PrintedPicture): string {
  const page = renderPrintPage(printed, texts);
  assert.ok(page !== undefined);
  return page;
}

describe('printing from the diagram panel', function () {
  this.timeout(90_000);
  const opened = usePanel();
  let panel: PanelPage;

  beforeEach(() => {
    ({ panel } = opened());
  });

  const print = async (): Promise<PrintedPicture> => {
    await panel.forget();
    await panel.page.keyboard.press('x');
    const dialog = panel.page.getByRole('dialog', { name: 'Export the diagram' });
    await dialog.getByRole('button', { name: 'Print' }).click();
    const message = await panel.received('print');
    assert.ok(isFromPanel(message));
    await dialog.waitFor({ state: 'detached' });
    return message.printed;
  };

  const readSample = async (): Promise<PanelDiagram> =>
    galleryDiagram('Parcel', await readFile('media/sample/docs/architecture.mmd', 'utf8'));

  /** Opens a page in an own tab and returns what a browser makes of it. */
  const open = async (html: string) => {
    const page = await panel.page.context().newPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.setContent(html);
    const active = await page
      .locator('script, iframe, object, embed, link, a, form, foreignObject')
      .count();
    const handlers = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((one) =>
        one.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
    );
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
      ([, width, height]) => (Number(width) > Number(height) ? 'landscape' : 'portrait'),
    );
    const pages = pdf.split(/\/Type\s*\/Page\b(?!s)/).length - 1;
    return { page, problems, active: active + handlers.length, sizes, pages };
  };

  it('prints the picture with its legend on one page and the definitions on the next', async () => {
    await panel.show(flowchart);
    const printed = await print();
    assert.equal(printed.legend.title, 'Delivery status');
    assert.deepEqual(
      printed.legend.entries.map(({ text }) => text.replace(/^\d+ /, '')).slice(0, 2),
      ['Aa Explained in the glossary', 'Planned – not built yet'],
    );
    assert.deepEqual(printed.notes, []);
    const { page, problems, active, pages } = await open(render(printed));
    assert.equal(active, 0);
    assert.deepEqual(problems, []);
    assert.equal(pages, 2);
    assert.equal(await page.title(), texts.title);
    assert.equal(await page.locator('h1').textContent(), texts.title);
    const terms = await page.locator('dt').allTextContents();
    assert.deepEqual(terms, [...terms].sort());
    assert.ok(terms.includes('Order service'), terms.join());
    const text = await page.locator('dd').first().textContent();
    assert.ok(text !== null && text.length > 0);
    await page.close();
  });

  it('prints each page in the direction of the picture, on white, in every theme', async () => {
    const sample = await readSample();
    await panel.show(flowchart);
    await panel.wear('high-contrast');
    for (const [text, expected] of [
      [sample.text.replace(/flowchart \w+/, 'flowchart LR'), 'landscape'],
      ['flowchart TB\n  a --> b --> c --> d\n', 'portrait'],
    ] as const) {
      await panel.show({ ...(await galleryDiagram('Drawn', text)), id: expected });
      const { page, sizes } = await open(render(await print()));
      assert.equal(sizes[0], expected);
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(background, 'rgb(255, 255, 255)');
      await page.close();
    }
  });

  it('draws the picture in light colors for paper, and then as before', async () => {
    const sample = await readSample();
    for (const theme of ['dark', 'high-contrast'] as const) {
      await panel.show(flowchart);
      await panel.wear(theme === 'dark' ? 'light' : theme);
      if (theme === 'dark') await panel.wear('dark');
      await panel.show(sample);
      const before = await panel.page.evaluate(() => document.body.className);
      const svg = (): Promise<string> =>
        panel.page
          .locator('.stage > svg')
          .first()
          .evaluate((one) => one.querySelector('style')?.textContent ?? '');
      const shown = (await svg()).replaceAll(/picture-[ab]/g, '');
      const { picture, legend } = await print();
      const dark = await panel.page.evaluate(
        (texts) => {
          const luminance = (color: string): number => {
            const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
            return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
          };
          return texts.flatMap((text) => {
            const root = new DOMParser().parseFromString(text, 'text/html').body;
            document.body.append(root);
            const areas = [
              ...root.querySelectorAll(':is(rect, polygon):not(:is(marker, mask) *)'),
            ].filter((one) => {
              const { fill, fillOpacity } = getComputedStyle(one);
              return fill.startsWith('rgb(') && fillOpacity !== '0' && luminance(fill) < 0.5;
            });
            const found = areas.map((one) => one.outerHTML);
            root.remove();
            return found;
          });
        },
        [picture, ...legend.entries.map(({ mark }) => mark)],
      );
      assert.deepEqual(dark, [], theme);
      await panel.page.waitForFunction(
        (wanted) =>
          document
            .querySelector('.stage > svg style')
            ?.textContent.replaceAll(/picture-[ab]/g, '') === wanted,
        shown,
      );
      assert.equal(await panel.page.evaluate(() => document.body.className), before);
    }
  });

  it('prints only what is shown: the part, the chosen entry, no legend without a lens', async () => {
    await panel.show(flowchart);
    await panel.page.locator('.legend-entry').first().click();
    const [chosen, ...others] = (await print()).legend.entries;
    assert.match(chosen?.text ?? '', /Planned/);
    assert.ok(isStaticSvg(chosen?.mark ?? ''));
    assert.deepEqual(others, []);
    await panel.page.keyboard.press('d');
    const all = await print();
    assert.deepEqual(all.legend.entries, []);
    assert.doesNotMatch(render(all), /<footer/);
    await panel.page.locator('[data-box="order-svc"]').first().dblclick();
    await panel.page.locator('.crumbs').waitFor();
    const part = await print();
    assert.deepEqual(part.notes, ['Showing Orders and its surroundings. Connections away: 1.']);
    assert.ok(part.definitions.length <= all.definitions.length);
  });

  it('explains the marks of the lens, but offers nothing to click', async () => {
    await panel.show(flowchart);
    await panel.page.locator('.lenses').selectOption('unexplained');
    const { legend } = await print();
    assert.equal(legend.title, 'Not explained');
    assert.ok(legend.entries.length > 0);
    for (const { text } of legend.entries) assert.doesNotMatch(text, /^Add/);
  });

  it('refuses a picture that could run or load something', async () => {
    await panel.show(flowchart);
    const printed = await print();
    for (const broken of [
      '<p>no picture</p>',
      '<svg><script>1</script></svg>',
      '<svg><foreignObject/></svg>',
      '<svg></svg><meta http-equiv="refresh">',
      '<svg><a href="https://example.org"/></svg>',
      '<svg><x:script xmlns:x="http://www.w3.org/2000/svg"/></svg>',
    ]) {
      assert.equal(renderPrintPage({ ...printed, picture: broken }, texts), undefined, broken);
      const legend = { title: '', entries: [{ mark: broken, text: '' }] };
      assert.equal(renderPrintPage({ ...printed, legend }, texts), undefined, broken);
    }
    // A word of a label is no element.
    assert.ok(isStaticSvg('<svg><text>&lt;script&gt; and "a"</text><animate/></svg>'));
  });
});
