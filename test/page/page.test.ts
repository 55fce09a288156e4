import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { renderPage } from '../../src/content/renderPage';
import type { ExportedRepository } from '../../src/core/features/export/exportedGlossary';
import { findViolations } from '../webview/findViolations';
import { exportSample, PageFile, renderTestPage, waitForPicture } from './writtenPage';

describe('the exported page', function () {
  this.timeout(120_000);
  let sample: ExportedRepository;
  let html: string;
  let file: PageFile;
  let page: Page;
  let problems: readonly string[] = [];

  before(async () => {
    sample = await exportSample();
    html = await renderTestPage([withHost(sample)], true);
    file = await PageFile.write(html);
  });

  after(() => file.remove());

  afterEach(async () => {
    await page.context().close();
    assert.deepEqual(problems, [], 'no script error, no violation of the policy, no network');
  });

  const open = async (...args: Parameters<PageFile['open']>): Promise<void> => {
    ({ page, problems } = await file.open(...args));
  };

  const heading = () => page.locator('.page-main h1').textContent();

  it('has a policy by hashes only, no inline handler and no style attribute', async () => {
    await open();
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    assert.match(
      policy ?? '',
      /^default-src 'none'; script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'; img-src data:; base-uri 'none'; form-action 'none'$/u,
    );
    const inline = await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      const scripts = [...document.scripts].filter(({ type }) => type !== 'application/json');
      return {
        scripts: scripts.length,
        handlers: all.flatMap(({ attributes }) =>
          [...attributes].map(({ name }) => name).filter((name) => name.startsWith('on')),
        ),
      };
    });
    assert.deepEqual(inline, { scripts: 1, handlers: [] });
    assert.equal(html.slice(0, html.lastIndexOf('<script>')).includes(' style="'), false);
  });

  it('is small enough to be sent', () => {
    // The built script and style of a test are not minified; those of a release take 300 KB of 600.
    const { length } = html.replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/gu, '');
    assert.ok(length > 50_000 && length < 250_000, String(length));
  });

  it('starts with the most important terms, the diagrams and the delivery status', async () => {
    await open();
    assert.equal(await heading(), 'Parcelway');
    const names = await page.locator('.page-cards').first().locator('.page-name').allTextContents();
    const ranked = [...sample.terms]
      .filter(({ rank }) => rank !== undefined)
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
    assert.deepEqual(
      names,
      ranked.slice(0, 8).map(({ name }) => name),
    );
    assert.equal(await page.getByRole('link', { name: '1 Mocked' }).count(), 1);
  });

  it('finds terms while the reader types: exact names first, then similar ones', async () => {
    await open('#terms');
    const search = page.getByRole('searchbox');
    const names = () => page.locator('.page-list .page-name').allTextContents();
    await search.fill('ledger');
    assert.equal((await names())[0], 'Ledger');
    await search.fill('chargbeack');
    assert.equal((await names())[0], 'Chargeback');
    assert.match(page.url(), /#terms&query=chargbeack$/u);
    await search.fill('no such word at all');
    assert.deepEqual(await names(), []);
    await page.getByText('No term matches.').waitFor();
  });

  it('filters by a field, and keeps the filter in its address', async () => {
    await open('#terms');
    await page.getByLabel('Delivery status').selectOption({ label: 'External' });
    const names = await page.locator('.page-list .page-name').allTextContents();
    const expected = sample.terms.filter(({ delivery }) => delivery === 'external');
    assert.deepEqual(names.sort(), expected.map(({ name }) => name).sort());
    assert.match(page.url(), /#terms&delivery=external$/u);
    await page.reload();
    await page
      .getByRole('status')
      .filter({ hasText: `${String(expected.length)} terms` })
      .waitFor();
    assert.equal(await page.locator('.page-list > li').count(), expected.length);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    assert.equal(await page.locator('.page-list > li').count(), sample.terms.length);
  });

  it('opens a term by its address, with links to the terms in its definition', async () => {
    const entry = sample.terms.find(({ mentions = [] }) => mentions.length > 0);
    const mention = entry?.mentions?.[0];
    assert.ok(entry && mention);
    await open(`#term=${entry.id}`);
    assert.match((await heading()) ?? '', new RegExp(entry.name, 'u'));
    const link = page.locator('.page-definition a').first();
    const target = sample.terms.find(({ id }) => id === mention.term);
    await link.click();
    await page.getByRole('heading', { level: 1, name: target?.name ?? '' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: entry.name }).waitFor();
  });

  it('offers to edit an entry and to report a problem where the host is known', async () => {
    const [entry] = sample.terms;
    assert.ok(entry);
    await open(`#term=${entry.id}`);
    const edit = page.getByRole('link', { name: 'Suggest a Change' });
    assert.equal(
      await edit.getAttribute('href'),
      `https://github.com/acme/parcels/edit/main/${entry.file}#L${String(entry.line)}`,
    );
    const issue = await page.getByRole('link', { name: 'Report a Problem' }).getAttribute('href');
    assert.match(issue ?? '', /issues\/new\?title=Glossary%3A%20/u);
  });

  it('says that a term is missing', async () => {
    await open('#term=no-such-term');
    await page.getByText('This glossary has no such term.').waitFor();
  });

  it('lists what waits on what', async () => {
    await open('#delivery');
    const row = page.locator('tbody tr', { hasText: 'Merchant payout' }).first();
    assert.match((await row.textContent()) ?? '', /Mocked/u);
    await row.getByRole('link', { name: 'Merchant payout' }).click();
    await waitForPicture(page);
    await page.locator('.pane h2', { hasText: 'Merchant payout' }).waitFor();
    assert.match(page.url(), /#diagram=[\w-]+&box=payouts$/u);
  });

  it('opens a diagram in the middle, or around its start', async () => {
    await open(`#diagram=${sample.diagrams[0]?.id ?? ''}`);
    await waitForPicture(page);
    // The picture was moved to the corner in a later turn.
    await page.waitForTimeout(500);
    const [picture, canvas] = await Promise.all(
      ['.stage > svg', '.canvas'].map((one) => page.locator(one).first().boundingBox()),
    );
    assert.ok(picture && canvas);
    const gap = (start: number, size: number, from: number, room: number): number =>
      Math.abs(start + size / 2 - (from + room / 2));
    const isWhole = picture.width <= canvas.width && picture.height <= canvas.height;
    if (isWhole) {
      assert.ok(
        gap(picture.x, picture.width, canvas.x, canvas.width) < 20,
        JSON.stringify([picture, canvas]),
      );
      assert.ok(
        gap(picture.y, picture.height, canvas.y, canvas.height) < 20,
        JSON.stringify([picture, canvas]),
      );
    } else {
      const transform = await page
        .locator('.stage')
        .first()
        .evaluate((one) => getComputedStyle(one).transform);
      assert.doesNotMatch(transform, /, 0, 0\)$/u);
    }
  });

  it('shows the diagram with the panel, of which controls without an editor are left out', async () => {
    await open('#box=ledger');
    await waitForPicture(page);
    await page.locator('.pane h2', { hasText: 'Ledger' }).waitFor();
    const tools = await page
      .locator('.tools button')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    assert.deepEqual(
      tools.map((tool) => tool.replace(/^\d+% | \(.*\)$/gu, '')),
      [
        ...['Find a box', 'Zoom out', 'Actual size', 'Zoom in', 'Show the whole diagram'],
        ...['Diagram as a list', 'Present the diagram', 'Walk through the diagram'],
        'Keyboard shortcuts',
      ],
    );
    const actions = await page.locator('.pane .action').allTextContents();
    assert.deepEqual(
      actions.map((action) => action.trim()),
      ['Open entry', 'Show surroundings (N)', 'Zoom into “Parcelway, the parts and who uses them”'],
    );
    await page.getByRole('button', { name: 'Open entry' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ledger' }).waitFor();
  });

  it('crops a finished picture to the surroundings of a box', async () => {
    await open('#box=payouts');
    await waitForPicture(page);
    const boxes = () =>
      page
        .locator('.stage [data-box]:not([data-group])')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-box')).sort());
    const all = await boxes();
    await page.getByRole('button', { name: 'Show surroundings' }).click();
    await page.locator('.crumbs').waitFor();
    const part = await boxes();
    assert.ok(part.includes('payouts') && part.length < all.length / 2, part.join(', '));
    await page.keyboard.press('Escape');
  });

  it('draws plain words and walks through the diagram', async () => {
    await open('#diagram');
    await waitForPicture(page);
    await page.locator('.lenses').selectOption({ label: 'Plain words' });
    await page.locator('.legend .summary', { hasText: 'in plain words' }).waitFor();
    await page.keyboard.press('s');
    await page.locator('.walk .sentence').waitFor();
    await page.keyboard.press('p');
    await page.locator('body[data-presenting]').waitFor();
    assert.equal(await page.locator('.page-header').isVisible(), false);
  });

  it('changes its colors and those of its picture', async () => {
    await open('#diagram');
    await waitForPicture(page);
    const fill = () =>
      page
        .locator('.stage .node rect, .stage .node path')
        .first()
        .evaluate((one) => getComputedStyle(one).fill);
    const light = await fill();
    await page.getByLabel('Colors').selectOption({ label: 'Dark' });
    await page.waitForFunction((before) => {
      const shape = document.querySelector('.stage .node rect, .stage .node path');
      return shape !== null && getComputedStyle(shape).fill !== before;
    }, light);
    assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
  });

  it('has no violations of accessibility in light, dark and narrow', async () => {
    const found: string[] = [];
    const all = ['', '#terms', '#term=ledger', '#box=ledger', '#delivery', '#changes'];
    const looks = [
      { look: { colorScheme: 'light' }, views: all },
      { look: { colorScheme: 'dark', contrast: 'more' }, views: ['#terms', '#box=ledger'] },
      { look: { viewport: { width: 360, height: 640 } }, views: ['', '#box=ledger'] },
    ] as const;
    for (const { look, views } of looks) {
      await open('', look);
      for (const view of views) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, view);
        if (view.startsWith('#box')) await waitForPicture(page);
        else await page.locator('.page-main h1').waitFor();
        for (const violation of await findViolations(page))
          found.push(`${JSON.stringify(look)} ${view}: ${violation}`);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        assert.equal(overflow, false, `${JSON.stringify(look)} ${view}`);
      }
      if (look !== looks.at(-1)?.look) await page.context().close();
    }
    assert.deepEqual(found, []);
  });

  it('prints all diagrams and entries', async () => {
    await open();
    await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
    });
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.page-print');
    assert.equal(await sheet.locator('.page-article').count(), sample.terms.length);
    await page.waitForFunction((count) => {
      dispatchEvent(new Event('beforeprint'));
      return document.querySelectorAll('.page-picture').length === count;
    }, sample.diagrams.length);
    assert.equal(await page.locator('.page-header').isVisible(), false);
    const isDrawn = await page
      .locator('.page-picture')
      .evaluateAll((all) => all.every((one) => one.shadowRoot?.querySelector('svg') !== null));
    assert.ok(isDrawn);
  });
});

describe('a page with Mermaid', function () {
  this.timeout(60_000);

  it('draws and then prints all diagrams when the reader presses the keys for printing', async () => {
    const sample = await exportSample();
    const diagrams = sample.diagrams.slice(0, 3);
    const file = await PageFile.write(await renderTestPage([{ ...sample, diagrams }], false));
    try {
      const { page, problems } = await file.open();
      const printed = page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            window.print = () => {
              dispatchEvent(new Event('beforeprint'));
              const pictures = [...document.querySelectorAll('.page-picture')];
              resolve(pictures.filter((one) => one.shadowRoot?.querySelector('svg')).length);
            };
          }),
      );
      await page.keyboard.press('Control+p');
      assert.equal(await printed, diagrams.length);
      assert.deepEqual(problems, []);
    } finally {
      await file.remove();
    }
  });

  it('says on paper what is not drawn yet', async () => {
    const [diagram] = (await exportSample()).diagrams;
    assert.ok(diagram);
    const repository = { id: 'r', name: 'r', terms: [], problems: [], diagrams: [diagram] };
    const file = await PageFile.write(await renderTestPage([repository], false));
    try {
      const { page } = await file.open();
      await page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
      });
      await page.getByText('This diagram is not drawn yet.').waitFor({ state: 'attached' });
    } finally {
      await file.remove();
    }
  });
});

describe('a page without diagrams', function () {
  this.timeout(60_000);

  it('needs neither a browser nor Mermaid, and adds entries when the reader scrolls', async () => {
    const terms = Array.from({ length: 150 }, (_, i) => {
      const name = `Part ${String(i).padStart(3, '0')}`;
      return { id: String(i), name, summary: 'A part.', file: 'GLOSSARY.md', line: i };
    });
    const repository = { id: 'r', name: 'r', terms, problems: [], diagrams: [] };
    const pieces: string[] = [];
    for await (const piece of renderPage([repository], {
      ...{ title: 'Parts', language: 'en' },
      openBrowser: () => assert.fail('no browser is needed'),
      readBuilt: (name) => readFile(join('dist', name), 'utf8'),
    }))
      pieces.push(piece);
    const html = pieces.join('');
    assert.doesNotMatch(html, /id="data-(?:mermaid|pictures)"|blob:|'unsafe-inline'/u);
    const file = await PageFile.write(html);
    try {
      const { page, problems } = await file.open('#terms');
      const names = page.locator('.page-list .page-name');
      assert.equal(await names.count(), 60);
      const first = await names.first().elementHandle();
      for (const count of [120, 150]) {
        await page.evaluate(() => {
          const main = document.querySelector('.page-main');
          main?.scrollTo(0, main.scrollHeight);
        });
        await names.nth(count - 1).waitFor();
        assert.equal(await names.count(), count);
      }
      assert.equal(await names.first().evaluate((one, other) => one === other, first), true);
      assert.equal(await names.last().textContent(), 'Part 149');
      assert.deepEqual(problems, []);
    } finally {
      await file.remove();
    }
  });
});

describe('a page of several repositories', function () {
  this.timeout(60_000);

  it('lists the same meaning once, and shows other meanings as such', async () => {
    const entry = (id: string, definition: string) => ({
      ...{ id, name: id, summary: definition, definition, file: 'GLOSSARY.md', line: 1 },
    });
    const repository = (name: string, depot: string): ExportedRepository => ({
      ...{ id: `acme/${name}`, name, diagrams: [], problems: [] },
      terms: [entry('SLA', 'A promise.'), entry('Depot', depot)],
    });
    const repositories = [repository('shop', 'A hall.'), repository('bank', 'An account.')];
    const file = await PageFile.write(await renderTestPage(repositories, false));
    try {
      const { page, problems } = await file.open('#terms');
      const rows = page.locator('.page-list > li .page-line');
      const texts = (await rows.allTextContents()).map((text) => text.replace(/\s+/gu, ' ').trim());
      assert.deepEqual(texts, ['Depot shop 2 meanings', 'Depot bank 2 meanings', 'SLA shop bank']);
      await page.getByLabel('Repository').selectOption({ label: 'bank' });
      assert.equal(await rows.count(), 2);
      await page.getByRole('link', { name: 'Depot' }).click();
      await page.getByRole('link', { name: 'Depot (shop)' }).waitFor();
      assert.deepEqual(problems, []);
    } finally {
      await file.remove();
    }
  });
});

/** Adds the addresses that the host of a repository has. */
function withHost(repository: ExportedRepository): ExportedRepository {
  const url = 'https://github.com/acme/parcels';
  return {
    ...repository,
    url,
    links: {
      view: `${url}/blob/main/{path}#L{line}`,
      edit: `${url}/edit/main/{path}#L{line}`,
      newIssue: `${url}/issues/new?title={title}&body={body}`,
    },
  };
}
