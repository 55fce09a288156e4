import assert from 'node:assert/strict';
import { dense } from './diagrams';
import { usePanel } from './panelPage';

describe('a large diagram', () => {
  const use = usePanel();

  it('is drawn in part, and says first how long all of it takes', async () => {
    const { panel } = use();
    const notice = panel.page.locator('.notice.dense');
    for (const [nodes, edges, time] of [
      [60, 160, '5 seconds'],
      [200, 300, '10 seconds'],
      [1000, 1000, '3 minutes'],
    ] as const) {
      await panel.show({ ...dense(nodes, edges), id: `file:///work/${String(edges)}.mmd` });
      await notice.filter({ hasText: `takes about ${time};` }).waitFor();
      assert.ok((await panel.page.locator('.stage [data-box]').count()) < nodes / 2);
    }
  });
});
