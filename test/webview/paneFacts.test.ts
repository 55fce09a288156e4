import assert from 'node:assert/strict';
import { flowchart, term } from './diagrams';
import { usePanel } from './panelPage';

const linked = {
  ...flowchart,
  nodes: flowchart.nodes.map((node) =>
    node.id === 'bank'
      ? { ...node, term: term('Bank gateway', { links: ['Handbook', 'https://example.com'] }) }
      : node,
  ),
};

describe('the facts of the pinned box', () => {
  const use = usePanel();

  it('are asked for when a box is pinned, and counted calmly until they arrive', async () => {
    const { panel } = use();
    const { page } = panel;
    await panel.show(linked);
    await page.locator('[data-box="api"]').hover();
    await page.locator('.chip').waitFor();
    assert.equal(await panel.hasReceived('findDetails'), false, 'pointing asks for nothing');
    await page.locator('[data-box="api"]').click();
    assert.deepEqual(await panel.received('findDetails'), { type: 'findDetails', node: 'api' });
    await page.locator('.pane .usages', { hasText: 'Counting…' }).waitFor();
    await panel.send({ type: 'facts', node: 'bank', facts: { usages: { code: 1, docs: 1 } } });
    await panel.send({ type: 'facts', node: 'api', facts: { usages: { code: 12, docs: 4 } } });
    await panel.send({
      type: 'facts',
      node: 'api',
      facts: { change: { author: 'Ada', day: '2026-11-28' } },
    });
    await page.locator('.pane', { hasText: 'Nov 28, 2026, Ada' }).waitFor();
    await page.getByRole('button', { name: '12 in code, 4 in documents' }).click();
    assert.deepEqual(await panel.received('findUsages'), { type: 'findUsages', node: 'api' });
  });

  it('are not needed anymore when the details are closed, nor for a box without a term', async () => {
    const { panel } = use();
    const { page } = panel;
    await panel.show(linked);
    await page.locator('[data-box="api"]').click();
    await panel.received('findDetails');
    await panel.forget();
    await page.locator('[data-box="web"]').click();
    assert.deepEqual(await panel.received('findDetails'), { type: 'findDetails', node: undefined });
    assert.equal(await page.locator('.pane .usages').count(), 0);
    await page.locator('[data-box="api"]').click();
    await panel.forget();
    await page.keyboard.press('Escape');
    assert.deepEqual(await panel.received('findDetails'), { type: 'findDetails', node: undefined });
  });

  it('keep the counts over a new drawing, and say that a term is not used', async () => {
    const { panel } = use();
    const { page } = panel;
    await panel.show(linked);
    await page.locator('[data-box="api"]').click();
    await panel.send({ type: 'facts', node: 'api', facts: { usages: { code: 2, docs: 0 } } });
    await page.getByRole('button', { name: '2 in code, 0 in documents' }).waitFor();
    await panel.show({ ...linked, title: 'Changed' });
    assert.match((await page.locator('.pane .usages').textContent()) ?? '', /2 in code/);
    await panel.send({ type: 'facts', node: 'api', facts: { usages: { code: 0, docs: 0 } } });
    await page.locator('.pane .usages', { hasText: 'None' }).waitFor();
  });

  it('include the links of the entry', async () => {
    const { panel } = use();
    const { page } = panel;
    await panel.show(linked);
    await page.locator('[data-box="bank"]').click();
    await page.getByRole('button', { name: 'Handbook' }).click();
    assert.deepEqual(await panel.received('openLink'), { type: 'openLink', node: 'bank', link: 0 });
  });
});
