import assert from 'node:assert/strict';
import { flowchart } from './diagrams';
import { usePanel } from './panelPage';

/** A leak leaves at least one node or listener for each of them. */
const redraws = 50;

/** What the page holds after a collection of garbage. */
interface Held {
  readonly nodes: number;
  readonly listeners: number;
}

describe('the memory of the diagram panel', function () {
  this.timeout(120_000);
  const opened = usePanel();

  it('holds no more nodes and listeners after many redraws, with a pinned box and a lens', async () => {
    const { panel } = opened();
    const session = await panel.page.context().newCDPSession(panel.page);
    const measure = async (): Promise<Held> => {
      // A collection may leave nodes to the next one, as wrappers of scripts keep them.
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      return { nodes, listeners: jsEventListeners };
    };
    const redraw = async (times: number): Promise<void> => {
      for (let i = 0; i < times; i++)
        await panel.show({ ...flowchart, text: `${flowchart.text}%% ${String(i % 2)}\n` });
    };
    await panel.show(flowchart);
    await panel.page.locator('[data-box="api"]').first().click();
    await redraw(10);
    const before = await measure();
    await redraw(redraws);
    const grow = async (): Promise<Held> => {
      const after = await measure();
      return {
        nodes: after.nodes - before.nodes,
        listeners: after.listeners - before.listeners,
      };
    };
    const isFlat = ({ nodes, listeners }: Held): boolean => nodes < redraws && listeners < redraws;
    let more = await grow();
    // The last picture but one may stay for a moment; what leaks stays.
    for (let again = 0; again < 5 && !isFlat(more); again++) {
      await panel.page.waitForTimeout(500);
      more = await grow();
    }
    assert.ok(isFlat(more), `More than before: ${JSON.stringify(more)}`);
  });
});
