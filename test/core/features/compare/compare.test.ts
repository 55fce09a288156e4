import assert from 'node:assert/strict';
import { compareVersions } from '../../../../src/core/features/compare/changes';
import { describeChanges } from '../../../../src/core/features/compare/changeSentences';
import { mergeRemoved } from '../../../../src/core/features/compare/mergeRemoved';
import type { Diagram } from '../../../../src/core/diagram/diagram';
import type { TermDraft } from '../../../../src/core/glossary/term';
import { parser } from '../../diagram/builtParser';
import { looseTerm } from '../glossaryOf';

async function read(text: string): Promise<Diagram> {
  const result = await parser.parse(text);
  if (result.kind !== 'diagram') throw new Error(text);
  return { ...result.diagram, uri: 'file:///a.mmd', line: 0, text };
}

async function compare(
  before: string,
  now: string,
  terms: readonly (readonly [TermDraft | undefined, TermDraft | undefined])[] = [],
) {
  const pick = (i: 0 | 1) => terms.flatMap((pair) => (pair[i] ? [looseTerm(pair[i])] : []));
  const diagram = await read(now);
  const comparison = compareVersions(
    { diagram: await read(before), terms: pick(0) },
    { diagram, terms: pick(1) },
  );
  return { diagram, comparison, sentences: describeChanges(comparison) };
}

describe('comparing versions', () => {
  it('finds no change in what is only moved or written in another way', async () => {
    const { sentences } = await compare(
      'flowchart LR\n a[Orders] --> b[Bank]\n c',
      'flowchart TD\n c\n b["Bank"]\n a["Orders"] --> b',
      [
        [
          { name: 'Bank', definition: 'Moves\nmoney.' },
          { name: 'Bank', definition: 'Moves money.' },
        ],
      ],
    );
    assert.deepEqual(sentences, []);
  });

  it('tells several entries with the same name apart by their content', async () => {
    const entry = (definition: string): TermDraft => ({ name: 'Order', definition });
    const { sentences } = await compare('flowchart LR\n a', 'flowchart LR\n a', [
      [entry('A purchase.'), entry('A sequence.')],
      [entry('A sequence.'), entry('A purchase.')],
    ]);
    assert.deepEqual(sentences, []);
    const changed = await compare('flowchart LR\n a', 'flowchart LR\n a', [
      [entry('A purchase.'), entry('A sequence.')],
      [entry('A sequence.'), entry('A request.')],
      [undefined, entry('A medal.')],
    ]);
    assert.deepEqual(changed.sentences, [
      'The definition of Order changed.',
      'The glossary now explains Order.',
    ]);
  });

  it('finds boxes that were added, removed or renamed, also by their id', async () => {
    const { comparison, sentences } = await compare(
      'flowchart LR\n a[Orders] --> b[Bank]\n a --> old[Mail]\n x[Same] --> a',
      'flowchart LR\n a[Sales] --> b[Bank]\n a --> l[Ledger]\n y[Same] --> a',
    );
    assert.deepEqual(
      comparison.boxes.map(({ kind, box }) => [kind, box.id]),
      [
        ['renamed', 'a'],
        ['added', 'l'],
        ['removed', 'old'],
      ],
    );
    assert.deepEqual(sentences, [
      '“Orders” was renamed to “Sales”.',
      'Ledger was added.',
      'Mail was removed.',
      'The connection Sales → Ledger was added.',
      'The connection Sales → Mail was removed.',
    ]);
  });

  it('does not guess which box was renamed where labels repeat', async () => {
    const { comparison } = await compare(
      'flowchart LR\n a[X]\n b[X]',
      'flowchart LR\n c[X]\n d[X]',
    );
    assert.deepEqual(
      comparison.boxes.map(({ kind }) => kind),
      ['added', 'added', 'removed', 'removed'],
    );
  });

  it('finds other words on a connection', async () => {
    const { sentences } = await compare(
      'flowchart LR\n a -->|asks| b\n b --> c',
      'flowchart LR\n a -->|tells| b\n b -->|pays| c',
    );
    assert.deepEqual(sentences, [
      'The connection a → b said “asks” and now says “tells”.',
      'The connection b → c now says “pays”.',
    ]);
  });

  it('finds what changed in the glossary', async () => {
    const { sentences } = await compare('flowchart LR\n a', 'flowchart LR\n a\n Ledger', [
      [
        { name: 'Payments', delivery: 'mocked', owner: 'A' },
        { name: 'payments', delivery: 'live', owner: 'B' },
      ],
      [
        { name: 'Bank', definition: 'Old.' },
        { name: 'Bank', definition: 'New.', owner: 'C' },
      ],
      [{ name: 'Store', delivery: 'live', owner: 'D' }, { name: 'Store' }],
      [{ name: 'Basket' }, { name: 'Cart', aliases: ['Basket'] }],
      [undefined, { name: 'Ledger' }],
      [undefined, { name: 'Invoice' }],
      [{ name: 'Mail' }, undefined],
    ]);
    assert.deepEqual(sentences, [
      'Ledger was added.',
      'payments went from mocked to live.',
      'The owner of payments changed from A to B.',
      'The owner of Bank is now C.',
      'The definition of Bank changed.',
      'Store is no longer live.',
      'Store no longer has an owner; it was D.',
      'The term “Basket” was renamed to “Cart”.',
      'The glossary now explains Invoice.',
      'The glossary no longer explains Mail.',
    ]);
  });

  it('draws what was removed again, in the kinds that allow it', async () => {
    const cases: readonly (readonly [string, string])[] = [
      ['flowchart LR\n a --> b["Old <b>"]\n b -->|"x #34;y"| a', 'flowchart LR\n a'],
      ['classDiagram\n class a\n class b["Old"]\n a --> b : x', 'classDiagram\n class a'],
      ['stateDiagram-v2\n a --> b : x\n b --> c', 'stateDiagram-v2\n a --> c'],
      ['erDiagram\n a ||--o{ b : x', 'erDiagram\n a {\n int x\n }'],
      [
        'C4Context\n System(a, "A")\n System(b, "B")\n Rel(a, b, "x")',
        'C4Context\n System(a, "A")',
      ],
      ['sequenceDiagram\n a->>b: x\n b-->>a: y', 'sequenceDiagram\n participant a'],
      [
        'requirementDiagram\n element a {\n }\n element b {\n }\n b - refines -> a',
        'requirementDiagram\n element a {\n }',
      ],
      ['block\n a["A"] b["Old #34;b#34;"]\n a -- "x" --> b', 'block\n a["A"]'],
      ['swimlane-beta LR\n a["A"] --> b', 'swimlane-beta LR\n a["A"]'],
      ['kanban\n to[To do]\n  a[A]\n  b["Old (b)"]', 'kanban\n to[To do]\n  a[A]'],
      ['mindmap\n root\n  a\n  b["Old b"]\n   c\n  Two words', 'mindmap\n root\n    a\n'],
      [
        'architecture-beta\n service a(server)[A]\n service b(server)[Old b]',
        'architecture-beta\n service a(server)[A]',
      ],
    ];
    for (const [before, now] of cases) {
      const { diagram, comparison } = await compare(before, now);
      const merged = mergeRemoved(diagram, comparison);
      assert.ok(merged.boxes.has('b'), now);
      const drawn = await read(merged.diagram.text);
      const ids = ({ nodes }: Diagram) => nodes.map(({ id }) => id).sort();
      assert.deepEqual(ids(drawn), ids(merged.diagram));
      const ends = ({ edges }: Diagram) => edges.map(({ from, to }) => `${from} ${to}`).sort();
      assert.deepEqual(ends(drawn), ends(merged.diagram));
    }
  });

  it('draws removed boxes in the groups that they were in', async () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['flowchart LR\n', ' subgraph g\n  direction LR\n  a[A]\n', '  b[B]\n end\n'],
      ['classDiagram\n', ' namespace g {\n  class a\n', '  class b\n }\n'],
      ['stateDiagram-v2\n', ' state g {\n  [*] --> a\n', '  a --> b\n }\n'],
      ['erDiagram\n', ' subgraph g\n  a\n', '  b\n end\n'],
      ['C4Context\n', ' Boundary(g, "G") {\n  System(a, "A")\n', '  System(b, "B")\n }\n'],
      ['block\n', ' block:g\n  a["A"]\n', '  b["B"]\n end\n'],
      ['sequenceDiagram\n', ' box g\n  participant a\n', '  participant b as B\n end\n a->>a: x\n'],
      [
        'architecture-beta\n',
        ' group g(cloud)[G]\n service a(server)[A] in g\n',
        ' service b(server)[B] in g\n',
      ],
      ['kanban\n', ' g[G]\n   a[A]\n', '   b[B]\n'],
    ];
    for (const [header, kept, last] of cases) {
      const [, ...rest] = last.split('\n');
      const now = header + kept + rest.join('\n');
      const { diagram, comparison } = await compare(header + kept + last, now);
      const { nodes } = await read(mergeRemoved(diagram, comparison).diagram.text);
      assert.deepEqual(
        nodes.map(({ id, group }) => `${id} in ${group ?? ''}`).sort(),
        ['a in g', 'b in g'],
        now,
      );
    }
  });

  it('draws removed messages after those that they followed', async () => {
    const { diagram, comparison } = await compare(
      'sequenceDiagram\n a->>b: first\n a->>b: second\n loop often\n  b->>a: third\n  a->>a: same\n end\n a->>a: same\n b->>a: last',
      'sequenceDiagram\n a->>b: 2nd\n loop often\n  a->>a: same\n end\n a->>a: same',
    );
    const merged = mergeRemoved(diagram, comparison);
    const list = ({ edges }: Diagram) => edges.map(({ label }) => label);
    const expected = ['2nd', 'second', 'third', 'same', 'same', 'last'];
    assert.deepEqual(list(merged.diagram), expected);
    assert.deepEqual(list(await read(merged.diagram.text)), expected);
    const first = await compare(
      'sequenceDiagram\n a->>b: x\n b->>a: y',
      'sequenceDiagram\n b->>a: y',
    );
    assert.deepEqual(list(mergeRemoved(first.diagram, first.comparison).diagram), ['x', 'y']);
  });

  it('numbers the boxes of a mind map in the order of the text', async () => {
    const { diagram, comparison } = await compare(
      'mindmap\n root\n  a\n   a1\n  b\n   b1\n    b2\n  c',
      'mindmap\n root\n  a\n  c',
    );
    const merged = mergeRemoved(diagram, comparison);
    const drawn = await read(merged.diagram.text);
    const ids = ({ nodes }: Diagram) => nodes.map(({ id }) => id);
    assert.deepEqual(ids(drawn), ids(merged.diagram));
    assert.deepEqual(drawn.edges.map(({ from, to }) => `${from} ${to}`).sort(), [
      'a a1',
      'b b1',
      'b1 b2',
      'root a',
      'root b',
      'root c',
    ]);
  });

  it('leaves other kinds, and ids that could be read as something else, to the sentences', async () => {
    const { diagram, comparison } = await compare(
      'usecase-beta\n actor a\n actor b',
      'usecase-beta\n actor a',
    );
    assert.deepEqual(
      comparison.boxes.map(({ kind }) => kind),
      ['removed'],
    );
    assert.equal(mergeRemoved(diagram, comparison).diagram, diagram);
    const dotted = await compare('flowchart LR\n a\n b.c[Old]', 'flowchart LR\n a');
    assert.equal(mergeRemoved(dotted.diagram, dotted.comparison).boxes.size, 0);
    assert.deepEqual(dotted.sentences, ['Old was removed.']);
  });
});
