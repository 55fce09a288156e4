import assert from 'node:assert/strict';
import type { PanelDiagram } from '../../src/protocol/messages';
import { term } from './diagrams';
import { usePanel } from './panelPage';

/** Returns a chart whose labels have terms, as the extension sends it. */
function chart(type: string, text: string, labels: readonly string[]): PanelDiagram {
  const uri = `file:///work/${type}.mmd`;
  const lines = text.split('\n');
  const nodes = labels.map((label) => ({
    ...{ id: label, label, isLabel: true },
    line: lines.findIndex((line) => line.includes(label)),
    term: term(label),
  }));
  const place = { id: uri, title: `A ${type}`, uri, line: 0 };
  return { ...place, type, meansCalls: false, text, nodes, edges: [], groups: [] };
}

const charts: readonly PanelDiagram[] = [
  chart(
    'timeline',
    'timeline\n  title History of the shop with its many services\n  section First years\n    2019 : Checkout : Order service\n    2020 : Parcel shop\n    2021 : Returns desk\n',
    ['Order service', 'Parcel shop', 'First years'],
  ),
  chart(
    'journey',
    'journey\n  title A parcel\n  section Order a parcel\n    Choose a parcel shop: 5: Customer\n    Pay: 3: Customer, Support desk\n  section Get it\n    Pick up: 4: Customer\n',
    ['Choose a parcel shop', 'Support desk', 'Order a parcel'],
  ),
  chart(
    'gantt',
    'gantt\n  dateFormat YYYY-MM-DD\n  section Payments\n    Bank gateway :done, gw, 2024-01-01, 30d\n    Refunds :after gw, 20d\n  section Delivery\n    Parcel shop : 2024-01-10, 20d\n',
    ['Bank gateway', 'Payments', 'Parcel shop'],
  ),
  chart(
    'gitGraph',
    'gitGraph\n  commit id: "start"\n  branch release\n  commit tag: "Go live"\n  checkout main\n  commit\n  merge release\n',
    ['release', 'Go live'],
  ),
  chart('pie', 'pie showData\n  title Orders\n  "Parcel shop" : 40\n  "Home delivery" : 60\n', [
    'Parcel shop',
    'Home delivery',
  ]),
  chart(
    'quadrantChart',
    'quadrantChart\n  title What to build\n  x-axis Cheap --> Expensive\n  y-axis Useless --> Useful\n  quadrant-1 Later\n  Order service: [0.3, 0.6]\n',
    ['Order service', 'Later', 'Expensive'],
  ),
  chart(
    'sankey',
    'sankey-beta\n\nOrders,Order service,10\nOrder service,Bank gateway,7\nOrder service,Loss,3\n',
    ['Order service', 'Bank gateway'],
  ),
];

describe('the labels of charts in the panel', () => {
  const use = usePanel();

  for (const diagram of charts) {
    it(`explain themselves in a ${diagram.type}, by mouse and keyboard`, async () => {
      const { panel } = use();
      const { page } = panel;
      await panel.show(diagram);
      for (const { id } of diagram.nodes) {
        const box = page.locator(`.stage [data-box="${id}"]`).first();
        assert.match((await box.getAttribute('aria-label')) ?? '', new RegExp(`What ${id} means`));
        await box.hover();
        await page.locator('.chip', { hasText: `What ${id} means.` }).waitFor();
        const bounds = await box.boundingBox();
        const stage = await page.locator('.stage > svg').first().boundingBox();
        assert.ok(bounds && stage);
        assert.ok(bounds.width * bounds.height < (stage.width * stage.height) / 2, id);
      }
      await page.locator('.stage [data-box][tabindex="0"]').focus();
      for (const key of ['Home', 'End']) {
        await page.keyboard.press(key);
        const focused = await page.locator('.stage [data-box]:focus').getAttribute('data-box');
        await page.keyboard.press('Enter');
        await page.locator('.pane', { hasText: `What ${focused ?? ''} means.` }).waitFor();
      }
    });
  }

  it('have no share in other kinds: only a whole label is one', async () => {
    const { panel } = use();
    await panel.show(chart('pie', 'pie\n  "Orders of a shop" : 1\n  "Other" : 2\n', ['Orders']));
    assert.equal(await panel.page.locator('[data-box]').count(), 0);
  });
});
