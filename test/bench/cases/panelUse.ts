import { performance } from 'node:perf_hooks';
import type { CDPSession } from 'playwright-core';
import { dense, flowchart } from '../../webview/diagrams';
import { PanelHost, type PanelPage, toShow } from '../../webview/panelPage';
import { type BenchCase, type Figure, figureOf } from '../harness';

const redraws = 300;
/** Redraws before the first measurement, which fill caches. */
const warmUp = 100;
/** The most that memory may grow: 10 %. */
const mostGrowth = 1.1;

const letters = 20;
/** Between two letters of a fast writer, in milliseconds. */
const typingPause = 100;
const rounds = 5;

/** Measures a panel in use: its memory over many redraws, and its picture while someone types in a large diagram. */
export const panelUse: BenchCase = {
  name: 'panel use',
  run: async (): Promise<readonly Figure[]> => {
    const host = await PanelHost.start();
    try {
      const panel = await host.open('dark');
      panel.page.setDefaultTimeout(60_000);
      return [...(await measureMemory(panel)), ...(await measureTyping(panel))];
    } finally {
      await host.stop();
    }
  },
};

async function measureMemory(panel: PanelPage): Promise<readonly Figure[]> {
  const session = await panel.page.context().newCDPSession(panel.page);
  const redraw = async (times: number): Promise<void> => {
    for (let i = 0; i < times; i++)
      await panel.show({ ...flowchart, text: `${flowchart.text}%% ${String(i % 2)}\n` });
  };
  await redraw(warmUp);
  const before = await measureHeld(session);
  await redraw(redraws);
  const after = await measureHeld(session);
  const compared = (words: string, unit: 'MB' | 'x', amount: (held: Held) => number): Figure =>
    figureOf(
      { own: [amount(after)], yardstick: [amount(before)] },
      {
        ...{ name: `panel, ${words} after ${redraws} redraws`, unit },
        ...{ yardstick: 'before', ratioBudget: { atMost: mostGrowth } },
      },
    );
  return [
    compared('heap', 'MB', ({ bytes }) => bytes / 1e6),
    compared('nodes', 'x', ({ nodes }) => nodes),
  ];
}

interface Held {
  readonly bytes: number;
  readonly nodes: number;
}

async function measureHeld(session: CDPSession): Promise<Held> {
  // A collection may leave nodes to the next one, as wrappers of scripts keep them.
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize, nodes };
}

/** A letter that arrives while a picture is drawn makes it useless, so two pictures may be waited for at the end. */
async function measureTyping(panel: PanelPage): Promise<readonly Figure[]> {
  const diagram = dense(200, 90);
  const withLetters = (count: number) => ({
    ...diagram,
    text: `${diagram.text}\n  s0[Service ${'a'.repeat(count)}]`,
  });
  const drawings: number[] = [];
  const waits: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await panel.show(withLetters(round % 2));
    drawings.push(performance.now() - start);
    for (let i = 1; i < letters; i++) {
      await panel.send(toShow(withLetters(i)));
      await panel.page.waitForTimeout(typingPause);
    }
    const last = performance.now();
    await panel.show(withLetters(letters));
    waits.push(performance.now() - last);
  }
  return [
    figureOf(
      { own: waits, yardstick: drawings },
      {
        ...{ name: 'panel, picture after typing in 200 boxes', unit: 'ms' },
        ...{ yardstick: 'one picture of them', ratioBudget: { atMost: 2.2 } },
      },
    ),
  ];
}
