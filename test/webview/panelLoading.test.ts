import assert from 'node:assert/strict';
import { flowchart } from './diagrams';
import { listPreloads, usePanel } from './panelPage';

describe('loading the panel', () => {
  const opened = usePanel();

  it('requests every script of a flowchart at once', async () => {
    const { panel } = opened();
    await panel.show(flowchart);
    const requested = await panel.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name.split('/').at(-1) ?? '')
        .filter((name) => name.endsWith('.js')),
    );
    assert.deepEqual(new Set(requested), new Set(await listPreloads()));
  });
});
