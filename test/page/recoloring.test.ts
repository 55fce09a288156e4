import assert from 'node:assert/strict';
import type { ExportedDiagram } from '../../src/core/features/export/exportedGlossary';
import { readPackedPictures, renderTestPage } from './writtenPage';

/** Two diagrams of each kind; the second ones have other boxes, and some also other colors of their author. */
const kinds: readonly (readonly [string, string])[] = [
  ['flowchart LR\n a[Shop] --> b[Bank]', 'flowchart LR\n x[Depot] -->|sends| y[(Store)] --> z'],
  [
    'flowchart LR\n a --> b\n classDef hot fill:#f96\n class a hot',
    'flowchart TB\n a --> b --> c\n style c fill:#9cf,stroke:navy\n classDef hot fill:#f96\n class a hot',
  ],
  [
    'sequenceDiagram\n A->>B: asks\n Note over A: waits',
    'sequenceDiagram\n participant X\n X->>Y: orders\n alt yes\n Y-->>X: sends\n end',
  ],
  ['classDiagram\n A <|-- B', 'classDiagram\n Shop "1" --> "n" Order\n Order : total()'],
  ['stateDiagram-v2\n [*] --> Open', 'stateDiagram-v2\n Open --> Paid: pays\n Paid --> [*]'],
  ['erDiagram\n A ||--o{ B : has', 'erDiagram\n SHOP ||--o{ ORDER : has\n ORDER { int id }'],
  [
    'C4Context\n Person(a, "Reader")\n System(b, "Shop")\n Rel(a, b, "reads")',
    'C4Context\n System(x, "Depot")\n System_Ext(y, "Bank")\n Rel(x, y, "pays")',
  ],
  ['pie\n "a" : 1\n "b" : 2', 'pie\n "x" : 3\n "y" : 1\n "z" : 5'],
];

const toDiagram = (text: string, id: string): ExportedDiagram => ({
  ...{ id, title: id, file: 'a.mmd', line: 1, type: 'flowchart', meansCalls: true, text },
  ...{ nodes: [], edges: [], groups: [], walks: [], waits: [] },
});

describe('recoloring pictures of the exported page', function () {
  this.timeout(120_000);

  it('gives the pictures that are drawn without it', async () => {
    const firsts = kinds.map(([text], i) => toDiagram(text, `first-${String(i)}`));
    const seconds = kinds.map(([, text], i) => toDiagram(text, `second-${String(i)}`));
    const draw = async (diagrams: readonly ExportedDiagram[]) =>
      readPackedPictures(
        await renderTestPage([{ id: 'r', name: 'r', diagrams, terms: [], problems: [] }], true),
      );
    const recolored = await draw([...firsts, ...seconds]);
    // Each of these is the only one with its rules, so it is drawn in every theme.
    const drawn = await draw(seconds);
    assert.equal(Object.keys(drawn).length, kinds.length);
    for (const [key, pictures] of Object.entries(drawn))
      assert.deepEqual(recolored[key], pictures, key);
  });
});
