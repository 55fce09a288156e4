import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { FromPanel, PanelDiagram } from '../../src/protocol/messages';
import { c4, everyKind, flowchart } from './diagrams';
import { galleryDiagram } from './gallery';
import { type PanelPage, usePanel } from './panelPage';

type Saved = Extract<FromPanel, { readonly type: 'saveExport' }>;

/** An SVG as an XML parser sees it. */
interface ParsedSvg {
  readonly isValid: boolean;
  readonly text: string;
  readonly titles: readonly string[];
  readonly descriptions: readonly string[];
  /** Elements and attributes that need something outside the file, or run. */
  readonly foreign: readonly string[];
}

describe('exporting from the diagram panel', function () {
  this.timeout(90_000);
  const opened = usePanel();
  let panel: PanelPage;

  beforeEach(() => {
    ({ panel } = opened());
  });

  const dialog = () => panel.page.getByRole('dialog', { name: 'Export the diagram' });

  /** Chooses in the dialog and returns what the editor is asked to save. */
  const save = async (format: string, background = 'As in the editor'): Promise<Saved> => {
    await panel.forget();
    await panel.page.keyboard.press('x');
    await dialog().getByLabel('Format').selectOption({ label: format });
    await dialog().getByLabel('Background').selectOption({ label: background });
    await dialog().getByRole('button', { name: 'Save' }).click();
    const saved = await panel.received('saveExport');
    await dialog().waitFor({ state: 'detached' });
    return saved;
  };

  const parse = (svg: string): Promise<ParsedSvg> =>
    panel.page.evaluate((content) => {
      const parsed = new DOMParser().parseFromString(content, 'image/svg+xml');
      const all = [...parsed.querySelectorAll('*')];
      const list = (name: string): string[] =>
        [...parsed.querySelectorAll(`g > ${name}`)].map((one) => one.textContent);
      const foreign = all.flatMap((one) =>
        [...one.attributes].flatMap(({ name, value }) => {
          const isReference = /href$/i.test(name) && !/^(#|data:)/.test(value);
          const isForeign = /url\(\s*["']?[^"'#\s]|^on|javascript:/i.test(value);
          return isReference || isForeign || /^(on|class$|data-|tabindex)/.test(name)
            ? [`${one.localName} ${name}=${value}`]
            : [];
        }),
      );
      const elements = all
        .map(({ localName }) => localName)
        .filter((name) => /^(script|style|foreignObject|iframe|a)$/.test(name));
      return {
        isValid: parsed.querySelector('parsererror') === null,
        text: [...parsed.querySelectorAll('text')].map((one) => one.textContent).join(' '),
        titles: list('title'),
        descriptions: list('desc'),
        foreign: [...foreign, ...elements],
      };
    }, svg);

  const squeeze = (text: string): string => text.replace(/\s/g, '');

  it('saves an SVG of every kind that parses, needs nothing else and contains all labels', async () => {
    const text = await readFile('media/sample/docs/architecture.mmd', 'utf8');
    const diagrams: readonly PanelDiagram[] = [...everyKind, await galleryDiagram('Parcel', text)];
    for (const diagram of diagrams) {
      await panel.show(diagram);
      const { format, content } = await save('SVG');
      assert.equal(format, 'svg');
      const svg = await parse(content);
      assert.equal(svg.isValid, true, diagram.title);
      assert.deepEqual(svg.foreign, [], diagram.title);
      for (const { label } of diagram.nodes)
        assert.ok(squeeze(svg.text).includes(squeeze(label)), `${diagram.title}: ${label}`);
      for (const { label } of diagram.nodes) assert.ok(svg.titles.includes(label), label);
      assert.equal(svg.titles.length, svg.descriptions.length);
    }
  });

  it('describes each box as screen readers do', async () => {
    await panel.show(flowchart);
    const { titles, descriptions } = await parse((await save('SVG')).content);
    const at = titles.indexOf('Orders');
    assert.match(descriptions[at] ?? '', /^Orders\. Order service\. OS\. Takes orders/);
  });

  it('writes each line where the panel shows it', async () => {
    await panel.show(flowchart);
    const { content } = await save('SVG');
    const distances = await panel.page.evaluate(async (svg) => {
      const stage = document.querySelector('.stage > svg');
      if (!(stage instanceof SVGSVGElement)) return [];
      const page = stage.getBoundingClientRect();
      const scale = page.width / stage.width.baseVal.value;
      const host = document.createElement('div');
      host.style.cssText = 'position: fixed; left: 0; top: 0';
      host.append(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement);
      document.body.append(host);
      const exported = [...host.querySelectorAll('text')];
      await document.fonts.ready;
      const found = [...stage.querySelectorAll('foreignObject p')].map((shown) => {
        const range = document.createRange();
        const first = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT).nextNode();
        if (first === null) return 0;
        range.selectNodeContents(first);
        const { left, top, width } = range.getBoundingClientRect();
        const word = (first.textContent ?? '').trim().split(/\s+/)[0] ?? '';
        const texts = exported.filter((one) => one.textContent.startsWith(word));
        const [x, y] = [(left - page.x) / scale + 16, (top - page.y) / scale + 16];
        return Math.min(
          ...texts.map((one) => {
            const at = one.getBoundingClientRect();
            return width === 0 ? 0 : Math.hypot(at.x - x, at.y - y);
          }),
        );
      });
      host.remove();
      return found;
    }, content);
    assert.ok(distances.length >= 5);
    for (const distance of distances) assert.ok(distance < 3, String(distance));
  });

  it('saves what is shown: marks and dimming, but no rings of pointer and focus', async () => {
    await panel.show(flowchart);
    const all = (await save('SVG')).content;
    assert.match(all, />Planned</);
    assert.doesNotMatch(all, /opacity="0\.25"/);
    await panel.page.keyboard.press('d');
    await panel.page.locator('[data-box="api"]').first().click();
    await panel.page.mouse.move(5, 600);
    await panel.page.waitForTimeout(400);
    const pinned = (await save('SVG')).content;
    assert.doesNotMatch(pinned, />Planned</);
    const rings = (content: string): number => content.split(/stroke-width="3px"/).length - 1;
    assert.equal(rings(pinned), rings(all) + 1, 'the ring of the pinned box');
  });

  it('saves a PNG of each size, with the background that is chosen', async () => {
    await panel.show(c4);
    const svg = (await save('SVG')).content;
    const [width, height] =
      /width="([\d.]+)" height="([\d.]+)"/.exec(svg)?.slice(1).map(Number) ?? [];
    assert.ok(width && height);
    const corner = async (content: string) =>
      panel.page.evaluate(async (png) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        const pixel = [...(context?.getImageData(1, 1, 1, 1).data ?? [])];
        return { width: canvas.width, height: canvas.height, pixel };
      }, content);
    const pixels: Readonly<Record<string, readonly number[]>> = {
      'As in the editor': [31, 31, 31, 255],
      White: [255, 255, 255, 255],
      Transparent: [0, 0, 0, 0],
    };
    for (const [scale, background] of [
      [1, 'As in the editor'],
      [2, 'White'],
      [3, 'Transparent'],
      [4, 'White'],
    ] as const) {
      const { format, content } = await save(`PNG, ${String(scale)}×`, background);
      assert.equal(format, 'png');
      const png = await corner(content);
      assert.ok(
        Math.abs(png.width - width * scale) <= scale,
        `${String(scale)}: ${String(png.width)}`,
      );
      assert.ok(Math.abs(png.height - height * scale) <= scale);
      assert.deepEqual(png.pixel, pixels[background]);
    }
  });

  it('writes on white with enough contrast, also from a dark theme', async () => {
    await panel.show(flowchart);
    const { content } = await save('SVG', 'White');
    const lines = await panel.page.evaluate((svg) => {
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
      return [...parsed.querySelectorAll('path[marker-end]')].map(
        (one) => /stroke: ([^!;]+)/.exec(one.getAttribute('style') ?? '')?.[1]?.trim() ?? '',
      );
    }, content);
    assert.ok(lines.length > 0);
    for (const line of lines) {
      const [red = 255] = /\d+/.exec(line)?.map(Number) ?? [];
      assert.ok(red < 150, `“${line}” is dark enough on white`);
    }
  });

  it('copies the picture', async () => {
    const { page } = panel;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await panel.show(flowchart);
    await page.getByRole('button', { name: 'Export the diagram' }).click();
    await dialog().getByRole('button', { name: 'Copy as Picture' }).click();
    await dialog().getByText('Copied the picture.').waitFor();
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => item.types),
    );
    assert.deepEqual(types, ['image/png']);
  });

  it('says so when the picture cannot be copied', async () => {
    await panel.show(flowchart);
    await panel.page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('not allowed'));
    });
    await panel.page.keyboard.press('x');
    await dialog().getByRole('button', { name: 'Copy as Picture' }).click();
    await dialog().getByText('The picture could not be created or copied.').waitFor();
  });
});
