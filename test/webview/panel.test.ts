import assert from 'node:assert/strict';
import type { PanelDiagram } from '../../src/protocol/messages';
import { c4, dense, everyKind, flowchart, mindmap, sequence } from './diagrams';
import { isPanelState } from '../../src/protocol/validateState';
import { type PanelHost, type PanelPage, usePanel } from './panelPage';

const focusedBox = 'document.activeElement.dataset.box';

describe('the diagram panel', function () {
  this.timeout(60_000);
  let host: PanelHost;
  const opened = usePanel();
  let panel: PanelPage;

  beforeEach(() => {
    ({ host, panel } = opened());
  });

  const box = (id: string) => panel.page.locator(`[data-box="${id}"]`).first();
  const chip = () => panel.page.locator('.chip');
  const pane = () => panel.page.locator('.pane');
  const zoom = () => panel.page.locator('.zoom').textContent();
  const focus = async (id: string) => {
    await box(id).evaluate((element) => {
      if (element instanceof SVGElement) element.focus();
    });
  };

  for (const diagram of everyKind) {
    it(`finds every box of a ${diagram.type} diagram and explains those with a term`, async () => {
      await panel.show(diagram);
      for (const { id, label, term } of diagram.nodes) {
        await focus(id);
        assert.equal(await panel.page.evaluate(focusedBox), id);
        assert.match((await box(id).getAttribute('aria-label')) ?? '', new RegExp(label));
        const text = (await chip().textContent()) ?? '';
        assert.ok(text.includes(term?.summary ?? 'Not explained in the glossary yet.'), text);
      }
    });
  }

  it('redraws in another theme', async () => {
    await panel.show(flowchart);
    const color = () => box('web').evaluate((one) => getComputedStyle(one).fill);
    const before = await color();
    await panel.wear('light');
    assert.notEqual(await color(), before);
  });

  it('shows a chip next to the box under the pointer, without covering the box', async () => {
    await panel.show(flowchart);
    await box('order-svc').hover();
    await chip().waitFor();
    assert.match((await chip().textContent()) ?? '', /Order service.*Live.*Takes orders/s);
    const [over, of] = [await chip().boundingBox(), await box('order-svc').boundingBox()];
    assert.ok(over && of);
    const apart =
      over.x >= of.x + of.width ||
      over.x + over.width <= of.x ||
      over.y >= of.y + of.height ||
      over.y + over.height <= of.y;
    assert.ok(apart, JSON.stringify([over, of]));
    await panel.page.mouse.move(5, 400);
    await chip().waitFor({ state: 'hidden' });
  });

  it('pins the details of a clicked box and never opens a link of the diagram', async () => {
    await panel.show(flowchart);
    await box('order-svc').click();
    assert.match((await pane().textContent()) ?? '', /Takes orders.*Other teams.*Team Checkout/s);
    await pane().getByRole('button', { name: 'Open entry' }).click();
    assert.deepEqual(await panel.received('openTerm'), { type: 'openTerm', node: 'order-svc' });
    await pane().getByRole('button', { name: 'Edit' }).click();
    assert.deepEqual(await panel.received('editTerm'), { type: 'editTerm', node: 'order-svc' });
    assert.equal(await panel.page.locator('.stage a[href], .stage a[*|href]').count(), 0);
    await box('web').click();
    await pane().getByText('Add definition').click();
    assert.deepEqual(await panel.received('addTerm'), { type: 'addTerm', node: 'web' });
  });

  it('keeps the pinned box while the pointer is elsewhere, and over redraws and reloads', async () => {
    await panel.show(flowchart);
    await box('order-svc').click();
    await panel.page.mouse.move(5, 400);
    await panel.show({ ...flowchart, text: flowchart.text.replace('|asks|', '|demands|') });
    assert.match((await pane().textContent()) ?? '', /Takes orders/);
    const state = await panel.state();
    assert.ok(isPanelState(state));
    const again = await host.open('dark', state);
    await again.show(flowchart);
    assert.match((await again.page.locator('.pane').textContent()) ?? '', /Takes orders/);
    await again.page.locator('.pane').getByRole('button', { name: 'Close' }).click();
    assert.equal(await again.page.locator('.pane').isVisible(), false);
    await again.close();
  });

  it('leads from the details of a box to those of its neighbor', async () => {
    await panel.show(flowchart);
    await box('order-svc').click();
    await pane().getByRole('button', { name: 'Bank' }).click();
    assert.match((await pane().textContent()) ?? '', /Moves money/);
    assert.equal(await panel.page.evaluate(focusedBox), 'bank');
  });

  it('is one tab stop; arrows go along the edges, Enter pins, then enters the details, Escape returns', async () => {
    await panel.show(flowchart);
    assert.equal(await panel.page.locator('.stage [tabindex="0"]').count(), 1);
    await focus('api');
    await panel.page.keyboard.press('ArrowRight');
    assert.equal(await panel.page.evaluate(focusedBox), 'order-svc');
    await panel.page.keyboard.press('ArrowRight');
    assert.equal(await panel.page.evaluate(focusedBox), 'bank');
    await panel.page.keyboard.press('ArrowLeft');
    await panel.page.keyboard.press('Enter');
    assert.match((await pane().textContent()) ?? '', /Takes orders/);
    await panel.page.keyboard.press('Enter');
    await panel.page.keyboard.press('Enter');
    assert.equal((await panel.received('openTerm')).node, 'order-svc');
    assert.equal(await panel.page.locator('.stage [tabindex="0"]').count(), 1);
    await panel.page.keyboard.press('Escape');
    assert.equal(await pane().isVisible(), false);
    assert.equal(await panel.page.evaluate(focusedBox), 'order-svc');
  });

  it('zooms and fits with keys, and the wheel zooms with Ctrl only', async () => {
    await panel.show(flowchart);
    await focus('api');
    const fitted = await zoom();
    await panel.page.keyboard.press('0');
    await panel.page.waitForFunction(() => document.querySelector('.zoom')?.textContent === '100%');
    await panel.page.keyboard.press('+');
    await panel.page.waitForFunction(() => document.querySelector('.zoom')?.textContent === '125%');
    await panel.page.mouse.move(500, 300);
    await panel.page.mouse.wheel(0, -200);
    await panel.page.waitForTimeout(100);
    assert.equal(await zoom(), '125%');
    await panel.page.keyboard.down('Control');
    await panel.page.mouse.wheel(0, -50);
    await panel.page.keyboard.up('Control');
    await panel.page.waitForFunction(() => document.querySelector('.zoom')?.textContent !== '125%');
    await panel.page.keyboard.press('f');
    await panel.page.waitForFunction(
      (text) => document.querySelector('.zoom')?.textContent === text,
      fitted,
    );
  });

  it('starts with a part of a picture that is too large to be legible as a whole, and offers to show all', async () => {
    await panel.page.setViewportSize({ width: 500, height: 500 });
    const text = `${flowchart.text}  bank --> far1 --> far2 --> far3 --> far4 --> far5 --> far6\n`;
    await panel.show({ ...flowchart, text });
    const overview = panel.page.locator('.overview');
    assert.equal(await zoom(), '72%');
    const at = await box('web').boundingBox();
    assert.ok(at && at.x >= 0 && at.x + at.width <= 500, 'the start is in sight');
    await overview.locator('svg').click({ position: { x: 105, y: 8 } });
    await panel.page.waitForTimeout(100);
    const moved = await box('web').boundingBox();
    assert.ok(moved && moved.x < at.x - 100, 'a click in the overview goes there');
    await overview.getByText('Show all').click();
    await overview.waitFor({ state: 'hidden' });
    assert.notEqual(await zoom(), '72%');
  });

  it('stops explaining a box when the focus goes to another control', async () => {
    await panel.page.setViewportSize({ width: 500, height: 500 });
    const text = `${flowchart.text}  bank --> far1 --> far2 --> far3 --> far4 --> far5 --> far6\n`;
    await panel.show({ ...flowchart, text });
    await focus('web');
    await chip().waitFor();
    const dimmed = panel.page.locator('[data-dimmed]');
    assert.ok((await dimmed.count()) > 0);
    await panel.page.locator('.overview').getByText('Show all').focus();
    await chip().waitFor({ state: 'hidden' });
    assert.equal(await dimmed.count(), 0);
  });

  it('writes short labels in the middle of their boxes', async () => {
    const text =
      'flowchart LR\n  a[Pay] --> b(Ship it)\n  b --> c["A label that needs several lines"]';
    await panel.show({ ...flowchart, text, nodes: [], edges: [], groups: [] });
    const offsets = await panel.page.locator('.stage .node').evaluateAll((all) =>
      all.map((node) => {
        const shape = node.querySelector('rect, path, polygon')?.getBoundingClientRect();
        const words = node.querySelector('.nodeLabel');
        if (shape === undefined || words === null) return NaN;
        const range = document.createRange();
        range.selectNodeContents(words);
        const label = range.getBoundingClientRect();
        return Math.abs(label.left + label.width / 2 - (shape.left + shape.width / 2));
      }),
    );
    assert.equal(offsets.length, 3);
    for (const offset of offsets) assert.ok(offset < 2, offsets.join());
  });

  it('explains the mark of terms only where the picture has one', async () => {
    const legend = panel.page.locator('.legend');
    await panel.show(flowchart);
    await legend.getByText('Explained in the glossary').waitFor();
    const nodes = flowchart.nodes.map((node) => ({ ...node, term: undefined }));
    const groups = flowchart.groups.map((group) => ({ ...group, term: undefined }));
    await panel.show({ ...flowchart, id: 'other', nodes, groups });
    await legend.waitFor({ state: 'hidden' });
  });

  it('keeps the focused box in view when its details are closed', async () => {
    await panel.page.setViewportSize({ width: 700, height: 500 });
    const text = `${flowchart.text}  bank --> far1 --> far2 --> far3 --> far4 --> far5 --> far6\n`;
    await panel.show({ ...flowchart, text });
    await focus('bank');
    await panel.page.keyboard.press('Enter');
    await pane().waitFor();
    await panel.page.keyboard.press('Escape');
    await pane().waitFor({ state: 'hidden' });
    await panel.page.waitForTimeout(200);
    const place = await box('bank').boundingBox();
    assert.ok(place && place.x >= 0 && place.x + place.width <= 700, JSON.stringify(place));
    assert.equal(await panel.page.evaluate(focusedBox), 'bank');
  });

  it('shows the chip of a group at its label only', async () => {
    await panel.show(flowchart);
    const frame = await box('shop').boundingBox();
    assert.ok(frame);
    await panel.page.mouse.move(frame.x + 8, frame.y + frame.height - 8, { steps: 5 });
    await panel.page.waitForTimeout(500);
    assert.equal(await chip().isVisible(), false);
    await panel.page.locator('.cluster-label[data-box="shop"]').hover();
    await chip().waitFor();
    assert.match((await chip().textContent()) ?? '', /What Shop means/);
  });

  it('finds the frame of a C4 boundary', async () => {
    const [shop] = flowchart.groups;
    await panel.show({ ...c4, groups: c4.groups.map((group) => ({ ...shop, ...group })) });
    await focus('b1');
    assert.match((await chip().textContent()) ?? '', /What Shop means/);
  });

  it('pins a tapped box', async () => {
    await panel.show(flowchart);
    const at = await box('order-svc').boundingBox();
    assert.ok(at);
    await panel.tap(at.x + at.width / 2, at.y + at.height / 2);
    assert.match((await pane().textContent()) ?? '', /Takes orders/);
  });

  it('keeps the view when the text changes', async () => {
    await panel.show(flowchart);
    await focus('api');
    for (const key of ['+', '+', 'Shift+ArrowRight']) await panel.page.keyboard.press(key);
    await panel.page.waitForTimeout(100);
    const before = await panel.page.locator('.stage').getAttribute('style');
    await panel.show({ ...flowchart, text: flowchart.text.replace('|asks|', '|demands|') });
    assert.match((await panel.page.locator('.stage').textContent()) ?? '', /demands/);
    assert.equal(await panel.page.locator('.stage').getAttribute('style'), before);
    assert.equal(await panel.page.evaluate(focusedBox), 'api');
  });

  it('keeps the last valid picture, marked as outdated, while the text has an error', async () => {
    await panel.show(flowchart);
    const { id, title } = flowchart;
    await panel.send({
      type: 'error',
      diagram: { id, title },
      choices: [{ id, title }],
      message: 'An arrow leads nowhere.',
      line: 4,
    });
    const notice = panel.page.locator('.notice.error');
    await notice.waitFor();
    assert.match((await notice.textContent()) ?? '', /Line 5.*An arrow leads nowhere/);
    assert.equal(await panel.page.locator('.stale .stage > svg[id]').count(), 1);
    assert.equal(await box('api').count(), 1);
    await notice.getByText('Line 5').click();
    assert.deepEqual(await panel.received('goToLine'), { type: 'goToLine', line: 4 });
    await panel.show(flowchart);
    assert.equal(await notice.isVisible(), false);
    assert.equal(await panel.page.locator('.stale').count(), 0);
  });

  it('reports to the editor that Mermaid cannot draw, with the line in the file', async () => {
    await panel.show(flowchart);
    await panel.forget();
    const text = '---\ntitle: x\n---\nflowchart LR\n  a --> b\n  b -->';
    const broken: PanelDiagram = { ...flowchart, line: 10, text };
    await panel.send({ type: 'show', diagram: broken, choices: [] });
    const failed = await panel.received('renderFailed');
    assert.ok(failed.line !== undefined && failed.line >= 15 && failed.line <= 16, failed.message);
    assert.equal(await panel.page.locator('.stale .stage > svg[id]').count(), 1);
  });

  it('names the end of a connection that is no box, which Mermaid cannot draw', async () => {
    const text = 'C4Context\n  Person(user, "User")\n  Rel(user, ledger, "reads")\n';
    const edge = { id: 'user-ledger', line: 12, from: 'user', to: 'ledger', label: 'reads' };
    const loose: PanelDiagram = {
      ...{ ...flowchart, type: 'c4', line: 10, text, groups: [] },
      nodes: [{ id: 'user', label: 'User', line: 11 }],
      edges: [edge],
    };
    await panel.send({ type: 'show', diagram: loose, choices: [] });
    const failed = await panel.received('renderFailed');
    assert.equal(failed.line, 12);
    assert.match(failed.message, /^A connection names “ledger”, which is no box/u);
  });

  it('centers and pulses a selected box, also if it is selected before it is drawn', async () => {
    await panel.send({ type: 'select', node: 'bank' });
    await panel.show(flowchart);
    await panel.page.locator('.pulse[data-of="bank"]').waitFor();
    await panel.page.waitForTimeout(400);
    const at = await box('bank').boundingBox();
    const frame = await panel.page.locator('.canvas').boundingBox();
    assert.ok(at && frame);
    assert.ok(Math.abs(at.x + at.width / 2 - (frame.x + frame.width / 2)) < 20);
    assert.ok(Math.abs(at.y + at.height / 2 - (frame.y + frame.height / 2)) < 20);
    assert.match((await pane().textContent()) ?? '', /Moves money/);
  });

  it('highlights the boxes at the cursor', async () => {
    await panel.show(sequence);
    await panel.send({ type: 'highlight', nodes: ['C', 'O'] });
    await panel.page.locator('.current[data-of="O"]').waitFor();
    assert.equal(await panel.page.locator('.current').count(), 2);
  });

  it('shows the diagram as a list', async () => {
    await panel.show(flowchart);
    await focus('web');
    await panel.page.keyboard.press('l');
    const list = panel.page.getByRole('navigation', { name: 'Boxes in this diagram' });
    assert.equal(
      await list.getByRole('button', { name: /^Orders Takes .*Order service\./ }).count(),
      1,
    );
    await list.getByRole('button', { name: /^Bank gateway Moves/ }).click();
    await panel.page.locator('.pulse[data-of="bank"]').waitFor();
  });

  it('shows delivery statuses by icon and word, and can hide them', async () => {
    await panel.show(flowchart);
    assert.equal(await panel.page.locator('.badge[data-of="app"]').textContent(), 'Planned');
    assert.match((await panel.page.locator('.legend').textContent()) ?? '', /Mocked/);
    await focus('app');
    await panel.page.keyboard.press('d');
    assert.equal(await panel.page.locator('.legend').isVisible(), false);
    assert.equal(await panel.page.locator('.badge[data-of="app"]').isVisible(), false);
  });

  it('draws a part of a dense diagram with a notice, and the whole on request', async () => {
    await panel.show(dense(100, 180));
    const notice = panel.page.locator('.notice.dense');
    assert.match((await notice.textContent()) ?? '', /180 connections/);
    const some = await panel.page.locator('[data-box]').count();
    assert.ok(some > 0 && some < 30, String(some));
    await panel.send({ type: 'select', node: 's42' });
    await panel.page.locator('.pulse[data-of="s42"]').waitFor();
    await panel.forget();
    await notice.getByText('Show Whole Diagram').click();
    await panel.received('rendered');
    assert.ok((await panel.page.locator('[data-box]').count()) > 90);
  });

  it('ignores settings of a diagram for the look and the security of the page', async () => {
    const text = `---
config:
  theme: forest
  themeCSS: "* { background: url(https://example.com/x) }"
  htmlLabels: true
  securityLevel: loose
  layout: elk
---
flowchart-elk LR
  a["<img src='https://example.com/a.png'>A"] --> b["<script>1</script>B"]
`;
    await panel.show({ ...flowchart, text, nodes: [], edges: [], groups: [] });
    assert.equal(
      await panel.page.locator('.stage img, .stage script, foreignObject img').count(),
      0,
    );
  });

  it('draws only the last of many texts', async () => {
    for (let i = 0; i < 20; i++) {
      const text = flowchart.text.replace('asks', `asks ${String(i)}`);
      await panel.send({ type: 'show', diagram: { ...flowchart, text }, choices: [] });
    }
    await panel.page.getByText('asks 19').waitFor();
    assert.equal(await panel.page.locator('svg[id^=picture]').count(), 1);
    assert.equal(await panel.page.locator('.board > *').count(), 0);
  });

  it('accepts only complete messages', async () => {
    await panel.show(mindmap);
    await panel.page.evaluate(() => {
      for (const data of [null, 'show', { type: 'show' }, { type: 'select', node: 7 }]) {
        window.postMessage(data, '*');
      }
    });
    await panel.page.waitForTimeout(50);
    assert.equal(await box('root').count(), 1);
  });
});
