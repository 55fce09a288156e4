import assert from 'node:assert/strict';
import { isPanelState } from '../../src/protocol/validateState';
import { c4, dense, flowchart, sequence } from './diagrams';
import { gallery, galleryDiagram } from './gallery';
import { type PanelPage, usePanel } from './panelPage';

const text = `flowchart TB
  buyer([Buyer]) --> checkout
  subgraph shop[Shop]
    checkout[Checkout] --> orders[(Orders)]
    subgraph money[Payments]
      ledger{{Ledger}}:::important
      fees[Fees]
    end
  end
  orders --> ledger
  ledger --> bank[Bank]
  classDef important fill:#fc0,color:#000
  linkStyle 3 stroke:#f00
`;

describe('parts of a diagram in the panel', function () {
  this.timeout(60_000);
  const opened = usePanel();
  let panel: PanelPage;

  beforeEach(async () => {
    ({ panel } = opened());
    await panel.show(await galleryDiagram('Shop', text));
  });

  const box = (id: string) => panel.page.locator(`[data-box="${id}"]`).first();
  const focus = (id: string) =>
    box(id).evaluate((element) => {
      if (element instanceof SVGElement) element.focus();
    });
  const crumbs = () => panel.page.locator('.crumbs');
  const shownBoxes = () =>
    panel.page
      .locator('.stage > svg[id] [data-box]')
      .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-box')))].sort());
  const drawn = async (act: () => Promise<unknown>) => {
    await panel.forget();
    await act();
    await panel.received('rendered');
  };
  const press = (key: string) => drawn(() => panel.page.keyboard.press(key));

  it('show a box and its surroundings, in their groups, with their shapes and colors', async () => {
    await focus('ledger');
    await press('n');
    assert.deepEqual(await shownBoxes(), ['bank', 'ledger', 'money', 'orders', 'shop']);
    assert.equal(await panel.page.locator('.stage [id*="flowchart-ledger"].important').count(), 1);
    assert.equal(await panel.page.locator('.stage .cluster').count(), 2);
    assert.deepEqual(await crumbs().locator('li').allTextContents(), [
      'Whole diagram',
      'Shop',
      'Payments',
      'Ledger',
    ]);
    assert.equal(await panel.page.evaluate('document.activeElement.dataset.box'), 'ledger');
    assert.match(
      (await crumbs().getByRole('status').textContent()) ?? '',
      /Showing Ledger and its surroundings. Connections away: 1/,
    );
    assert.equal(await panel.page.locator('[data-connection]').count(), 2);
  });

  it('grow and shrink by keys and buttons, and are left with Escape', async () => {
    await focus('ledger');
    await press('n');
    await press('3');
    assert.ok((await shownBoxes()).includes('buyer'));
    await drawn(() => crumbs().getByRole('button', { name: 'Connections away: 2' }).click());
    assert.ok((await shownBoxes()).includes('checkout'));
    assert.ok(!(await shownBoxes()).includes('buyer'));
    await focus('orders');
    await panel.page.keyboard.press('Escape');
    await press('Escape');
    assert.ok((await shownBoxes()).includes('buyer'));
    assert.equal(await crumbs().isVisible(), false);
    await press('Alt+ArrowLeft');
    assert.equal(await crumbs().isVisible(), true);
  });

  it('are opened by a double click on a box or on the label of a group', async () => {
    await drawn(() => box('checkout').dblclick());
    assert.deepEqual(await crumbs().locator('[aria-current]').allTextContents(), ['Checkout']);
    await drawn(() => crumbs().getByRole('button', { name: 'Whole diagram' }).click());
    await drawn(() => panel.page.locator('.cluster-label', { hasText: 'Payments' }).dblclick());
    assert.deepEqual(await crumbs().locator('[aria-current]').allTextContents(), ['Payments']);
    assert.deepEqual(await shownBoxes(), ['bank', 'fees', 'ledger', 'money', 'orders', 'shop']);
  });

  it('are opened from the details of a box and from the breadcrumb of a group', async () => {
    await box('fees').click();
    await drawn(() => panel.page.locator('.pane').getByText('Show surroundings').click());
    assert.deepEqual(await shownBoxes(), ['fees', 'money', 'shop']);
    await drawn(() => crumbs().getByText('Payments').click());
    assert.deepEqual(await crumbs().locator('[aria-current]').allTextContents(), ['Payments']);
  });

  it('are of the same kind where the text allows it', async () => {
    for (const name of Object.keys(gallery)) {
      const diagram = await galleryDiagram(name, gallery[name] ?? '');
      if (!['c4', 'class', 'er', 'state'].includes(diagram.type)) continue;
      const [first] = diagram.edges;
      if (first === undefined) continue;
      await panel.show(diagram);
      await focus(first.from);
      await press('n');
      assert.equal((await panel.page.locator(`.stage [data-box="${first.to}"]`).count()) > 0, true);
      const ids = await panel.page
        .locator('.stage > svg[id] [id]')
        .evaluateAll((all) => all.map(({ id }) => id));
      assert.ok(!ids.some((id) => /flowchart-n\d/.test(id)), `${name} is drawn as a flowchart`);
    }
  });

  it('are drawn as a flowchart for other kinds', async () => {
    await panel.show(sequence);
    await focus(sequence.nodes[0]?.id ?? '');
    await press('n');
    assert.ok((await shownBoxes()).length > 1);
    assert.equal((await panel.page.locator('.stage .flowchart-link').count()) > 0, true);
  });

  it('are kept over a reload', async () => {
    await panel.show(c4);
    await focus('web');
    await press('n');
    const state = await panel.state();
    assert.ok(isPanelState(state));
    assert.deepEqual(state.focus, { box: 'web', depth: 1 });
  });

  it('of a dense diagram have the same breadcrumb, and another part can be chosen', async () => {
    await panel.show(dense(100, 180));
    const [start] = await crumbs().locator('[aria-current]').allTextContents();
    assert.ok(start);
    await press('2');
    assert.equal(
      await crumbs()
        .getByRole('button', { name: 'Connections away: 2' })
        .getAttribute('aria-pressed'),
      'true',
    );
    await drawn(() => crumbs().getByText('Whole diagram').click());
    assert.ok((await panel.page.locator('[data-box]').count()) > 90);
    await drawn(() => panel.show(flowchart));
    assert.equal(await crumbs().isVisible(), false);
  });
});
