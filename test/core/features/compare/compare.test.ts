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

  it('leaves other kinds, and ids that could be read as something else, to the sentences', async () => {
    const { diagram, comparison } = await compare(
      'mindmap\n root\n  a\n  b',
      'mindmap\n root\n  a',
    );
    assert.equal(mergeRemoved(diagram, comparison).diagram, diagram);
    const dotted = await compare('flowchart LR\n a\n b.c[Old]', 'flowchart LR\n a');
    assert.equal(mergeRemoved(dotted.diagram, dotted.comparison).boxes.size, 0);
    assert.deepEqual(dotted.sentences, ['Old was removed.']);
  });
});
