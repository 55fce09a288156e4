import assert from 'node:assert/strict';
import type { PanelDiagram } from '../../src/protocol/messages';
import type { PanelChange, SketchAnswer } from '../../src/protocol/sketchMessages';
import { isFromPanel } from '../../src/protocol/validateMessages';
import { flowchart } from './diagrams';
import { type PanelPage, usePanel } from './panelPage';
import { words } from './words';

/** The flowchart with a box that the reader has added. */
const withLedger: PanelDiagram = {
  ...flowchart,
  text: `${flowchart.text}  order-svc --> ledger["Ledger"]\n`,
  nodes: [...flowchart.nodes, { id: 'ledger', label: 'Ledger', line: 10 }],
  edges: [
    ...flowchart.edges,
    { id: 'order-svc ledger', line: 10, from: 'order-svc', to: 'ledger', label: '' },
  ],
};

/** The flowchart without the box for the bank. */
const withoutBank: PanelDiagram = {
  ...flowchart,
  text: flowchart.text.replace(/^.*bank.*\n/m, ''),
  nodes: flowchart.nodes.filter(({ id }) => id !== 'bank'),
  edges: flowchart.edges.filter(({ to }) => to !== 'bank'),
};

/** Returns a change without fields that have no value. */
function withoutUndefined(change: PanelChange): unknown {
  return JSON.parse(JSON.stringify(change));
}

describe('changing a diagram in the panel', function () {
  this.timeout(60_000);
  const opened = usePanel();
  let panel: PanelPage;

  beforeEach(async () => {
    ({ panel } = opened());
    await panel.show(flowchart);
    await panel.forget();
  });

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await panel.page.keyboard.press(key);
  };
  const type = (text: string) => panel.page.keyboard.type(text);
  const bar = () => panel.page.locator('.edit-bar');
  const status = () => bar().getByRole('status');
  const form = () => panel.page.locator('.sketch-form');
  const field = (name: string) => form().getByLabel(name, { exact: true });
  const box = (id: string) => panel.page.locator(`[data-box="${id}"]`).first();
  const focused = () =>
    panel.page.evaluate(() => {
      const { box: id, connection } =
        document.activeElement instanceof SVGElement ? document.activeElement.dataset : {};
      return id ?? connection;
    });
  /** Turns editing on with a box selected. */
  const edit = async (id: string) => {
    await press('e');
    await bar().waitFor();
    await box(id).click();
    await panel.page.locator('.handle').first().waitFor();
  };
  /** Answers the last change that the panel has sent. */
  const reply = async (outcome: Omit<SketchAnswer, 'type' | 'request'> = {}) => {
    const request = await panel.lastRequest();
    await panel.send({ type: 'sketched', request, ...outcome });
  };
  /** Returns the change that the panel has sent, which the extension must accept. */
  const sent = async (): Promise<unknown> => {
    const message = await panel.received('sketch');
    assert.ok(isFromPanel(message));
    assert.equal(message.diagram, flowchart.id);
    return withoutUndefined(message.change);
  };

  it('adds a box after the selected one by typing its name, and selects it', async () => {
    await edit('order-svc');
    await press('a');
    await field('Name').waitFor();
    await type('Ledger');
    await press('Enter');
    assert.deepEqual(await sent(), {
      kind: 'add',
      label: 'Ledger',
      calls: [],
      calledBy: ['order-svc'],
    });
    await reply({ id: 'ledger' });
    await panel.show(withLedger);
    await status().filter({ hasText: 'Added “Ledger”.' }).waitFor();
    assert.equal(await form().isVisible(), false);
    assert.equal(await focused(), 'ledger');
    await bar().getByRole('button', { name: 'Add “Ledger” to the glossary' }).click();
    assert.equal((await panel.received('addTerm')).node, 'ledger');
  });

  it('suggests terms and boxes for a name, and takes more connections and a group', async () => {
    await edit('web');
    await press('a');
    await field('Name').waitFor();
    await type('Led');
    assert.equal((await panel.received('findTerms')).query, 'L');
    const terms = [{ name: 'Ledger', summary: 'Books all payments.' }];
    await panel.send({ type: 'terms', query: 'Le', terms: [{ name: 'Lender', summary: '' }] });
    await panel.send({ type: 'terms', query: 'Led', terms });
    const option = form().locator('[role=option]');
    await option.filter({ hasText: 'Books all payments.' }).waitFor();
    assert.equal(await option.count(), 1, 'an answer to an older text does not count');
    await press('ArrowDown', 'Enter');
    assert.equal(await field('Name').inputValue(), 'Ledger');
    await field('Calls').fill('bank');
    await press('Enter');
    await form().getByRole('button', { name: 'Remove Bank gateway' }).waitFor();
    await form().getByRole('button', { name: 'Remove Web shop' }).click();
    await field('Group').selectOption('No group');
    await field('Drawn as').selectOption('Database');
    await form().getByRole('button', { name: 'Add box' }).click();
    assert.deepEqual(await sent(), {
      kind: 'add',
      label: 'Ledger',
      shape: 'database',
      calls: ['bank'],
      calledBy: [],
    });
  });

  it('goes to a box that the diagram already has', async () => {
    await edit('web');
    await press('a');
    await field('Name').waitFor();
    await type('Orders');
    await press('Enter');
    await form().getByRole('alert').filter({ hasText: 'is already in this diagram' }).waitFor();
    await form().getByRole('option', { name: 'Orders Already in this diagram' }).click();
    await form().waitFor({ state: 'hidden' });
    assert.equal(await focused(), 'order-svc');
    assert.equal(await panel.hasReceived('sketch'), false);
  });

  it('connects the selected box to another one with a label', async () => {
    await edit('web');
    await press('c');
    await field('To').waitFor();
    await type('bank');
    await press('Enter');
    assert.equal(await field('To').inputValue(), 'Bank gateway');
    await field('Label (optional)').fill('pays');
    await press('Enter');
    assert.deepEqual(await sent(), { kind: 'connect', from: 'web', to: 'bank', label: 'pays' });
  });

  it('creates the box at the end of a connection together with its label', async () => {
    await edit('order-svc');
    await press('c');
    await field('To').waitFor();
    await type('Ledger');
    await form().getByRole('option', { name: 'Ledger New box' }).waitFor();
    const terms = [{ name: 'Ledger book', summary: '' }];
    await panel.send({ type: 'terms', query: 'Ledger', terms });
    await form().getByRole('option', { name: 'Ledger book In the glossary' }).waitFor();
    await press('Enter');
    assert.equal(await field('To').inputValue(), 'Ledger', 'Enter takes what is entered');
    await field('Label (optional)').fill('books');
    await press('Enter');
    assert.deepEqual(await sent(), {
      kind: 'add',
      label: 'Ledger',
      calls: [],
      calledBy: ['order-svc'],
      edgeLabel: 'books',
    });
    await reply({ id: 'ledger' });
    await panel.forget();
    await panel.show(withLedger);
    await status().filter({ hasText: 'Added “Ledger”.' }).waitFor();
    assert.equal(await panel.hasReceived('sketch'), false, 'one change is one step to undo');
  });

  it('connects boxes by dragging a handle, and Escape cancels', async () => {
    await edit('web');
    const handle = await panel.page.locator('.handle.right').boundingBox();
    const target = await box('bank').boundingBox();
    assert.ok(handle && target);
    const { mouse } = panel.page;
    const drag = async () => {
      await mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
      await mouse.down();
      await mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 4 });
      await panel.page.locator('.ring.walked[data-of="bank"]').waitFor({ state: 'attached' });
    };
    await drag();
    await press('Escape');
    await mouse.up();
    assert.equal(await panel.page.locator('.ring.walked').count(), 0);
    assert.equal(await panel.hasReceived('sketch'), false);
    await drag();
    await mouse.up();
    assert.deepEqual(await sent(), { kind: 'connect', from: 'web', to: 'bank', label: '' });
  });

  it('asks for a new box where a dragged connection ends at none', async () => {
    await edit('web');
    const handle = await panel.page.locator('.handle.bottom').boundingBox();
    const canvas = await panel.page.locator('.canvas').boundingBox();
    assert.ok(handle && canvas);
    const { mouse } = panel.page;
    await mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await mouse.down();
    await mouse.move(canvas.x + 60, canvas.y + canvas.height - 60, { steps: 4 });
    await mouse.up();
    await field('Name').waitFor();
    await form().getByRole('button', { name: 'Remove Web shop' }).waitFor();
  });

  it('renames in place, and says what else gets the name', async () => {
    await edit('app');
    await press('F2');
    await field('Name').waitFor();
    assert.equal(await field('Name').inputValue(), 'Mobile app');
    await form().getByText('Changes only the diagram.').waitFor();
    await press('Escape');
    assert.equal(await focused(), 'app');
    await box('api').click();
    await press('F2');
    await form().getByText('The glossary entry is renamed, too.').waitFor();
    await type('Front door');
    await press('Enter');
    assert.deepEqual(await sent(), { kind: 'rename', id: 'api', label: 'Front door' });
    await reply({ term: 'API gateway' });
    await status().filter({ hasText: 'to “Front door”, also in the glossary.' }).waitFor();
    assert.equal(await focused(), 'api');
  });

  it('shows at the place why a change was refused, and keeps what was entered', async () => {
    await edit('app');
    await press('F2');
    await field('Name').waitFor();
    await type('x');
    await press('Enter');
    await sent();
    await reply({ refusal: 'The file is read-only.' });
    await form().getByRole('alert').filter({ hasText: 'The file is read-only.' }).waitFor();
    assert.equal(await field('Name').inputValue(), 'x');
    await press('Escape');
    await panel.forget();
    await press('Delete');
    await sent();
    await reply({ refusal: 'The diagram has an error.' });
    await panel.page.getByRole('dialog', { name: 'Nothing was changed' }).waitFor();
    await form().getByText('The diagram has an error.').waitFor();
    await press('Escape');
    assert.equal(await focused(), 'app');
  });

  it('moves a box into a group', async () => {
    await edit('api');
    await press('g');
    await field('Group').selectOption('Shop');
    await form().getByRole('button', { name: 'Move to group' }).click();
    assert.deepEqual(await sent(), { kind: 'move', id: 'api', group: 'shop' });
  });

  it('lets go of a box when the button is released outside the diagram', async () => {
    await edit('api');
    const [api, tools] = [
      await box('api').boundingBox(),
      await panel.page.locator('.toolbar').boundingBox(),
    ];
    assert.ok(api && tools);
    const { mouse } = panel.page;
    await mouse.move(api.x + api.width / 2, api.y + api.height / 2);
    await mouse.down();
    await mouse.move(tools.x + tools.width / 2, tools.y + 1);
    await mouse.up();
    await mouse.move(api.x + api.width / 2, api.y + api.height + 30, { steps: 4 });
    assert.equal(await panel.page.locator('.dragged-box').isHidden(), true);
    assert.equal(await panel.hasReceived('sketch'), false);
  });

  it('moves a box to a group by dragging, and Escape cancels', async () => {
    await edit('api');
    const middleOf = async (id: string) => {
      const { x, y, width, height } = (await box(id).boundingBox()) ?? assert.fail(id);
      return [x + width / 2, y + height / 2] as const;
    };
    const { mouse } = panel.page;
    const ghost = panel.page.locator('.dragged-box');
    const drag = async (from: string, to: string) => {
      await mouse.move(...(await middleOf(from)));
      await mouse.down();
      await mouse.move(...(await middleOf(to)), { steps: 4 });
    };
    const view = await panel.page.locator('.stage').getAttribute('style');
    await drag('api', 'web');
    await ghost.getByText('Move to “Shop”').waitFor();
    await panel.page.locator('.ring.walked[data-of="shop"]').waitFor({ state: 'attached' });
    await press('Escape');
    await ghost.waitFor({ state: 'hidden' });
    await mouse.up();
    assert.equal(await panel.page.locator('.ring.walked').count(), 0);
    assert.equal(await panel.hasReceived('sketch'), false);
    await drag('api', 'bank');
    assert.equal(await ghost.textContent(), '', 'it has no group and reaches none');
    await mouse.up();
    assert.equal(await panel.hasReceived('sketch'), false);
    await drag('api', 'web');
    await mouse.up();
    assert.deepEqual(await sent(), { kind: 'move', id: 'api', group: 'shop' });
    await reply();
    await panel.forget();
    await drag('web', 'bank');
    await ghost.getByText('Move out of “Shop”').waitFor();
    await mouse.up();
    assert.deepEqual(await sent(), { kind: 'move', id: 'web' });
    assert.equal(await panel.page.locator('.stage').getAttribute('style'), view);
  });

  it('removes a box with its connections, and undoes it', async () => {
    await edit('bank');
    await press('Delete');
    assert.deepEqual(await sent(), { kind: 'remove', id: 'bank' });
    await reply();
    await panel.show(withoutBank);
    await status().filter({ hasText: 'Removed “Bank gateway” and its connections (1).' }).waitFor();
    await panel.page.waitForFunction(
      () =>
        document.activeElement instanceof SVGElement &&
        document.activeElement.dataset.box === 'order-svc',
    );
    await bar().getByRole('button', { name: 'Undo' }).click();
    await panel.received('undoSketch');
    await reply();
    await panel.show(flowchart);
    await status().filter({ hasText: 'Undone.' }).waitFor();
    await panel.page.keyboard.press('Control+Shift+z');
    await panel.received('redoSketch');
  });

  it('undoes with Ctrl+Z, but not the text of a field', async () => {
    await edit('web');
    await press('a');
    await field('Name').waitFor();
    await type('x');
    await press('Control+z');
    assert.equal(await panel.hasReceived('undoSketch'), false);
    await press('Escape', 'Escape');
    await press('Control+z');
    await panel.received('undoSketch');
  });

  it('undoes nothing while reading', async () => {
    await edit('web');
    await press('Escape', 'Escape');
    await bar().waitFor({ state: 'hidden' });
    await press('Control+z', 'Control+y');
    assert.equal(await panel.hasReceived('undoSketch'), false);
    assert.equal(await panel.hasReceived('redoSketch'), false);
  });

  it('waits for one change at a time, until the reader stops waiting', async () => {
    await edit('bank');
    await press('Delete');
    const first = await panel.lastRequest();
    await panel.forget();
    await press('Control+z');
    await status().filter({ hasText: 'The last change is not finished yet.' }).waitFor();
    assert.equal(await panel.hasReceived('undoSketch'), false);
    await bar().getByRole('button', { name: 'Stop waiting' }).click();
    await status().filter({ hasText: 'No answer about the last change.' }).waitFor();
    await press('Control+z');
    await panel.received('undoSketch');
    await panel.send({ type: 'sketched', request: first, refusal: 'Too late.' });
    await reply();
    await status().filter({ hasText: 'Undone.' }).waitFor();
    assert.equal(await panel.page.getByText('Too late.').count(), 0);
  });

  it('goes on after the extension has lost a change', async () => {
    const lose = async (event: () => Promise<void>) => {
      await box('bank').click();
      await press('Delete');
      await panel.received('sketch');
      await event();
      await status().filter({ hasText: 'No answer about the last change.' }).waitFor();
      await panel.forget();
    };
    await edit('bank');
    await lose(async () => {
      await panel.send({ type: 'start', strings: words });
      await panel.show(flowchart);
    });
    await lose(() =>
      panel.page.evaluate(() => {
        document.dispatchEvent(new Event('visibilitychange'));
      }),
    );
    await lose(() => panel.show({ ...flowchart, id: 'file:///other.mmd#0' }));
  });

  it('labels and removes a connection', async () => {
    await edit('api');
    await press(']', 'F2');
    await field('Label (optional)').waitFor();
    assert.equal(await field('Label (optional)').inputValue(), 'asks');
    await field('Label (optional)').fill('orders from');
    await press('Enter');
    const edge = { from: 'api', to: 'order-svc', label: 'asks', line: 1 };
    assert.deepEqual(await sent(), { kind: 'relabel', edge, label: 'orders from' });
    await reply();
    await status().filter({ hasText: 'Changed the label to “orders from”.' }).waitFor();
    assert.equal(await form().isVisible(), false);
    await panel.forget();
    await press('Delete');
    assert.deepEqual(await sent(), { kind: 'disconnect', edge });
  });

  it('removes nothing with a key that is pressed while reading', async () => {
    await box('bank').click();
    await press('Delete');
    assert.equal(await bar().isVisible(), false);
    await press('F2');
    await field('Name').waitFor();
    assert.equal(await bar().isVisible(), true, 'other keys turn editing on');
    assert.equal(await panel.hasReceived('sketch'), false);
  });

  it('does not dim, explain or show details while editing, and leaves with Escape', async () => {
    await edit('api');
    assert.equal(await panel.page.locator('.pane').isVisible(), false);
    assert.equal(await panel.page.locator('[data-dimmed]').count(), 0);
    await press('Escape');
    assert.equal(await panel.page.locator('.handle').first().isVisible(), false);
    await press('Escape', 'Escape');
    assert.equal(await bar().isVisible(), false);
    await box('api').click();
    await panel.page.locator('.pane').waitFor();
  });

  it('says why a diagram cannot be changed', async () => {
    const locked = 'Diagrams of this kind can be changed only as text.';
    await panel.show({ ...flowchart, locked });
    await panel.forget();
    await press('e');
    await status().filter({ hasText: locked }).waitFor();
    await box('api').click();
    const tool = bar().getByRole('button', { name: 'Remove' });
    assert.equal(await tool.getAttribute('aria-disabled'), 'true');
    assert.equal(await tool.getAttribute('title'), locked);
    await press('Delete', 'a', 'c', 'F2');
    assert.equal(await form().isVisible(), false);
    assert.equal(await panel.page.locator('.handle').first().isVisible(), false);
    assert.equal(await panel.hasReceived('sketch'), false);
  });
});
