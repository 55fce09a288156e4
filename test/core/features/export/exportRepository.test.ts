import assert from 'node:assert/strict';
import { UsageIndex } from '../../../../src/core/service/browsing';
import { getWords } from '../../../../src/core/service/checking';
import {
  exportRepository,
  writeJson,
  type ExportedRepository,
} from '../../../../src/core/service/exporting';
import { noCancellation } from '../../../../src/core/service/hosting';
import { dedented } from '../../diagram/show';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { createService, scheduler } from '../../stores';

async function joinPieces(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** Exports a workspace in memory; leaves out what has no value, as a file does. */
async function exportFiles(files: Readonly<Record<string, string>>): Promise<ExportedRepository> {
  const texts = Object.entries(files).map(([path, text]) => [path, dedented(text)] as const);
  const workspace = new MemoryWorkspace(Object.fromEntries(texts));
  const service = createService(workspace);
  const index = new UsageIndex({ workspace, scheduler, words: () => getWords(service) });
  const usages = await index.current(noCancellation);
  assert.ok(usages);
  const exported = await exportRepository(service, {
    head: { id: 'shop', name: 'shop' },
    usages,
    changeOf: ({ name }) => (name === 'SLA' ? { author: 'Ada', day: '2026-11-28' } : undefined),
  });
  index.dispose();
  const written = await joinPieces(writeJson([exported]));
  const read = JSON.parse(written) as { readonly repositories: readonly ExportedRepository[] };
  const [repository] = read.repositories;
  assert.ok(repository);
  return repository;
}

const shop = {
  'docs/glossary.yml': `
    terms:
      - name: SLA
        expansion: Service level agreement
        definition: |
          What we **promise** the [shopper](a.md) and the shopper. Also \`SLA\`.
        aliases: [promise]
        related: [Customer, Nobody]
        owner: Team A
        links: ["[Wiki](https://example.com/sla)"]
      - name: Shopper
        aliases: [Customer]
        delivery: mocked
        technical: true
      - name: C++
      - name: C
      - name: Order
      - name: Order
        context: Support
        definition: A request.
    `,
  'docs/architecture.mmd': `
    flowchart LR
      web[Web shop] -->|asks| pay[Shopper]
      web --> pay
      subgraph group [Back end]
        pay
      end
    `,
  'docs/notes.md': 'The SLA and the SLA.\n',
  'src/a.ts': '// The SLA\nconst sla = 1;\n',
};

describe('an exported repository', () => {
  it('has the fields of each term, without those that have no value', async () => {
    const { terms } = await exportFiles(shop);
    assert.deepEqual(terms[0], {
      id: 'sla',
      name: 'SLA',
      expansion: 'Service level agreement',
      summary: 'What we promise the shopper and the shopper.',
      definition: 'What we **promise** the [shopper](a.md) and the shopper. Also `SLA`.',
      mentions: [{ start: 48, end: 55, term: 'shopper' }],
      aliases: ['promise'],
      related: [{ name: 'Customer', term: 'shopper' }, { name: 'Nobody' }],
      owner: 'Team A',
      links: [{ text: 'Wiki', target: 'https://example.com/sla' }],
      file: 'docs/glossary.yml',
      line: 2,
      uses: { code: 2, docs: 2, files: 2 },
      rank: 1,
      change: { author: 'Ada', day: '2026-11-28' },
    });
    assert.deepEqual(terms[1], {
      id: 'shopper',
      name: 'Shopper',
      aliases: ['Customer'],
      delivery: 'mocked',
      technical: true,
      file: 'docs/glossary.yml',
      line: 10,
      uses: { code: 0, docs: 1, files: 1 },
    });
  });

  it('gives each term an address that later entries do not change', async () => {
    const { terms } = await exportFiles(shop);
    assert.deepEqual(
      terms.map(({ id }) => id),
      ['sla', 'shopper', 'c-plus-plus', 'c', 'order', 'order-support'],
    );
  });

  it('has diagrams with the terms of their boxes, walks and what waits for what', async () => {
    const { diagrams } = await exportFiles(shop);
    const [{ text, walks, ...diagram } = { text: '', walks: [] }] = diagrams;
    assert.match(text, /^flowchart LR/u);
    assert.deepEqual(diagram, {
      id: 'architecture',
      title: 'architecture',
      file: 'docs/architecture.mmd',
      line: 1,
      type: 'flowchart',
      isMain: true,
      meansCalls: true,
      nodes: [
        { id: 'web', label: 'Web shop', line: 2 },
        { id: 'pay', label: 'Shopper', line: 2, group: 'group', term: 'shopper' },
      ],
      edges: [
        { id: '["web","pay"] 0', from: 'web', to: 'pay', label: 'asks', line: 2 },
        { id: '["web","pay"] 1', from: 'web', to: 'pay', line: 3 },
      ],
      groups: [{ id: 'group', label: 'Back end', line: 4 }],
      waits: [{ box: 'pay', waiting: ['web'] }],
    });
    assert.deepEqual(
      walks.map(({ source }) => source),
      ['arrows', 'tour'],
    );
    assert.deepEqual(walks[0]?.steps[0]?.target, { kind: 'edge', id: '["web","pay"] 0' });
  });

  it('numbers diagrams with the same title by their places, and has the problems of others', async () => {
    const titled = (box: string) => `
      ---
      title: Orders
      ---
      flowchart LR
        ${box}
      `;
    const { diagrams, problems } = await exportFiles({
      'a.mmd': titled('a'),
      'b.mmd': titled('b'),
      'architecture.mmd': titled('c'),
      'wrong.mmd': 'flowchart LR\n  a --> [\n',
    });
    assert.deepEqual(
      diagrams.map(({ file, id, isMain }) => [file, id, isMain === true]),
      [
        ['architecture.mmd', 'orders-2', true],
        ['a.mmd', 'orders', false],
        ['b.mmd', 'orders-3', false],
      ],
    );
    assert.deepEqual(
      problems.map(({ code, file, line }) => [code, file, line]),
      [['diagram-syntax', 'wrong.mmd', 2]],
    );
  });

  it('is empty without glossary and diagrams', async () => {
    const { terms, diagrams, problems } = await exportFiles({ 'a.md': 'Nothing.' });
    assert.deepEqual([terms, diagrams, problems], [[], [], []]);
  });
});

describe('an exported file', () => {
  it('has one item in each line, also for several repositories and none', async () => {
    const empty = { id: 'a', name: 'a', terms: [], diagrams: [], problems: [] };
    const term = { id: 't', name: 'T', file: 'g.md', line: 1 };
    const text = await joinPieces(
      writeJson([empty, { ...empty, id: 'b', terms: [term, term] }]),
    );
    assert.equal(
      text,
      dedented(`
        {"format":"architecture-glossary","version":1,"repositories":[
        {"id":"a","name":"a","terms":[],"diagrams":[],"problems":[]},
        {"id":"b","name":"a","terms":[
        {"id":"t","name":"T","file":"g.md","line":1},
        {"id":"t","name":"T","file":"g.md","line":1}
        ],"diagrams":[],"problems":[]}
        ]}
        `),
    );
    assert.deepEqual(JSON.parse(await joinPieces(writeJson([]))), {
      format: 'architecture-glossary',
      version: 1,
      repositories: [],
    });
  });
});
