import assert from 'node:assert/strict';
import type { Comparison, PanelState } from '../../src/protocol/messages';
import { isPanelState } from '../../src/protocol/validateState';
import { flowchart } from './diagrams';
import { type PanelHost, type PanelPage, usePanel } from './panelPage';
import { words } from './words';

const removed = { id: 'mail', label: 'Mail', line: 8 };
const lost = { id: 'lost', line: 8, from: 'api', to: 'mail', label: '' };
const comparison: Comparison = {
  revision: 'v1',
  diagram: flowchart.id,
  sentences: ['Mobile app was added.', 'Mail was removed.', 'Ledger is now live.'],
  shown: {
    ...flowchart,
    text: `${flowchart.text}\nmail["Mail"]\napi -.-> mail\n`,
    nodes: [...flowchart.nodes, removed],
    edges: [...flowchart.edges, lost],
  },
  lacksRemoved: false,
  boxes: [
    { id: 'app', kind: 'added', sentences: ['Mobile app was added.'], fields: [] },
    { id: 'mail', kind: 'removed', sentences: ['Mail was removed.'], fields: [] },
    {
      id: 'api',
      kind: 'redefined',
      sentences: ['The owner of API gateway is now Team B.'],
      fields: [{ label: 'Owner', before: 'Team A', after: 'Team B' }],
    },
  ],
  edges: [{ id: 'lost', kind: 'removed', sentences: [], fields: [] }],
};

describe('the changes in the diagram panel', function () {
  this.timeout(60_000);
  const opened = usePanel();
  let host: PanelHost;
  let panel: PanelPage;

  beforeEach(async () => {
    ({ host, panel } = opened());
    await panel.send({ type: 'start', strings: words, canCompare: true });
    await panel.show(flowchart);
  });

  const pane = () => panel.page.locator('.pane');
  const state = async (): Promise<PanelState> => {
    const kept = await panel.state();
    assert.ok(isPanelState(kept));
    return kept;
  };
  const compare = async () => {
    await panel.page.locator('.lenses').selectOption('changed');
    await panel.received('chooseRevision');
    await panel.send({ type: 'revision', revision: { id: 'v1', name: 'A week ago' } });
    assert.deepEqual((await panel.received('compare')).revision, { id: 'v1', name: 'A week ago' });
    await panel.send({ type: 'compared', comparison });
    await panel.page.locator('[data-box="mail"]').first().waitFor();
  };

  it('are marked by word, pattern and color, with what was removed drawn again', async () => {
    await compare();
    await panel.page.locator('.badge[data-of="mail"]').waitFor();
    const badges = await panel.page.locator('.badge').allTextContents();
    assert.deepEqual(badges.sort(), ['Added', 'Redefined', 'Removed']);
    assert.equal(await panel.page.locator('[data-of="mail"] .lens-outline.dotted').count(), 1);
    assert.match(
      await panel.page.locator('.legend').innerText(),
      /1 Added[^]*1 Removed[^]*1 Redefined/,
    );
    await panel.page.locator('.lenses').selectOption('none');
    await panel.page.waitForFunction(() => document.querySelector('[data-box="mail"]') === null);
  });

  it('are listed in sentences that can be copied, and for one box with old and new', async () => {
    await compare();
    assert.match(await pane().innerText(), /A week ago[^]*Mobile app was added/);
    assert.equal(await pane().getByText(words.notAllDrawn).count(), 0);
    await pane().getByRole('button', { name: 'Copy as Markdown' }).click();
    assert.deepEqual((await panel.received('copyList')).sentences, comparison.sentences);
    await panel.page.locator('[data-box="api"]').first().click();
    await pane().locator('del').waitFor();
    assert.equal(await pane().locator('del').textContent(), 'Team A');
    assert.equal(await pane().locator('ins').textContent(), 'Team B');
  });

  it('say when the picture lacks something that was removed', async () => {
    await compare();
    await panel.send({ type: 'compared', comparison: { ...comparison, lacksRemoved: true } });
    await pane().getByText(words.notAllDrawn).waitFor();
  });

  it('survive a reload, which asks for them again', async () => {
    await compare();
    const again = await host.open('dark', await state());
    await again.send({ type: 'start', strings: words, canCompare: true });
    await again.show(flowchart);
    assert.equal((await again.received('compare')).revision.id, 'v1');
    await again.send({ type: 'compared', comparison });
    await again.page.locator('[data-box="mail"]').first().waitFor();
    await again.close();
  });

  it('say in one sentence why there is no comparison', async () => {
    await panel.page.locator('.lenses').selectOption('changed');
    await panel.send({ type: 'revision', revision: { id: 'v0', name: 'v0' } });
    await panel.received('compare');
    const problem = 'This diagram did not exist in “v0”.';
    const failed = { revision: 'v0', diagram: flowchart.id, problem };
    await panel.send({ type: 'compared', comparison: failed });
    await pane().getByText(problem).waitFor();
  });

  it('are not offered without Git', async () => {
    await panel.send({ type: 'start', strings: words });
    assert.equal(await panel.page.locator('.lenses option[value="changed"]').count(), 0);
    await panel.page.locator('[data-box="api"]').first().focus();
    await panel.page.keyboard.press('h');
    await pane().getByText('Comparing needs Git').waitFor();
  });
});
