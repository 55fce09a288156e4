import assert from 'node:assert/strict';
import { layout } from 'dagre-d3-es/src/dagre/index.js';
import { Graph } from 'dagre-d3-es/src/graphlib/index.js';
import fc from 'fast-check';
import { createElkInPage, ElkLayout, requestLayout } from '../../src/webview/drawing/elkLayout';
import { applyElkResult, createElkTask } from '../../src/webview/drawing/elkTask';
import { drawCancelable, layOut } from '../../src/webview/drawing/layOut';
import {
  applyResult,
  createTask,
  type LayoutGraph,
  runTask,
} from '../../src/webview/drawing/layoutTask';
import { runs } from '../core/propertyRuns';
import { dense, flowchart } from './diagrams';
import { type PanelPage, usePanel } from './panelPage';

/** Graphs with groups, several edges between the same nodes, and labels. */
const graphs = fc
  .record({
    direction: fc.constantFrom('TB', 'LR', undefined),
    parents: fc.array(fc.option(fc.constantFrom('g0', 'g1')), { minLength: 2, maxLength: 12 }),
    edges: fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.nat(80)), { maxLength: 20 }),
  })
  .map(({ direction, parents, edges }) => (): LayoutGraph => {
    const graph: LayoutGraph = new Graph({ multigraph: true, compound: true });
    graph.setGraph({ rankdir: direction, nodesep: 24, ranksep: '30', marginx: 8 });
    const groups = new Set(parents.filter((one) => one !== null));
    for (const id of groups) graph.setNode(id, { id, elem: { not: 'sent' } });
    for (const [i, parent] of parents.entries()) {
      graph.setNode(`n${i}`, { width: 20 + i, height: 30, label: 'not sent' });
      if (parent !== null) graph.setParent(`n${i}`, parent);
    }
    for (const [i, [from, to, width]] of edges.entries()) {
      const ends = [from, to].map((one) => `n${one % parents.length}`);
      const [v = '', w = ''] = ends;
      graph.setEdge(v, w, { width, height: 10, labelpos: 'c' }, `e${i}`);
    }
    return graph;
  });

describe('the layout of a copy in another thread', () => {
  it('gives a graph what a layout in place gives it', () => {
    fc.assert(
      fc.property(graphs, (create) => {
        const [inPlace, elsewhere] = [create(), create()];
        layout(inPlace, undefined);
        applyResult(elsewhere, structuredClone(runTask(structuredClone(createTask(elsewhere)))));
        const list = (graph: LayoutGraph) => [
          graph.graph(),
          graph.nodes().map((id) => graph.node(id)),
          graph.edges().map((edge) => graph.edge(edge)),
        ];
        assert.deepEqual(list(elsewhere), list(inPlace));
      }),
      runs(60),
    );
  });
});

/** Graphs as Mermaid creates them: with its own data, groups, labels, and edges across groups at the root. */
const elkGraphs = fc
  .record({
    parents: fc.array(fc.nat(2), { minLength: 2, maxLength: 10 }),
    edges: fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(60)), { maxLength: 14 }),
  })
  .map(({ parents, edges }) => () => {
    const nodes = parents.map((parent, i) => ({
      ...{ id: `n${i}`, parent, width: 40 + i, height: 30 },
      domElement: { not: () => 'sent' },
    }));
    const layoutOptions = { 'elk.hierarchyHandling': 'INCLUDE_CHILDREN' };
    const groups = [1, 2].map((parent) => ({
      id: `g${parent}`,
      labels: [{ text: 'Group', width: 50, height: 20 }],
      children: nodes.filter((node) => node.parent === parent),
      layoutOptions,
    }));
    const end = (at: number) => [`n${at % parents.length}`];
    return {
      id: 'root',
      layoutOptions: { ...layoutOptions, 'elk.algorithm': 'layered' },
      children: [...nodes.filter(({ parent }) => parent === 0), ...groups],
      edges: edges.map(([from, to, width], i) => ({
        ...{ id: `e${i}`, sources: end(from), targets: end(to) },
        labels: [{ text: 'calls', width, height: 10 }],
      })),
    };
  });

describe('the layout of a copy with ELK', () => {
  it('gives a graph what a layout in place gives it', async () => {
    const elk = createElkInPage();
    await fc.assert(
      fc.asyncProperty(elkGraphs, async (create) => {
        const [inPlace, elsewhere] = [create(), create()];
        await requestLayout(elk, inPlace);
        const group = elsewhere.children.at(-1);
        const task = structuredClone(createElkTask(elsewhere));
        applyElkResult(elsewhere, await requestLayout(elk, task));
        // ELK numbers objects that it has seen.
        const omit = (name: string, value: unknown) => (name === '$H' ? undefined : value);
        const toPlain = (one: object): unknown => JSON.parse(JSON.stringify(one, omit));
        assert.deepEqual(toPlain(elsewhere), toPlain(inPlace));
        assert.equal(elsewhere.children.at(-1), group, 'the same objects');
      }),
      runs(8),
    );
  });

  it('reports what ELK cannot lay out', async () => {
    const graph = {
      id: 'root',
      children: [],
      edges: [{ id: 'e', sources: ['a'], targets: ['b'] }],
    };
    await assert.rejects(new ElkLayout().layout(graph));
  });
});

describe('a drawing that can be canceled', () => {
  it('has its own signal while another one waits', async () => {
    const canceled = new AbortController();
    const layOutLater = async (): Promise<void> => {
      await Promise.resolve();
      const graph: LayoutGraph = new Graph({ multigraph: true, compound: true });
      graph.setGraph({});
      await layOut(graph);
    };
    const first = drawCancelable(canceled.signal, layOutLater);
    const second = drawCancelable(new AbortController().signal, layOutLater);
    const third = drawCancelable(canceled.signal, () => Promise.reject(new Error('drawn')));
    canceled.abort();
    await assert.rejects(first, { name: 'AbortError' });
    await second;
    await assert.rejects(third, { name: 'AbortError' });
  });
});

describe('drawing a large diagram', function () {
  this.timeout(60_000);
  const opened = usePanel();
  const large = dense(160, 260);
  let panel: PanelPage;

  beforeEach(async () => {
    ({ panel } = opened());
    await panel.show(large);
    await panel.forget();
  });

  const boxes = () => panel.page.locator('.stage [data-box]').count();
  const button = (name: string) => panel.page.getByRole('button', { name, exact: true });
  const drawAll = async () => {
    await button('Show Whole Diagram').click();
    await button('Cancel').waitFor();
  };

  it('can be canceled with a button or Escape, and keeps the part that is shown', async () => {
    const before = await boxes();
    await drawAll();
    await button('Cancel').click();
    await button('Show Whole Diagram').waitFor();
    await drawAll();
    await panel.page.keyboard.press('Escape');
    await button('Show Whole Diagram').waitFor();
    assert.equal(await panel.hasReceived('rendered'), false);
    assert.equal(await boxes(), before);
    const state = await panel.state();
    assert.ok(typeof state === 'object' && state !== null && 'whole' in state);
    assert.equal(state.whole, false);
    await panel.show(flowchart);
    assert.equal(await panel.page.locator('.notice.dense').isVisible(), false);
  });

  it('can be canceled while ELK lays out its groups', async () => {
    const classes = large.nodes.map(({ id }, i) => `namespace N${i % 4} {\n class ${id}\n}`);
    const relations = large.edges.map(({ from, to }) => `${from} --> ${to}`);
    const text = ['classDiagram', ...classes, ...relations].join('\n');
    await panel.show({ ...large, type: 'class', text });
    await panel.forget();
    await panel.page.evaluate(() => {
      const NativeWorker = Worker;
      class CountedWorker extends NativeWorker {
        constructor(url: string) {
          super(url);
          document.body.dataset.threads = 'running';
        }
        override terminate(): void {
          super.terminate();
          document.body.dataset.threads = 'ended';
        }
      }
      Object.assign(window, { Worker: CountedWorker });
    });
    await drawAll();
    await panel.page.locator('body[data-threads=running]').waitFor();
    await panel.page.keyboard.press('Escape');
    await panel.page.locator('body[data-threads=ended]').waitFor();
    await button('Show Whole Diagram').waitFor();
    assert.equal(await panel.hasReceived('rendered'), false);
    await panel.show(flowchart);
  });

  it('goes on in the page where threads are not allowed', async () => {
    await panel.page.evaluate(() => {
      Object.assign(window, { Worker: undefined });
    });
    await button('Show Whole Diagram').click();
    await panel.received('rendered');
    assert.equal(await boxes(), 160);
  });

  it('shows all boxes when it is done', async () => {
    await button('Show Whole Diagram').click();
    await panel.received('rendered');
    assert.equal(await boxes(), 160);
    assert.equal(await button('Cancel').isVisible(), false);
    await button('Show Part of Diagram').waitFor();
  });
});
