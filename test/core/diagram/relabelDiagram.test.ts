import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ShownName } from '../../../src/core/service/dividing';
import { relabelDiagram } from '../../../src/core/service/dividing';
import { smallTextMark } from '../../../src/core/service/labeling';
import { propertyTimeout, runs } from '../propertyRuns';
import { parser } from './builtParser';

const relabel = (
  type: string,
  text: string,
  names: Readonly<Record<string, ShownName>>,
  groups: readonly string[] = [],
) => relabelDiagram(text, type, new Map(Object.entries(names)), { nodes: [], groups }).text;
const name = (plain: string, technical = ''): ShownName => ({ name: plain, technical });

describe('relabelDiagram', () => {
  it('replaces labels in each shape of a flowchart and gives one to boxes without', () => {
    const text = 'flowchart LR\n  a[Orders] --> b{{"API"}} --> c:::hot\n  class c hot\n';
    const names = { a: name('Sales', 'Orders'), b: name('Entry'), c: name('Store') };
    assert.equal(
      relabel('flowchart', text, names),
      'flowchart LR\n  a["Sales<br><small>Orders</small>"] --> b{{"Entry"}} --> c["Store"]:::hot\n  class c hot\n',
    );
  });

  it('keeps the names as text', () => {
    const label = name('The "best" <b>; 5% #1', 'A & B');
    assert.equal(
      relabel('flowchart', 'flowchart LR\n  a', { a: label }),
      'flowchart LR\n  a["The #34;best#34; #60;b#62;#59; 5#37; #35;1<br><small>A #38; B</small>"]',
    );
  });

  it('gives groups a title, and one without an id only a title with spaces', () => {
    const text = 'flowchart LR\n  subgraph shop\n  a\n  end\n  subgraph The rest\n  b\n  end\n';
    const names = { shop: name('Web shop', 'shop'), subGraph1: name('Others') };
    assert.equal(
      relabel('flowchart', text, names, ['shop', 'subGraph1']),
      'flowchart LR\n  subgraph shop["Web shop"]\n  a\n  end\n  subgraph The rest\n  b\n  end\n',
    );
    assert.match(
      relabel('flowchart', text, { subGraph1: name('All others') }, ['subGraph1']),
      /subgraph "All others"\n/,
    );
  });

  it('declares participants in the order in which messages name them', () => {
    const text = 'sequenceDiagram\n  A->>B: asks\n  participant C as Old\n  actor D\n';
    const names = { B: name('Bank', 'B'), C: name('New'), D: name('Driver', 'D') };
    assert.equal(
      relabel('sequence', text, names),
      `sequenceDiagram\nparticipant A\nparticipant B as Bank<br>${smallTextMark}B\n  A->>B: asks\n  participant C as New\n  actor D as Driver\n`,
    );
  });

  it('writes labels in the other kinds', () => {
    const cases: readonly (readonly [string, string, string, string])[] = [
      ['c4', 'C4Context\nSystem(a, "Old", "T")\n', 'a', 'System(a, "New", "T")'],
      ['class', 'classDiagram\n  class a~T~ {\n  }\n', 'a', 'class a~T~["New"] {'],
      ['class', 'classDiagram\n  a --> b\n', 'b', 'a --> b\n\nclass `b`["New"]'],
      ['er', 'erDiagram\n  "a b" {\n    int x\n  }\n', 'a b', '"a b"["New"] {'],
      ['er', 'erDiagram\n  a ||--|| b : has\n', 'b', ': has\n\n"b"["New"]'],
      ['state', 'stateDiagram-v2\n  a --> b\n', 'b', '\nb : New\n  a --> b'],
      ['state', 'stateDiagram-v2\n  state "Old" as a\n', 'a', 'state "New" as a'],
      ['state', 'stateDiagram-v2\n  state a {\n  b\n  }\n', 'a', 'state "New" as a {'],
      ['architecture', 'architecture-beta\n  service a(db)[Old]\n', 'a', '(db)[New]'],
      ['mindmap', 'mindmap\n  root\n    a(Old)\n', 'a', 'a("New")'],
      ['kanban', 'kanban\n  Old\n    a[b]\n', 'Old', 'kanban\n  New\n'],
    ];
    for (const [type, text, id, expected] of cases)
      assert.ok(
        relabel(type, text, { [id]: name('New') }).includes(expected),
        `${type}: ${relabel(type, text, { [id]: name('New') })}`,
      );
  });

  it('keeps what has no place for a label', () => {
    const choice = 'stateDiagram-v2\n  state a <<choice>>\n';
    assert.equal(relabel('state', choice, { a: name('New') }), choice);
    assert.equal(relabel('gantt', 'gantt\n  a :1d\n', { a: name('New') }), 'gantt\n  a :1d\n');
    assert.equal(
      relabel('architecture', 'architecture-beta\n  service a(db)[Old]\n', { a: name('A & B') }),
      'architecture-beta\n  service a(db)[Old]\n',
    );
  });

  it('keeps ids, groups and connections, whatever the names are', async function () {
    this.timeout(propertyTimeout);
    const texts: Readonly<Record<string, string>> = {
      flowchart:
        'flowchart TD\n subgraph g [Frame]\n a[(A)] -->|x| b & c\n end\n c -.-> d@{ shape: cyl, label: "D" }\n',
      sequence:
        'sequenceDiagram\n actor a as A\n a->>b: x\n loop y\n b-->>c: z\n end\n create participant d\n c->>d: w\n',
      c4: 'C4Container\n Person(a, "A")\n System_Boundary(g, "G") {\n Container(b, "B", "T")\n }\n Rel(a, b, "x")\n',
      class:
        'classDiagram\n class a~T~\n a <|-- b\n namespace g {\n class c {\n +int x\n }\n }\n c --> b : y\n',
      er: 'erDiagram\n a ||--o{ b : x\n b {\n int y\n }\n "c d" ||--|| a : z\n',
      state:
        'stateDiagram-v2\n [*] --> a\n a --> b : x\n state g {\n c --> d\n }\n state "D" as e\n b --> e\n',
    };
    const read = async (text: string) => {
      const result = await parser.parse(text);
      if (result.kind !== 'diagram') throw new Error(text);
      const { nodes, groups, edges } = result.diagram;
      const ids = (boxes: readonly { readonly id: string }[]) => boxes.map(({ id }) => id).sort();
      const lines = edges.map(({ from, to, label }) => [from, to, label]);
      return { nodes: ids(nodes), groups: ids(groups), lines };
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(texts)),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
        fc.string({ unit: 'binary-ascii', maxLength: 20 }),
        async (type, plain, technical) => {
          fc.pre(/\S/u.test(plain));
          const text = texts[type] ?? '';
          const before = await read(text);
          const names = new Map(
            [...before.nodes, ...before.groups].map((id) => [id, name(plain, technical)] as const),
          );
          const relabeled = relabelDiagram(text, type, names, before);
          assert.deepEqual(await read(relabeled.text), before, relabeled.text);
        },
      ),
      runs(150),
    );
  });
});
