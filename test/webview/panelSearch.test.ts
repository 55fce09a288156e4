import assert from 'node:assert/strict';
import type { PanelDiagram } from '../../src/protocol/messages';
import { isPanelState } from '../../src/protocol/validateState';
import { dense, flowchart, term } from './diagrams';
import { type PanelPage, usePanel } from './panelPage';

const focusedBox = 'document.activeElement.dataset.box';

describe('search in the diagram panel', function () {
  this.timeout(60_000);
  const opened = usePanel();
  let panel: PanelPage;

  beforeEach(async () => {
    ({ panel } = opened());
    await panel.show(flowchart);
  });

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await panel.page.keyboard.press(key);
  };
  const type = async (query: string) => {
    await press('/');
    await panel.page.keyboard.type(query);
  };
  const ringed = (kind: string) =>
    panel.page
      .locator(`.ring.${kind}`)
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-of')).sort());
  const view = () => panel.page.locator('.stage').getAttribute('style');
  const settle = () => panel.page.waitForTimeout(100);
  const search = () => panel.page.locator('.search');

  it('finds a box by the name of its term', async () => {
    await type('order s');
    await press('Enter', 'Tab');
    assert.equal(await panel.page.evaluate(focusedBox), 'order-svc');
  });

  it('lists a box whose alias equals the query before boxes that contain it', async () => {
    const { nodes } = flowchart;
    const aliased = nodes.map((node) =>
      node.id === 'bank' ? { ...node, term: term('Money', { aliases: ['ORD'] }) } : node,
    );
    await panel.show({ ...flowchart, nodes: aliased });
    await type('ord');
    await press('Enter', 'Tab');
    assert.equal(await panel.page.evaluate(focusedBox), 'bank');
  });

  it('lights up matches while typing, and does not move the picture', async () => {
    const before = await view();
    await type('app');
    assert.ok((await ringed('match')).includes('app'));
    assert.deepEqual(await ringed('walked'), ['app']);
    await panel.page.keyboard.press('Enter');
    await settle();
    assert.equal(await view(), before, 'the box is in view');
    await press('Escape');
    assert.deepEqual(await ringed('match'), []);
    assert.equal(await search().isVisible(), false);
  });

  it('shows a match clearly, whatever the reader looked at or has pinned', async () => {
    const opacity = (id: string) =>
      panel.page
        .locator(`.stage > svg [data-box="${id}"]`)
        .first()
        .evaluate((one) => Number(getComputedStyle(one).opacity));
    // The gateway has no connection to the bank, which is dimmed.
    for (const keys of [['Tab'], ['Enter']]) {
      await panel.show(flowchart);
      await panel.page.locator('[data-box="web"]').first().focus();
      await press(...keys.filter((key) => key === 'Enter'));
      await panel.page.locator('[data-box="bank"][data-dimmed]').first().waitFor();
      await type('bank');
      await settle();
      assert.equal(await opacity('bank'), 1, keys.join());
      assert.equal(await panel.page.locator('.chip').isVisible(), false);
      await press('Escape', 'Escape');
    }
  });

  it('names its keys in one line where there is room', async () => {
    await type('bank');
    const keys = search().locator('.keys');
    const [height, line] = await keys.evaluate((one) => [
      one.getBoundingClientRect().height,
      Number.parseFloat(getComputedStyle(one).fontSize) * 1.6,
    ]);
    assert.ok(height < line + 8, `${height} of ${line}`);
  });

  it('goes through the matches with Enter, back with Shift, and around', async () => {
    await type('a');
    const matches = await search().locator('li .name').allTextContents();
    assert.ok(matches.length > 2, matches.join());
    const walked: (string | null)[] = [];
    for (let i = 0; i < matches.length + 1; i++) {
      await press('Enter');
      walked.push((await ringed('walked'))[0] ?? null);
    }
    assert.equal(new Set(walked).size, matches.length);
    assert.equal(walked.at(-1), walked[0]);
    await press('Shift+Enter');
    assert.deepEqual(await ringed('walked'), [walked.at(-2)]);
  });

  it('brings a match into view, and returns with Escape to where the reader was', async () => {
    await press('0');
    for (let i = 0; i < 6; i++) await press('+');
    await settle();
    const before = await view();
    await type('bank');
    await press('Enter');
    await settle();
    assert.notEqual(await view(), before);
    await press('Escape');
    await settle();
    assert.equal(await view(), before);
  });

  it('stays at a match with Tab', async () => {
    await type('bank');
    await press('Tab');
    assert.equal(await panel.page.evaluate('document.activeElement.dataset.box'), 'bank');
    assert.equal(await panel.page.locator('.pane').isVisible(), true);
    assert.equal(await search().isVisible(), false);
  });

  it('finds boxes outside the drawn part, and returns to that part', async () => {
    const diagram: PanelDiagram = dense(100, 180);
    await panel.show(diagram);
    const start = await panel.page.locator('.crumbs [aria-current]').textContent();
    await type('Service 42');
    await panel.forget();
    await press('Enter');
    await panel.received('rendered');
    assert.equal(await panel.page.locator('.crumbs [aria-current]').textContent(), 'Service 42');
    assert.equal(await panel.page.evaluate('document.activeElement.tagName'), 'INPUT');
    await panel.forget();
    await press('Escape');
    await panel.received('rendered');
    assert.equal(await panel.page.locator('.crumbs [aria-current]').textContent(), start);
    const state = await panel.state();
    assert.ok(isPanelState(state));
    assert.deepEqual([state.focus, state.past], [undefined, []]);
  });

  it('lists boxes of other diagrams after its own, and opens them when asked', async () => {
    await type('app');
    assert.deepEqual(await panel.received('search'), { type: 'search', query: 'a' });
    const other = { diagram: 'b', title: 'Mobile', node: 'mobile', label: 'App for couriers' };
    await panel.send({ type: 'found', query: 'ap', boxes: [{ ...other, label: 'Late' }] });
    await panel.send({ type: 'found', query: 'app', boxes: [other] });
    const last = search().locator('li').last();
    await last.getByText('App for couriers').waitFor();
    assert.equal(await search().getByText('Late').count(), 0);
    assert.match((await last.textContent()) ?? '', /Mobile/);
    await press('ArrowUp');
    assert.equal(await panel.hasReceived('openBox'), false);
    await press('Enter');
    assert.deepEqual(await panel.received('openBox'), {
      ...{ type: 'openBox', diagram: 'b', node: 'mobile' },
    });
  });

  it('offers to zoom into other diagrams of a term, and goes back', async () => {
    await panel.page.locator('[data-box="api"]').first().click();
    assert.deepEqual(await panel.received('findElsewhere'), { type: 'findElsewhere', node: 'api' });
    const box = { diagram: 'inside', title: 'Inside the gateway', node: 'core', label: 'Core' };
    await panel.send({ type: 'elsewhere', node: 'web', boxes: [{ ...box, title: 'Wrong' }] });
    await panel.send({ type: 'elsewhere', node: 'api', boxes: [box] });
    const zoom = panel.page.getByRole('button', { name: 'Zoom into “Inside the gateway”' });
    await zoom.click();
    assert.equal(await panel.page.getByText('Wrong').count(), 0);
    assert.deepEqual(await panel.received('openBox'), {
      ...{ type: 'openBox', diagram: 'inside', node: 'core' },
    });
    const inside: PanelDiagram = {
      ...flowchart,
      id: 'inside',
      text: 'flowchart LR\n  core[Core] --> api[Other box]',
      nodes: ['core', 'api'].map((id) => ({ id, label: id, line: 1 })),
      edges: [],
      groups: [],
    };
    await panel.forget();
    await panel.send({ type: 'show', diagram: inside, choices: [] });
    await panel.send({ type: 'select', node: 'api' });
    await panel.received('rendered');
    await panel.page.locator('.pulse[data-of="api"]').waitFor();
    assert.equal(await panel.page.locator('.pane .name').first().textContent(), 'api');
    await press('Alt+ArrowLeft');
    assert.deepEqual(await panel.received('pickDiagram'), {
      ...{ type: 'pickDiagram', diagram: flowchart.id },
    });
  });

  it('keeps the diagram when the reader says so', async () => {
    const hold = panel.page.getByRole('button', { name: 'Keep this diagram' });
    await hold.click();
    assert.deepEqual(await panel.received('hold'), { type: 'hold', held: true });
    assert.equal(await hold.getAttribute('aria-pressed'), 'true');
    const state = await panel.state();
    assert.ok(isPanelState(state));
    const again = await opened().host.open('dark', state);
    assert.equal((await again.received('ready')).held, true);
    await again.close();
  });
});
