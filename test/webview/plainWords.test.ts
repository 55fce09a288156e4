import assert from 'node:assert/strict';
import type { PanelDiagram } from '../../src/protocol/messages';
import { c4, flowchart, sequence, term } from './diagrams';
import { type PanelPage, usePanel } from './panelPage';

describe('plain words in the diagram panel', function () {
  this.timeout(60_000);
  const opened = usePanel();
  let panel: PanelPage;

  beforeEach(() => {
    ({ panel } = opened());
  });

  /** Returns a diagram with plain names for two of its boxes. */
  const withNames = (diagram: PanelDiagram, names: Readonly<Record<string, string>>) => ({
    ...diagram,
    nodes: diagram.nodes.map((box) => {
      const plainName = names[box.id];
      return plainName === undefined ? box : { ...box, term: term(box.label, { plainName }) };
    }),
  });
  const box = (id: string) => panel.page.locator(`[data-box="${id}"]`).first();
  const shows = (id: string, text: string) =>
    panel.page.waitForFunction(
      (wanted) =>
        document.querySelector(`[data-box="${wanted.id}"]`)?.textContent.includes(wanted.text),
      { id, text },
    );
  const choose = (lens: string) => panel.page.locator('.lenses').selectOption(lens);

  it('replace labels by key, with the technical name small below, and back', async () => {
    await panel.show(
      withNames(flowchart, { 'order-svc': 'Where "orders" <b>go', web: 'Web shop' }),
    );
    await box('api').focus();
    await panel.page.keyboard.press('t');
    await shows('order-svc', 'Where "orders" <b>go');
    const measure = (selector: string) =>
      box('order-svc')
        .locator(selector)
        .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
    const [name, small] = [await measure('p'), await measure('small')];
    assert.ok(small < name && small >= 11, `${String(small)} ${String(name)}`);
    assert.equal(await box('order-svc').locator('small').textContent(), 'Orders');
    assert.equal(await box('web').locator('small').count(), 0, 'the same words are not repeated');
    assert.equal(await box('bank').locator('small').count(), 0);
    assert.match(await panel.page.locator('.legend').innerText(), /\d of 6 boxes/);
    assert.match(
      (await box('order-svc').getAttribute('aria-label')) ?? '',
      /^Where "orders" <b>go/,
    );
    assert.equal(await panel.page.evaluate(() => document.activeElement?.id.includes('api')), true);
    await panel.page.keyboard.press('t');
    await panel.page.waitForFunction(() => document.querySelector('.stage small') === null);
    assert.equal(await panel.page.locator('.lenses').inputValue(), 'none');
  });

  it('stay in parts, and their connections keep their ids', async () => {
    await panel.show(withNames(flowchart, { 'order-svc': 'Sales' }));
    const ids = () =>
      panel.page
        .locator('[data-connection]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-connection')).sort());
    const before = await ids();
    await choose('plain');
    await shows('order-svc', 'Sales');
    assert.deepEqual(await ids(), before);
    await box('order-svc').focus();
    await panel.page.keyboard.press('n');
    await panel.page.locator('.crumbs').getByText('Sales', { exact: true }).waitFor();
    await shows('order-svc', 'Sales');
  });

  it('are small texts in kinds without HTML', async () => {
    for (const [diagram, id] of [
      [sequence, 'O'],
      [c4, 'db'],
    ] as const) {
      await panel.show(withNames(diagram, { [id]: 'Sales <i>of</i> all' }));
      await choose('plain');
      await shows(id, 'Sales');
      const texts = await box(id).locator('tspan, text').allTextContents();
      const shown = texts.join(' ').replaceAll('\u200B', '');
      assert.match(shown, /<i>of<\/i>/);
      assert.doesNotMatch(shown, /\u2063/);
      const sizes = await box(id).locator('[style*="0.8em"]').allTextContents();
      assert.ok(sizes.length > 0, diagram.type);
      await choose('none');
    }
  });

  it('keep the labels of kinds that have no place for others', async () => {
    await panel.show(withNames({ ...flowchart, type: 'mystery' }, { web: 'Shop window' }));
    await choose('plain');
    await panel.page.locator('.legend').getByText('0 of 6').waitFor();
    await shows('web', 'Web shop');
  });
});
