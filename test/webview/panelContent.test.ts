import assert from 'node:assert/strict';
import type { Diagram } from '../../src/core/diagram/diagram';
import type { KnownDiagram } from '../../src/core/diagram/knownDiagrams';
import { completeFields, type Term } from '../../src/core/glossary/term';
import { LineMap } from '../../src/core/text/lineMap';
import { isFromPanel, isToPanel } from '../../src/protocol/validateMessages';
import { toChoice, toPanelDiagram } from '../../src/extension/panel/panelContent';
import { describeBox } from '../../src/webview/details/describeBox';
import { findBoxInDirection, findBusiestNode, toGraph } from '../../src/webview/picture/graph';
import { createPartialDiagram } from '../../src/webview/drawing/partialDiagram';
import { setWords } from '../../src/webview/panelWords';
import { dense, flowchart } from './diagrams';
import { words } from './words';

const uri = 'file:///work/docs/ARCHITECTURE.md';

function diagramAt(line: number, title?: string): Diagram {
  const nodes = [{ id: 'a', label: 'Orders', group: undefined, line: line + 1 }];
  return {
    uri,
    line,
    title,
    type: 'flowchart',
    text: 'flowchart LR',
    nodes,
    edges: [],
    groups: [],
  };
}

function linked(diagram: Diagram, term?: Term) {
  return {
    diagram,
    links: { termOf: () => term, nodesOf: () => [], groupsOf: () => [] },
  };
}

describe('the content that the panel receives', () => {
  it('names a diagram by its title, otherwise by its file and its position there', () => {
    const known = (number: number, title?: string): KnownDiagram => ({
      ...{ id: `${uri}#${String(number)}`, uri, number, title, text: '', line: 0 },
      block: { text: '', line: 0, lineOffsets: [] },
      lines: new LineMap(''),
    });
    const titles = [known(1, 'Main'), known(0), known(2)].map((one) => toChoice(one).title);
    assert.deepEqual(titles, ['Main', 'ARCHITECTURE.md', 'ARCHITECTURE.md (3)']);
  });

  it('names connections as calls only in diagrams whose connections are calls', () => {
    const nodes = [
      { id: 'a', label: 'Shop', group: undefined, line: 1 },
      { id: 'b', label: 'Orders', group: undefined, line: 2 },
    ];
    const edges = [{ from: 'a', to: 'b', label: '', line: 3 }];
    const wordsFor = (type: string): readonly string[] => {
      const choice = { id: `${uri}#0`, title: 'Shop' };
      const shown = linked({ ...diagramAt(0), type, nodes, edges });
      const graph = toGraph(toPanelDiagram(choice, shown));
      return [...graph.boxes.values()].map((box) => describeBox(box, graph));
    };
    setWords(words);
    const unknown = words.noTerm;
    assert.deepEqual(wordsFor('flowchart'), [
      `Shop. ${unknown} Calls: Orders.`,
      `Orders. ${unknown} Called by: Shop.`,
    ]);
    assert.deepEqual(wordsFor('class'), [
      `Shop. ${unknown} Leads to: Orders.`,
      `Orders. ${unknown} Reached from: Shop.`,
    ]);
  });

  it('gives a connection without arrowheads no direction, and one with two both', () => {
    const node = (id: string, label: string) => ({ id, label, group: undefined, line: 1 });
    const nodes = [node('a', 'Shop'), node('b', 'Orders'), node('c', 'Bank')];
    const edges: Diagram['edges'] = [
      { from: 'a', to: 'b', label: 'shares', line: 3, arrows: 'none' },
      { from: 'c', to: 'a', label: '', line: 4, arrows: 'both' },
    ];
    const shown = linked({ ...diagramAt(0), type: 'flowchart', nodes, edges });
    const graph = toGraph(toPanelDiagram({ id: `${uri}#0`, title: 'Shop' }, shown));
    setWords(words);
    const unknown = words.noTerm;
    assert.deepEqual(
      [...graph.boxes.values()].map((box) => describeBox(box, graph)),
      [
        `Shop. ${unknown} Called by: Bank. Calls: Bank. Connected to: Orders (shares).`,
        `Orders. ${unknown} Connected to: Shop (shares).`,
        `Bank. ${unknown} Called by: Shop. Calls: Shop.`,
      ],
    );
    assert.deepEqual(
      createPartialDiagram(graph, { box: 'a', depth: 1 }).text.split('\n').slice(-2),
      ['  n0 ---|"shares"| n2', '  n1 <--> n0'],
    );
    assert.equal(findBusiestNode(graph), 'a');
    const centers = new Map([
      ['b', { x: 0, y: 0 }],
      ['c', { x: 40, y: 0 }],
      ['a', { x: 300, y: 0 }],
    ]);
    assert.equal(findBoxInDirection(graph, 'b', 'right', centers), 'a');
  });

  it('contains terms as plain text, with the first sentence apart', () => {
    const place = { start: 0, end: 1 };
    const term: Term = {
      ...completeFields({
        name: 'SLA',
        definition: 'A **promise**. See [here](x).',
        code: ['src'],
      }),
      source: { uri, entry: place, name: place, definition: undefined },
    };
    const choice = { id: 'a', title: 'A' };
    const diagram = toPanelDiagram(choice, linked(diagramAt(4), term));
    const message = { type: 'show', diagram, choices: [] };
    assert.ok(isToPanel(message));
    const told = message.diagram.nodes[0]?.term;
    assert.deepEqual(
      [told?.summary, told?.details, told?.hasCode],
      ['A promise.', 'See here.', true],
    );
  });

  it('accepts only requests that the panel can send', () => {
    assert.ok(isFromPanel({ type: 'openTerm', node: 'a' }));
    assert.ok(isFromPanel({ type: 'ready' }));
    for (const message of [
      null,
      'ready',
      {},
      { type: 'openTerm' },
      { type: 'goToLine', line: '1' },
    ]) {
      assert.equal(isFromPanel(message), false);
    }
    assert.equal(isFromPanel({ type: 'run', command: 'x' }), false);
  });
});

describe('the graph of a diagram', () => {
  it('moves along an edge before it moves to a box that is only near', () => {
    const centers = new Map([
      ['web', { x: 0, y: 0 }],
      ['app', { x: 40, y: 0 }],
      ['api', { x: 300, y: 10 }],
    ]);
    const graph = toGraph(flowchart);
    assert.equal(findBoxInDirection(graph, 'web', 'right', centers), 'api');
    assert.equal(findBoxInDirection(graph, 'app', 'left', centers), 'web');
    assert.equal(findBoxInDirection(graph, 'web', 'up', centers), undefined);
  });

  it('draws the neighbors of a node, and those of the members of a group', () => {
    const graph = toGraph(flowchart);
    assert.deepEqual([...createPartialDiagram(graph, { box: 'api', depth: 1 }).ids].sort(), [
      'api',
      'app',
      'order-svc',
      'web',
    ]);
    assert.deepEqual([...createPartialDiagram(graph, { box: 'shop', depth: 1 }).ids].sort(), [
      'api',
      'app',
      'web',
    ]);
    const far = createPartialDiagram(graph, { box: 'web', depth: 3 });
    assert.deepEqual([...far.ids], ['web', 'api', 'order-svc', 'app', 'bank']);
    const { text } = createPartialDiagram(toGraph(dense(10, 40)), { box: 's1', depth: 1 });
    assert.match(text, /^flowchart LR\n {2}n0\["Service 1"\]/);
  });

  it('keeps labels inside their quotes', () => {
    const [first] = flowchart.nodes;
    assert.ok(first);
    const nodes = [{ ...first, label: 'a"] --> b\n<img src=x>' }];
    const { text } = createPartialDiagram(toGraph({ ...flowchart, nodes, edges: [] }), {
      box: first.id,
      depth: 1,
    });
    assert.equal(text, 'flowchart LR\n  n0["a#34;] --#62; b #60;img src=x#62;"]');
  });
});
