import assert from 'node:assert/strict';
import {
  describeDiagramContext,
  describeDiagramContextAsText,
  findDiagramContext,
  isCallDiagram,
} from '../../../src/core/diagram/diagramContext';
import { explainArrows } from '../../../src/core/diagram/connectionSentences';
import { linkDiagrams } from '../../../src/core/diagram/linkedDiagrams';
import type { Diagram } from '../../../src/core/diagram/diagram';
import { TermIndex } from '../../../src/core/matching/termIndex';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { looseTerm } from '../features/glossaryOf';
import { around } from '../features/picture/neighborhoods';
import { MemoryWorkspace } from '../memoryWorkspace';

type Edges = Parameters<typeof around>[0];

function inKind(type: string, edges: Edges, group?: string) {
  const { diagram, neighborhood } = around(edges, group);
  return { diagram: { ...diagram, type }, neighborhood };
}

describe('the place of a box in its diagram', () => {
  it('is its group and its neighbors, in words', () => {
    for (const [context, expected] of [
      [around([]), ''],
      [around([], 'pay'), 'Part of Group pay.'],
      [around([['shop', '', 'me']]), 'Called by **shop**.'],
      [around([['me', '', 'bank']]), 'Calls **bank**.'],
      [around([['me', '', 'bank', 'none']]), 'Connected to **bank**.'],
      [around([['me', '', 'bank', 'both']]), 'Called by **bank**; calls **bank**.'],
      [
        around(
          [
            ['shop', 'asks', 'me'],
            ['me', '', 'bank'],
            ['me', '', '*a*', 'none'],
          ],
          'pay',
        ),
        'Part of Group pay; called by **shop**; calls **bank**; connected to **\\*a\\***.',
      ],
      [inKind('state', [['me', '', 'bank']]), 'Leads to **bank**.'],
      [inKind('state', [['bank', '', 'me']]), 'Reached from **bank**.'],
    ] as const)
      assert.equal(describeDiagramContext(context), expected);
  });

  it('is plain text with the labels of connections, for the text of a picture', () => {
    assert.equal(describeDiagramContextAsText(around([])), 'me.');
    assert.equal(
      describeDiagramContextAsText(
        around(
          [
            ['shop', 'asks', 'me'],
            ['shop', 'tells', 'me'],
            ['me', '', '*a*'],
          ],
          'pay',
        ),
      ),
      'me: part of Group pay; called by shop (“asks, tells”); calls *a*.',
    );
  });

  it('names five neighbors', () => {
    const calls = (count: number): string =>
      describeDiagramContext(
        around(Array.from({ length: count }, (_, i) => ['me', '', `n${i}`] as const)),
      );
    assert.equal(calls(5), 'Calls **n0**, **n1**, **n2**, **n3** and **n4**.');
    assert.equal(calls(7), 'Calls **n0**, **n1**, **n2**, **n3**, **n4** and 2 more.');
  });

  it('is one of calls in diagrams of parts', () => {
    const isCalls = (type: string): boolean => isCallDiagram({ type, nodes: [], edges: [] });
    for (const type of ['flowchart', 'c4', 'architecture', 'sequence', 'block'])
      assert.ok(isCalls(type), type);
    for (const type of ['state', 'class', 'er', '']) assert.ok(!isCalls(type), type);
    assert.deepEqual(explainArrows(inKind('state', [['me', '', 'bank']])), [
      '**me** leads to **bank**.',
    ]);
    assert.deepEqual(explainArrows(inKind('state', [['me', 'a', 'bank', 'both']])), [
      '**bank** leads to **me**: “a”.',
      '**me** leads to **bank**: “a”.',
    ]);
  });

  it('is not one of calls in a flowchart of steps, which asks a question', () => {
    const isCalls = (label: string, edge: string, type = 'flowchart'): boolean =>
      isCallDiagram({
        type,
        nodes: [{ id: 'a', label, group: undefined, line: 0 }],
        edges: [{ from: 'a', to: 'b', label: edge, line: 0 }],
      });
    for (const label of ['Is it paid?', '支払済み？', 'هل دفع؟'])
      assert.ok(!isCalls(label, ''), label);
    for (const edge of ['yes', 'No', 'Nein!', 'oui', 'sí', 'はい', '否', 'true.'])
      assert.ok(!isCalls('Paid', edge), edge);
    for (const edge of ['', 'no auth', 'Yes, please', 'node', 'notes'])
      assert.ok(isCalls('Paid', edge), edge);
    assert.ok(isCalls('What? No', ''));
    assert.ok(isCalls('Is it paid?', 'yes', 'c4'), 'parts, whatever they are called');
  });

  it('is explained in up to seven sentences', () => {
    const sentences = (count: number): number =>
      explainArrows(around(Array.from({ length: count }, (_, i) => ['me', '', `n${i}`] as const)))
        .length;
    assert.deepEqual([6, 7, 8].map(sentences), [6, 7, 7]);
  });

  it('is that in the first diagram with a box or group of the term', () => {
    const term = looseTerm({ name: 'Depot' });
    const other = looseTerm({ name: 'Tour' });
    const diagram = (
      name: string,
      nodes: readonly string[],
      groups: readonly string[],
    ): Diagram => ({
      ...{
        uri: `file:///repo/${name}.mmd`,
        line: 0,
        text: '',
        type: 'flowchart',
        title: undefined,
      },
      nodes: nodes.map((label) => ({ id: `n-${label}`, label, group: undefined, line: 1 })),
      groups: groups.map((label) => ({ id: `g-${label}`, label, parent: undefined, line: 1 })),
      edges: [],
    });
    const index = runToEnd(TermIndex.build([term, other], [MemoryWorkspace.root]));
    const place = (...diagrams: readonly Diagram[]): string | undefined => {
      const linked = linkDiagrams(diagrams, { glossary: { terms: [term, other] }, index });
      const found = findDiagramContext(term, linked);
      return found && `${found.diagram.uri.slice(13)} ${found.neighborhood.box.id}`;
    };
    const [a, b, c] = [
      diagram('a', ['Tour'], []),
      diagram('b', ['Tour'], ['Depot']),
      diagram('c', ['Depot'], ['Depot']),
    ];
    assert.equal(place(a), undefined);
    assert.equal(place(a, b), 'b.mmd g-Depot');
    assert.equal(place(a, c), 'c.mmd n-Depot');
    assert.equal(place(a, b, c), 'b.mmd g-Depot');
  });
});
