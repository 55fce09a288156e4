import assert from 'node:assert/strict';
import type { FromPanel, PanelDiagram } from '../../src/protocol/messages';
import { c4, flowchart, sequence } from './diagrams';
import { type PanelPage, usePanel } from './panelPage';

/** Zooms into another diagram with a box for the term of a box, as the extension answers it. */
async function zoom(panel: PanelPage, node: string, into: PanelDiagram): Promise<void> {
  const { page } = panel;
  await page.locator(`.stage [data-box="${node}"]`).first().click();
  const { id: diagram, title } = into;
  const boxes = [{ diagram, title, node: into.nodes[0]?.id ?? '', label: '' }];
  await panel.send({ type: 'elsewhere', node, boxes });
  await page.getByRole('button', { name: `Zoom into “${title}”` }).click();
  await panel.received('openBox');
  await panel.show(into);
}

describe('the way back from a diagram that the reader has zoomed into', () => {
  const use = usePanel();
  const crumbs = (panel: PanelPage) => panel.page.locator('.crumbs li').allTextContents();

  it('lists the diagrams, and leads to each of them', async () => {
    const { panel } = use();
    const { page } = panel;
    await panel.show(flowchart);
    assert.equal(await page.locator('.crumbs').isVisible(), false);
    await zoom(panel, 'order-svc', c4);
    await zoom(panel, 'db', sequence);
    const all = [flowchart.title, c4.title, sequence.title];
    assert.deepEqual(await crumbs(panel), all);
    await panel.forget();
    await page.locator('.crumbs').getByRole('button', { name: c4.title }).click();
    const asked: FromPanel = await panel.received('pickDiagram');
    assert.deepEqual(asked, { type: 'pickDiagram', diagram: c4.id });
    await panel.show(c4);
    assert.deepEqual(await crumbs(panel), all.slice(0, 2));
    await page.keyboard.press('Alt+ArrowLeft');
    await panel.show(sequence);
    assert.deepEqual(await crumbs(panel), all, 'going back restores the way');
  });

  it('ends where the reader follows the editor to another diagram, or zooms back', async () => {
    const { panel } = use();
    await panel.show(flowchart);
    await zoom(panel, 'order-svc', c4);
    await zoom(panel, 'db', flowchart);
    assert.deepEqual(await crumbs(panel), []);
    await zoom(panel, 'order-svc', c4);
    await panel.show(sequence);
    assert.deepEqual(await crumbs(panel), []);
  });

  it('goes on to a part of the diagram', async () => {
    const { panel } = use();
    const { page } = panel;
    await panel.show(flowchart);
    await zoom(panel, 'order-svc', c4);
    await panel.forget();
    await page.locator('.stage [data-box="db"]').first().focus();
    await page.keyboard.press('n');
    await panel.received('rendered');
    assert.deepEqual(await crumbs(panel), [flowchart.title, c4.title, 'Shop', 'Orders']);
  });
});
