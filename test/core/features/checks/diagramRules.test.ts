import assert from 'node:assert/strict';
import type { Diagram } from '../../../../src/core/diagram/diagram';
import { countOtherBoxes } from '../../../../src/core/features/checks/rules/nodeWithoutTerm';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { type Checked, findingsIn, projectOf, wordsOf } from './checked';
import { shopGlossary } from './shopGlossary';

/** Returns a diagram whose first line is that of the file; boxes are given by the start of their text and label. */
function drawing(
  path: string,
  text: string,
  boxes: Readonly<Record<string, string>>,
  edges: Diagram['edges'] = [],
): Diagram {
  const lines = text.split('\n');
  const findLine = (id: string): number => lines.findIndex((line) => line.includes(id));
  return {
    uri: MemoryWorkspace.uri(path),
    line: 0,
    text,
    type: 'flowchart',
    title: undefined,
    nodes: Object.entries(boxes).map(([id, label]) => ({
      ...{ id: id.replace('[', ''), label, group: undefined, line: findLine(id) },
    })),
    edges,
    groups: [],
  };
}

/** Returns a diagram with a box per label. */
function boxesOf(path: string, ...labels: readonly string[]): Diagram {
  const lines = labels.map((label, i) => `  n${i}["${label}"]`);
  const boxes = Object.fromEntries(labels.map((label, i) => [`n${i}`, label]));
  return drawing(path, `flowchart LR\n${lines.join('\n')}\n`, boxes);
}

function withDiagrams(...diagrams: readonly Diagram[]): Checked {
  const files = { 'glossary.yml': shopGlossary };
  return { files, diagrams };
}

/** Returns the words reported in a diagram, by code and offset. */
async function reportedIn(
  diagram: Diagram,
): Promise<readonly (readonly [string, string, number])[]> {
  const files = { 'glossary.yml': shopGlossary, 'docs/a.mmd': diagram.text };
  const found = await findingsIn('docs/a.mmd', { files, diagrams: [diagram] });
  return found.map(({ code, word, range }) => [code, word, range.start]);
}

describe('the checks of diagrams', () => {
  it('report boxes without a term, and discouraged and deprecated words in labels', async () => {
    const text =
      'flowchart LR\n  client[Client portal] --> hall[Zeppelin hall] --> books[Old ledger]\n';
    const boxes = { client: 'Client portal', hall: 'Zeppelin hall', books: 'Old ledger' };
    const diagram = drawing('docs/a.mmd', text, boxes);
    assert.deepEqual(await reportedIn(diagram), [
      ['discouraged-word', 'Client', text.indexOf('Client')],
      ['node-without-term', 'Zeppelin hall', text.indexOf('Zeppelin')],
      ['deprecated-term', 'Old ledger', text.indexOf('Old')],
    ]);
    const [, found] = await findingsIn('docs/a.mmd', {
      files: { 'glossary.yml': shopGlossary, 'docs/a.mmd': text },
      diagrams: [diagram],
    });
    const message = "The box “Zeppelin hall” isn't explained in the glossary. Add an entry for it.";
    assert.equal(found?.message, message);
  });

  it('find words anywhere in labels of boxes and connections, each once', async () => {
    const text =
      'flowchart LR\nclient --> Depot\n  b[Our client portal] -->|for a client| Depot\n  c[Our<br/>client] --> Depot\n';
    const edge = (label: string, line: number) => ({ from: 'a', to: 'b', label, line });
    const diagram = drawing(
      'docs/a.mmd',
      text,
      { client: 'client', 'b[': 'Our client portal', Depot: 'Depot', 'c[': 'Our client' },
      [edge('', 0), edge('', 1), edge('for a client', 2), edge('', 3)],
    );
    const found = await reportedIn(diagram);
    assert.deepEqual(
      found.filter(([code]) => code === 'discouraged-word'),
      [
        ['discouraged-word', 'client', text.indexOf('client')],
        ['discouraged-word', 'client', text.indexOf('client portal')],
        ['discouraged-word', 'client', text.indexOf('client|')],
      ],
      'A line break divides the last label.',
    );
  });

  it('find a label at its own box or connection, wherever else the line contains it', async () => {
    const entry = '  - {name: Parcel shop, definition: A shop., avoid: [pudo]}\n';
    const placesIn = async (line: string, boxes: Record<string, string>, edges: string[] = []) => {
      const text = `flowchart LR\n  ${line}\n`;
      const edge = (label: string) => ({ from: 'a', to: 'b', label, line: 1 });
      const diagram = drawing('docs/a.mmd', text, boxes, edges.map(edge));
      const files = { 'glossary.yml': shopGlossary + entry, 'docs/a.mmd': text };
      const found = await findingsIn('docs/a.mmd', { files, diagrams: [diagram] });
      return found
        .filter(({ code }) => code === 'discouraged-word')
        .map(({ range }) => text.slice(0, range.start).replace('flowchart LR\n  ', ''));
    };
    assert.deepEqual(await placesIn('a[pudo] -->|pudo| b[X]', { 'a[': 'pudo', 'b[': 'X' }), ['a[']);
    assert.deepEqual(await placesIn('pudo["pudo"] --> b[X]', { 'pudo[': 'pudo' }), ['pudo["']);
    assert.deepEqual(await placesIn('pudo --> b[pudo]', { pudo: 'pudo', 'b[': 'pudo' }), [
      '',
      'pudo --> b[',
    ]);
    assert.deepEqual(await placesIn('a[pudo] -->|pudo| b', { 'a[': 'a' }, ['pudo']), [
      'a[pudo] -->|',
    ]);
    assert.deepEqual(await placesIn('a -->|pudo| b -->|pudo| c', {}, ['pudo', 'pudo']), [
      'a -->|',
      'a -->|pudo| b -->|',
    ]);
    assert.deepEqual(await placesIn('a[pudo] --> b[pudo]', { 'a[': 'pudo', 'b[': 'pudo' }), [
      'a[',
      'a[pudo] --> b[',
    ]);
  });

  it('report nothing in a diagram that has changed since it was read', async () => {
    const diagram = boxesOf('docs/a.mmd', 'Our pudo', 'Zeppelin hall');
    const files = { 'glossary.yml': shopGlossary, 'docs/a.mmd': 'flowchart LR\n  n0[Our pudo]\n' };
    assert.deepEqual(await findingsIn('docs/a.mmd', { files, diagrams: [diagram] }), []);
  });

  it('replace words in labels as in sentences', async () => {
    const entry = '  - {name: Parcel shop, definition: A shop., avoid: [pudo]}\n';
    const diagram = boxesOf('docs/a.mmd', 'Our pudo', 'Pudos of the town');
    const files = { 'glossary.yml': shopGlossary + entry, 'docs/a.mmd': diagram.text };
    const found = await findingsIn('docs/a.mmd', { files, diagrams: [diagram] });
    assert.deepEqual(
      found.flatMap(({ replacement }) => replacement?.text ?? []),
      ['parcel shop', 'Parcel shops'],
    );
  });

  it('report boxes only where there is a glossary, in the main diagram', async () => {
    const [main, other] = [boxesOf('docs/a.mmd', 'Depot'), boxesOf('docs/b.mmd', 'Router')];
    const words = (path: string, text: string, checked: Checked) =>
      wordsOf('node-without-term', path, {
        ...checked,
        files: { ...checked.files, [path]: text },
      });
    const both = withDiagrams(main, other);
    assert.deepEqual(await words('docs/a.mmd', main.text, both), ['Depot']);
    assert.deepEqual(await words('docs/b.mmd', other.text, both), []);
    assert.deepEqual(await words('docs/b.mmd', other.text, withDiagrams()), []);
    assert.deepEqual(await words('docs/a.mmd', main.text, { files: {}, diagrams: [main] }), []);
  });

  it('report no formulas, no files, and no label that its line does not contain', async () => {
    const text = 'flowchart LR\n  a[Depot] --> b[Hall = 5] --> c[Old<br/>hall] --> d[list.csv]\n';
    const boxes = { 'a[': 'Depot', 'b[': 'Hall = 5', 'c[': 'Old hall', 'd[': 'list.csv' };
    assert.deepEqual(await reportedIn(drawing('docs/a.mmd', text, boxes)), [
      ['node-without-term', 'Depot', text.indexOf('Depot')],
    ]);
  });

  it('report no boxes of a flowchart with a decision, whose boxes are steps', async () => {
    const words = async (line: string, type = 'flowchart'): Promise<readonly string[]> => {
      const text = `flowchart LR\n  n[Zeppelin hall]\n  ${line}\n`;
      const diagram = { ...drawing('docs/a.mmd', text, { 'n[': 'Zeppelin hall' }), type };
      return (await reportedIn(diagram)).map(([, word]) => word);
    };
    for (const line of ['n --> b{Full}', 'b@{ shape: diam, label: "Full" }', 'b@{shape: decision}'])
      assert.deepEqual(await words(line), [], line);
    for (const line of ['n --> b{{Full}}', 'b@{ shape: cyl, label: "Full" }', 'n --> b[Full]'])
      assert.deepEqual(await words(line), ['Zeppelin hall'], line);
    assert.deepEqual(await words('n --> b{Full}', 'block'), ['Zeppelin hall']);
    for (const question of ['Is it full?', '满了吗？'])
      assert.deepEqual(await reportedIn(boxesOf('docs/a.mmd', 'Depot', question)), [], question);
  });

  it('report no descriptions, no numbered steps and no known acronyms', async () => {
    const labels = ['Auth: by key', 'Dev, test', 'Dock + hall', 'Request 01', 'SMTP', 'Hall A+B'];
    const found = await reportedIn(boxesOf('docs/a.mmd', 'Depot', ...labels));
    assert.deepEqual(
      found.map(([, word]) => word),
      ['Depot', 'Hall A+B'],
    );
  });

  it('report no boxes of a diagram of code, most of whose boxes are identifiers', async () => {
    const count = async (...labels: readonly string[]): Promise<number> =>
      (await reportedIn(boxesOf('docs/a.mmd', ...labels))).length;
    assert.equal(await count('Depot', 'Router', 'JobQueue', 'load_all()'), 4);
    assert.equal(await count('Depot', 'JobQueue', 'load_all()'), 0);
    const isCode = async (label: string) => (await count('Depot', 'JobQueue', label)) === 0;
    for (const label of [
      ...['load()', 'load_all', '$load_all', 'api.b', 'JobQueue2', 'a2.loadAll', 'größeMax'],
      ...['src/b/c', 'data/list.parquet', 'list.csv'],
    ]) {
      assert.ok(await isCode(label), label);
    }
    for (const label of [
      ...['Router', 'CI/CD', 'Job queue', 'GitHub Actions', 'Our JobQueue', 'JobQueue today'],
      ...['2loadAll', 'Router2', 'Rel.2', 'a-loadAll', 'load() all', 'load()all', 'ABC'],
    ]) {
      assert.ok(!(await isCode(label)), label);
    }
  });

  it('count the boxes of other diagrams that have no entry, each label once', async () => {
    const main = boxesOf('docs/a.mmd', 'Depot', 'Router');
    const others = [
      boxesOf('docs/b.mmd', 'DEPOT', 'Shelf', 'Customer', 'Shelf = 5'),
      boxesOf('docs/c.mmd', 'shelf', 'Van'),
      boxesOf('docs/d.mmd', 'Depot', 'Customer'),
      boxesOf('docs/e.mmd', 'JobQueue', 'loadAll'),
    ];
    const project = await projectOf(withDiagrams(main, ...others));
    const none = { boxes: 0, diagrams: 0 };
    const ordered = {
      ...project,
      diagrams: [main, ...others].flatMap((diagram) =>
        project.diagrams.filter((linked) => linked.diagram === diagram),
      ),
    };
    assert.deepEqual(countOtherBoxes(ordered), { boxes: 2, diagrams: 2 });
    assert.deepEqual(countOtherBoxes({ ...ordered, diagrams: [] }), none);
    const settings = { ...project.settings, checks: { 'node-without-term': 'off' } } as const;
    assert.deepEqual(countOtherBoxes({ ...ordered, settings }), none);
    const glossary = { ...project.glossary, terms: [] };
    assert.deepEqual(countOtherBoxes({ ...ordered, glossary }), none);
  });

  it('report ids in entries that no diagram has, at the id or at the name', async () => {
    const entries =
      '  - {name: Depot, definition: A hall., diagram: [hall, depot-1]}\n  - {name: shop, definition: A room., diagram: [shop]}\n  - {name: Van, definition: A car., diagram: ["van\\x2d1"]}\n';
    const text = shopGlossary + entries;
    const checked = { files: { 'glossary.yml': text }, diagrams: [boxesOf('a.mmd', 'Hall')] };
    const found = (await findingsIn('glossary.yml', checked)).filter(
      ({ code }) => code === 'unknown-node',
    );
    assert.deepEqual(
      found.map(({ word, range }) => [word, range.start]),
      [
        ['depot-1', text.indexOf('depot-1')],
        ['shop', text.lastIndexOf('shop')],
        ['Van', text.indexOf('Van')],
      ],
    );
    assert.equal(
      found[0]?.message,
      'No diagram has a box with the id “depot-1”. Correct the id, or add the box for “Depot”.',
    );
  });

  it('report steps of a walk that no diagram has, at the step', async () => {
    const text = `---
walk:
  - Hall
  - Hall -> Depot
  - Depot -> Hall
  - Hall -> Garage
  - Attic
---

# Glossary

## Warehouse

A hall for parcels.
`;
    const [depot, attic] = [boxesOf('a.mmd', 'Hall', 'Depot'), boxesOf('b.mmd', 'Cellar')];
    const edge = { from: 'n0', to: 'n1', label: '', line: 1, arrows: undefined };
    const diagrams = [{ ...depot, edges: [edge] }, attic];
    const find = async (shown: readonly Diagram[]) => {
      const found = await findingsIn('GLOSSARY.md', {
        files: { 'GLOSSARY.md': text },
        diagrams: shown,
      });
      return found.filter(({ code }) => code === 'unknown-node');
    };
    const found = await find(diagrams);
    assert.deepEqual(
      found.map(({ word, range }) => [word, range.start]),
      [
        ['Hall -> Garage', text.indexOf('Hall -> Garage')],
        ['Attic', text.indexOf('Attic')],
      ],
    );
    assert.equal(
      found[0]?.message,
      'No diagram has “Hall -> Garage”, so walks leave this step out. Correct it, or add it to a diagram.',
    );
    const all = [...diagrams, boxesOf('c.mmd', 'Attic', 'Garage')];
    assert.deepEqual(
      (await find(all)).map(({ word }) => word),
      ['Hall -> Garage'],
    );
  });
});
