import assert from 'node:assert/strict';
import type { DiagramParser } from '../../../src/core/diagram/diagram';
import { readDiagrams } from '../../../src/core/diagram/diagramReader';
import { parser } from './builtParser';
import { dedented } from './show';

const load = (): Promise<DiagramParser> => Promise.resolve(parser);

/** Returns the only problem of a Mermaid file: its text and its message. */
async function problemOf(diagram: string): Promise<readonly [string, string]> {
  const text = dedented(diagram);
  const { diagrams, problems } = await readDiagrams({ uri: 'file:///a.mmd', text }, load);
  assert.equal(diagrams.length, 0);
  const [problem] = problems;
  assert.ok(problem);
  assert.equal(problem.code, 'diagram-syntax');
  assert.doesNotMatch(problem.message, /Expecting|Parse error|token/);
  return [text.slice(problem.range.start, problem.range.end), problem.message];
}

describe('reading the diagrams of a file', () => {
  it('counts lines in the file', async () => {
    const text = '# Shop\n\n```mermaid\nflowchart LR\n  a[A] --> b\n```\n\n~~~mermaid\npie\n~~~\n';
    const { diagrams, problems } = await readDiagrams({ uri: 'file:///README.md', text }, load);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      diagrams.map(({ uri, type, line, nodes, edges }) => [
        uri,
        type,
        line,
        nodes[0]?.line,
        edges[0]?.line,
      ]),
      [
        ['file:///README.md', 'flowchart', 3, 4, 4],
        ['file:///README.md', 'pie', 8, undefined, undefined],
      ],
    );
    assert.equal(diagrams[0]?.text, 'flowchart LR\n  a[A] --> b');
  });

  it('loads no parser for a file without diagrams', async () => {
    const never = (): Promise<DiagramParser> => Promise.reject(new Error('asked for'));
    const file = { uri: 'file:///README.md', text: 'mermaid is a tool\n```js\n```' };
    assert.deepEqual(await readDiagrams(file, never), { diagrams: [], problems: [] });
  });

  it('parses an unchanged text once', async () => {
    let parses = 0;
    const counting: DiagramParser = {
      parse: (text) => {
        parses++;
        return parser.parse(text);
      },
    };
    const once = (): Promise<DiagramParser> => Promise.resolve(counting);
    await readDiagrams({ uri: 'file:///a.mmd', text: 'graph TD\nA' }, once);
    const { diagrams } = await readDiagrams({ uri: 'file:///b.mmd', text: 'graph TD\nA' }, once);
    assert.equal(parses, 1);
    assert.equal(diagrams[0]?.uri, 'file:///b.mmd');
  });

  it('keeps the valid diagrams next to an invalid one, which is marked at its line', async () => {
    const text =
      '> ```mermaid\n> graph TD\n> %% note\n>\n>   a[x(y] --> b\n> ```\n\n```mermaid\ngraph TD\na\n```\n';
    const { diagrams, problems } = await readDiagrams({ uri: 'file:///README.md', text }, load);
    assert.equal(diagrams.length, 1);
    assert.deepEqual(
      problems.map(({ range }) => text.slice(range.start, range.end)),
      ['a[x(y] --> b'],
    );
  });
});

describe('diagrams that do not parse', () => {
  it('are marked at the line of the error, whatever precedes it', async () => {
    const [line, message] = await problemOf(`
      ---
      title: x
      ---
      %%{init: {
        "theme": "base" } }%%
      flowchart LR
        %% a comment

        a --> b

        %% another
        c[Orders (new)] --> d
        e --> f
    `);
    assert.equal(line, 'c[Orders (new)] --> d');
    assert.match(message, /in quotes/);
  });

  it('say what is missing where the text ends early', async () => {
    const [line, message] = await problemOf(`
      sequenceDiagram
        loop every day
          A->>B: hi
    `);
    assert.equal(line, 'A->>B: hi');
    assert.match(message, /incomplete/);
  });

  it('are marked in the newer grammars, too', async () => {
    const [line] = await problemOf(`
      architecture-beta
        service a(server)[A]
        %% here
        service a-b (server)[B
        a:R -- L:b
    `);
    assert.equal(line, 'service a-b (server)[B');
    const [second] = await problemOf('pie\n  "a" : 3\n  "b" 4\n');
    assert.equal(second, '"b" 4');
  });

  const broken: readonly (readonly [kind: string, diagram: string, line: string])[] = [
    ['C4', 'C4Context\n  System(a, "A")\n  Rel(a, "x"\n', 'Rel(a, "x"'],
    ['class', 'classDiagram\n  class A {\n    +x\n  }\n  A <<-- B\n', 'A <<-- B'],
    ['state', 'stateDiagram-v2\n  a --> b\n  b -> c\n', 'b -> c'],
    ['ER', 'erDiagram\n  A ||--o{ B : x\n  A ||-- B\n', 'A ||-- B'],
    ['block', 'block-beta\n  a b\n  c --> \n', 'c -->'],
    ['front matter', '---\ntitle: [x\n---\ngraph TD\n', '---'],
  ];
  for (const [kind, diagram, expected] of broken) {
    it(`${kind}: ${expected}`, async () => {
      assert.equal((await problemOf(diagram))[0], expected);
    });
  }

  it('are explained when they are no diagram at all', async () => {
    const [line, message] = await problemOf('%% hello\nflowhcart LR\n a --> b\n');
    assert.equal(line, 'flowhcart LR');
    assert.match(message, /flowchart LR/);
    assert.match((await problemOf('---\ntitle: x\n---\n'))[1], /Begin with a supported type/);
  });

  it('are refused where aliases in the properties of a node stand for too much', async () => {
    const layers = [
      'a0: &a0 [x, x]',
      ...Array.from({ length: 60 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`),
    ];
    const node = (properties: readonly string[], last: number): readonly string[] => [
      `kanban\n  a[A]\n    b[B]@{ ${properties.join(', ')}, icon: *a${last} }`,
      `flowchart LR\n  a@{ ${properties.join(', ')}, label: *a${last} }`,
      `sequenceDiagram\n  participant A@{ ${properties.join(', ')}, alias: *a${last} }\n  A->>A: b`,
    ];
    for (const text of node(layers, 60)) {
      const result = await parser.parse(text);
      assert.equal(result.kind, 'error', text);
      assert.equal(result.error.message, 'too many aliases');
    }
    for (const text of node(layers.slice(0, 3), 2)) {
      assert.equal((await parser.parse(text)).kind, 'diagram', text);
    }
  });

  it('are refused when they are too large, at once', async () => {
    const text = `graph TD\n${'\n'.repeat(1_100_000)}A`;
    const { problems } = await readDiagrams({ uri: 'file:///a.mmd', text }, load);
    assert.match(problems[0]?.message ?? '', /too large/);
  });

  it('names a semicolon in a message of a sequence, which ends it', async () => {
    const text = 'sequenceDiagram\n  A->>B: login\n  B-->>A: set a=<x>; b=<y>\n';
    const { problems } = await readDiagrams({ uri: 'file:///a.mmd', text }, load);
    assert.deepEqual(
      problems.map(({ message, range }) => [message, text.slice(range.start, range.end)]),
      [
        [
          'A semicolon ends the message here. Write “#59;” instead, or remove it.',
          'B-->>A: set a=<x>; b=<y>',
        ],
      ],
    );
  });
});
