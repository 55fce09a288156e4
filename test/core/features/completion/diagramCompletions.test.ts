import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findCompletionsInDiagram } from '../../../../src/core/service/diagramming';
import { CompletionWords } from '../../../../src/core/features/completion/completionWords';
import type {
  DiagramCompletions,
  DiagramCompletionSource,
} from '../../../../src/core/features/completion/diagramCompletions';
import { LineMap } from '../../../../src/core/text/lineMap';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { parser } from '../../diagram/builtParser';
import { dedented } from '../../diagram/show';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { glossaryOf, indexOf } from '../glossaryOf';
import { diagramsOfAllKinds } from '../rename/diagramsOfAllKinds';
import { runs } from '../../propertyRuns';

const glossary = `# Glossary

## Booking service

Takes bookings.

## SLA (service level agreement)

## Consignment

- **Aliases**: order bundle

## Class

## Orders api
`;

let known: Promise<DiagramCompletionSource> | undefined;

function source(): Promise<DiagramCompletionSource> {
  known ??= readSource();
  return known;
}

async function readSource(): Promise<DiagramCompletionSource> {
  const read = await glossaryOf({ 'GLOSSARY.md': glossary });
  const words = runToEnd(CompletionWords.build(read.terms));
  return { words, index: indexOf(read), inCode: true, terms: read.terms };
}

/** Returns the completions at the mark `¦` of a text; `undefined` outside diagrams. */
async function offered(
  text: string,
  { path = 'a.mmd', languageId = 'mermaid', cursor = '¦' } = {},
): Promise<DiagramCompletions | undefined> {
  const offset = text.indexOf(cursor);
  assert.ok(offset >= 0);
  const written = text.slice(0, offset) + text.slice(offset + cursor.length);
  const lines = written.split('\n');
  const document = {
    uri: MemoryWorkspace.uri(path),
    languageId,
    version: 1,
    lineCount: lines.length,
    lineAt: (line: number) => lines[line] ?? '',
    getText: () => written,
  };
  return findCompletionsInDiagram(
    document,
    new LineMap(written).positionAt(offset),
    await source(),
  );
}

async function words(text: string): Promise<readonly string[]> {
  return ((await offered(dedented(text)))?.words ?? []).map((one) => one.text);
}

async function boxes(text: string): Promise<readonly string[]> {
  return ((await offered(dedented(text)))?.boxes ?? []).map((one) => one.text);
}

describe('completion in a diagram', () => {
  it('offers names of terms in labels of every kind', async () => {
    const places = [
      'flowchart LR\n  a["Boo¦',
      'flowchart LR\n  a["Boo¦"] --> b',
      'flowchart LR\n  a --> b[(Boo¦',
      'flowchart LR\n  a --> b{{Boo¦',
      'flowchart LR\n  a --> b([Boo¦])',
      'flowchart LR\n  subgraph x [Boo¦',
      'flowchart LR\n  a@{ shape: cyl, label: "Boo¦',
      'sequenceDiagram\n  participant a as Boo¦',
      'C4Context\n  System(a, "Boo¦',
      'C4Context\n  System_Boundary(a, "Boo¦") {\n  }',
      'classDiagram\n  class A["Boo¦',
      'stateDiagram-v2\n  state "Boo¦',
      'stateDiagram-v2\n  A : Boo¦',
      'erDiagram\n  A["Boo¦',
      'architecture-beta\n  service a(server)[Boo¦',
      'block\n  a["Boo¦',
      'mindmap\n  root\n    Boo¦',
      'kanban\n  todo\n    t[Boo¦',
    ];
    for (const place of places) {
      const found = await words(place);
      assert.ok(found.includes('Booking service'), place);
    }
  });

  it('offers all terms that are not drawn yet where a label begins', async () => {
    const found = await words('flowchart LR\n  a[Orders api] --> b[¦');
    assert.ok(found.includes('Booking service') && found.includes('SLA'));
    assert.ok(!found.includes('Orders api'));
  });

  it('goes on within a label, and with words between boxes', async () => {
    assert.deepEqual(await words('flowchart LR\n  a[booking s¦'), ['Booking service']);
    assert.deepEqual(await words('flowchart LR\n  a["The old booking s¦"]'), ['booking service']);
    assert.ok((await words('flowchart LR\n  a -->|book¦| b')).includes('booking service'));
    assert.ok((await words('sequenceDiagram\n  a->>b: ask the book¦')).includes('booking service'));
    assert.ok((await words('C4Context\n  System(a, "A", "The book¦')).includes('booking service'));
  });

  it('offers the boxes of the diagram where an id is due', async () => {
    const text = (kind: string, line: string): string =>
      `${diagramsOfAllKinds[kind] ?? ''}\n${line}`;
    const places = [
      ['flowchart', '  web --> ap¦', 'api'],
      ['flowchart', '  web & ap¦', 'api'],
      ['flowchart', '  style ap¦', 'api'],
      ['flowchart', '  web --> ¦', 'back'],
      ['sequence', '  api->>¦', 'Ann'],
      ['sequence', '  An¦', 'Ann'],
      ['sequence', '  Note over api,¦', 'db'],
      ['class', '  Order --> Li¦', 'Line'],
      ['state', '  Draft --> Se¦', 'Sent'],
      ['er', '  ORDER ||--o{ CUST¦', 'CUSTOMER'],
      ['c4', 'Rel(an¦', 'ann'],
      ['c4', 'Rel(ann, ap¦', 'api'],
      ['c4', 'UpdateElementStyle(ap¦', 'api'],
      ['architecture', '  api:R --> L:we¦', 'web'],
      ['block', '  api --> work¦', 'worker'],
    ] as const;
    for (const [kind, line, id] of places) {
      const found = await boxes(text(kind, line));
      assert.ok(found.includes(id), `${line}: ${found.join()}`);
    }
  });

  it('draws a term as a new box that the diagram takes', async () => {
    const places = [
      ['flowchart LR\n  a --> book¦', ''],
      ['flowchart LR\n  booking¦', '\n  bookingService --> b'],
      ['sequenceDiagram\n  book¦', '\n  a->>bookingService: x'],
      ['sequenceDiagram\n  participant book¦', ''],
      ['classDiagram\n  class Book¦', ''],
      ['classDiagram\n  book¦', ''],
      ['stateDiagram-v2\n  state book¦', ''],
      ['stateDiagram-v2\n  book¦', ''],
      ['erDiagram\n  book¦', ''],
      ['architecture-beta\n  service book¦', ''],
      ['architecture-beta\n  book¦', ''],
      ['block\n  book¦', ''],
      ['C4Context\n  book¦', ''],
      ['C4Context\n  Container(book¦)', ''],
    ] as const;
    for (const [place, rest] of places) {
      const found = (await offered(place))?.boxes.filter(({ term }) => term) ?? [];
      assert.equal(found.length, 1, place);
      for (const { text, start, name } of found) {
        const line = place.slice(place.lastIndexOf('\n') + 1);
        const before = place.slice(0, place.length - line.length) + line.slice(0, start);
        const after = line.slice(line.indexOf('¦') + 1);
        const result = await parser.parse(before + text + after + rest);
        assert.ok(result.kind === 'diagram', `${place}: ${text}`);
        const node = result.diagram.nodes.find(({ id }) => id.startsWith('booking'));
        assert.equal(node?.label.replace(/["' ()]/gu, ''), name.replace(/["' ()]/gu, ''), text);
      }
    }
  });

  it('offers matches of names before matches of aliases', async () => {
    assert.deepEqual((await boxes('flowchart LR\n  a --> ord¦')).slice(1), [
      'ordersApi["Orders api"]',
      'consignment["Consignment"]',
    ]);
  });

  it('takes an id that is free and means nothing else', async () => {
    const taken = await boxes('flowchart LR\n  bookingService[x] --> y\n  y --> booking s¦');
    assert.ok(!taken.some((text) => text.startsWith('bookingService[')));
    const found = await boxes('flowchart LR\n  bookingService[x] --> y\n  y --> book¦');
    assert.ok(found.includes('bookingService2["Booking service"]'));
    const reserved = await boxes('flowchart LR\n  y --> cla¦');
    assert.ok(reserved.includes('class2["Class"]'));
  });

  it('is silent in comments, settings and the first line', async () => {
    const places = [
      'flowchart LR\n  %% boo¦',
      '%%{init: {"theme": "boo¦"}}%%\nflowchart LR\n  a',
      '---\ntitle: boo¦\n---\nflowchart LR\n  a',
      '---\ntitle: boo¦',
      'flow¦',
      'flowchart L¦',
      'flowchart LR\n  a\n  classDef boo¦',
      'flowchart LR\n  a\n  style a fill:boo¦',
      'flowchart LR\n  a\n  linkStyle 0 boo¦',
      'stateDiagram-v2\n  direction boo¦',
      'block\n  columns boo¦',
    ];
    for (const place of places) {
      const found = await offered(place);
      assert.deepEqual([found?.words, found?.boxes], [[], []], place);
    }
  });

  it('works in blocks of Markdown, and ignores the rest of the page', async () => {
    const page = { path: 'a.md', languageId: 'markdown' };
    const inBlock = await offered(
      '# A\n\n- b\n  ```mermaid\n  flowchart LR\n    a[Boo¦\n  ```\n',
      page,
    );
    assert.ok(inBlock?.words.some(({ text }) => text === 'Booking service'));
    assert.equal(await offered('# A\n\nboo¦\n\n```mermaid\nflowchart LR\n```\n', page), undefined);
    assert.equal(await offered('```mermaid\nflowchart LR\n```\n\nboo¦\n', page), undefined);
  });

  it('never throws, and replaces only the typed text', async () => {
    const place = fc.record({
      kind: fc.constantFrom(...Object.values(diagramsOfAllKinds)),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      typed: fc.constantFrom('', 'b', 'book', '"', '[', '[(', 'x --> ', 'Rel(', '%%', '{', ': s'),
    });
    await fc.assert(
      fc.asyncProperty(place, async ({ kind, at, typed }) => {
        const offset = Math.floor(at * kind.length);
        const found = await offered(`${kind.slice(0, offset)}${typed}¦${kind.slice(offset)}`);
        const line = (kind.slice(0, offset) + typed).split('\n').at(-1) ?? '';
        for (const { start, filter } of found?.words ?? []) {
          assert.ok(filter.startsWith(line.slice(start)));
        }
        for (const { start } of found?.boxes ?? []) assert.ok(start >= 0 && start <= line.length);
      }),
      runs(100),
    );
  });
});
