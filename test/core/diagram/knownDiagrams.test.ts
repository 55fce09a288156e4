import assert from 'node:assert/strict';
import { findDiagramContext } from '../../../src/core/diagram/diagramContext';
import { createPictureContent } from '../../../src/core/features/picture/pictureContent';
import type { DiagramParser } from '../../../src/core/diagram/diagram';
import { defaultSettings } from '../../../src/core/workspace/settings';
import { outlineDiagram } from '../../../src/core/diagram/diagramOutline';
import { parser } from './builtParser';
import { MemoryWorkspace } from '../memoryWorkspace';
import { createService } from '../stores';

const glossary = '# Glossary\n\n## Depot\n\nA hall.\n\n## Route planner\n\nPlans.\n';
const page = (...texts: readonly string[]): string =>
  texts.map((text) => `\`\`\`mermaid\n${text}\n\`\`\`\n`).join('\ntext\n\n');

const files = {
  'GLOSSARY.md': glossary,
  'docs/architecture.mmd': 'flowchart LR\n  d[Depot] --> s[Stock]\n',
  'docs/flows.md': page(
    'flowchart LR\n  r[Route planner] --> d2[Depot]',
    'flowchart LR\n  broken[Depot --> ((',
    'sequenceDiagram\n  title: Paying\n  Ann->>Bank: pay',
  ),
};

/** A service that notes what it parses. */
function serviceOf(settings = defaultSettings, more: Readonly<Record<string, string>> = {}) {
  const parsed: string[] = [];
  const noting: DiagramParser = {
    parse: (text) => {
      parsed.push(text);
      return parser.parse(text);
    },
  };
  const service = createService(new MemoryWorkspace({ ...files, ...more }), {
    settings: () => settings,
    loadParser: () => Promise.resolve(noting),
  });
  return { service, parsed };
}

const short = (id: string): string => id.slice(MemoryWorkspace.root.length + 1);

describe('known diagrams', () => {
  it('lists all, also broken ones, the main one first, and parses none', async () => {
    const { service, parsed } = serviceOf();
    const { all } = await service.knownDiagrams();
    assert.deepEqual(
      all.map(({ id, title }) => [short(id), title]),
      [
        ['docs/architecture.mmd#0', undefined],
        ['docs/flows.md#0', undefined],
        ['docs/flows.md#1', undefined],
        ['docs/flows.md#2', 'Paying'],
      ],
    );
    assert.deepEqual(parsed, []);
  });

  it('gives one diagram in which the parser fails a problem, and the others their boxes', async () => {
    const failing: DiagramParser = {
      parse: (text) =>
        text.includes('Paying') ? Promise.reject(new Error('a bug')) : parser.parse(text),
    };
    const service = createService(new MemoryWorkspace(files), {
      loadParser: () => Promise.resolve(failing),
    });
    const diagrams = await service.diagrams();
    assert.deepEqual(
      diagrams.map(({ diagram }) => short(diagram.uri)),
      ['docs/architecture.mmd', 'docs/flows.md'],
    );
    const problems = await service.diagramProblems();
    assert.deepEqual(
      problems.map(({ problem }) => problem.code),
      ['diagram-syntax', 'unreadable-file'],
    );
    const [, failed] = problems;
    assert.ok(failed);
    assert.equal(failed.lines.lineAt(failed.problem.range.start), 15);
  });

  it('parses the one that is asked for, once', async () => {
    const { service, parsed } = serviceOf();
    const known = await service.knownDiagrams();
    const [main, , broken] = known.all;
    assert.ok(main && broken);
    const { linked, problem } = await known.read(main);
    assert.equal(linked?.links.termOf('d')?.name, 'Depot');
    assert.equal(problem, undefined);
    assert.equal((await known.read(main)).linked, linked);
    assert.equal(parsed.length, 1);
    const read = await known.read(broken);
    assert.equal(read.linked, undefined);
    assert.equal(read.problem?.code, 'diagram-syntax');
    assert.equal(parsed.length, 2);
  });

  it('shows a term that is only a subgraph, with its connections', async () => {
    const text =
      'flowchart LR\n  subgraph west [Depot]\n    a[Ramp]\n  end\n  x[Office] -->|plans| west\n';
    const { service } = serviceOf(defaultSettings, { 'docs/architecture.mmd': text });
    const [depot] = (await service.glossary()).terms;
    assert.ok(depot);
    const known = await service.knownDiagrams();
    const shown = await known.showing(depot);
    assert.equal(shown?.diagram.uri, MemoryWorkspace.uri('docs/architecture.mmd'));
    const context = findDiagramContext(depot, [shown]);
    assert.equal(context?.diagram, shown.diagram);
    assert.equal(context.neighborhood.box.id, 'west');
    assert.equal(context.neighborhood.term, depot);
    assert.deepEqual(
      context.neighborhood.incoming.map(({ box, labels }) => [box.label, labels]),
      [['Office', ['plans']]],
    );
    assert.equal(createPictureContent(context, 5)?.center.label, 'Depot');
  });

  it('prefers the box of a term to a subgraph of the same diagram', async () => {
    const text = 'flowchart LR\n  subgraph west [Depot]\n    a[Ramp]\n  end\n  b[Depot] --> a\n';
    const { service } = serviceOf(defaultSettings, { 'docs/architecture.mmd': text });
    const [depot] = (await service.glossary()).terms;
    assert.ok(depot);
    const shown = await (await service.knownDiagrams()).showing(depot);
    assert.ok(shown);
    assert.equal(findDiagramContext(depot, [shown])?.neighborhood.box.id, 'b');
  });

  it('knows the boxes and terms of all without parsing', async () => {
    const { service, parsed } = serviceOf();
    const outlines = await service.diagramOutlines();
    const planner = (await service.glossary()).terms.find(({ name }) => name === 'Route planner');
    assert.ok(planner);
    assert.equal(outlines.find(({ links }) => links.nodesOf(planner).length > 0)?.diagram.line, 1);
    assert.equal(await service.diagramOutlines(), outlines);
    assert.deepEqual(parsed, []);
  });

  it('asks the parser for kinds that no scanner reads', async () => {
    const text = 'requirementDiagram\n  element depot {\n    type: hall\n  }\n';
    const { service, parsed } = serviceOf(defaultSettings, { 'docs/needs.mmd': text });
    const outlines = await service.diagramOutlines();
    assert.equal(parsed.length, 1);
    assert.ok(outlines.some(({ diagram }) => diagram.nodes.some(({ id }) => id === 'depot')));
  });

  it('keeps what it knows of unchanged files after a change of another one', async () => {
    const workspace = new MemoryWorkspace(files);
    const outlined: string[] = [];
    const parsed: string[] = [];
    const service = createService(workspace, {
      loadOutline: () =>
        Promise.resolve((uri, block) => {
          outlined.push(block.text);
          return outlineDiagram(uri, block);
        }),
      loadParser: () =>
        Promise.resolve({
          parse: (text) => {
            parsed.push(text);
            return parser.parse(text);
          },
        }),
    });
    const first = await service.knownDiagrams();
    const [main, other] = first.all;
    assert.ok(main && other);
    await first.outlines();
    await first.read(main);
    const [outlines, parses] = [outlined.length, parsed.length];
    workspace.write('docs/flows.md', page('flowchart LR\n  x[Route planner] --> y[Depot]'));
    const second = await service.knownDiagrams();
    const boxes = (await second.outlines()).map(({ diagram }) => diagram.nodes.map(({ id }) => id));
    assert.deepEqual(boxes, [
      ['d', 's'],
      ['x', 'y'],
    ]);
    await second.read(main);
    assert.equal(outlined.length, outlines + 1, 'only the changed diagram');
    assert.equal(parsed.length, parses);
    workspace.write('GLOSSARY.md', '# Glossary\n\n## Stock\n\nGoods.\n');
    const [linked] = await (await service.knownDiagrams()).outlines();
    assert.deepEqual(
      linked?.links.nodesOf((await service.glossary()).terms[0] ?? assert.fail()).length,
      1,
      'a changed glossary links all of them anew',
    );
  });

  it('puts the diagram that the setting names first, parsed or not', async () => {
    const { service } = serviceOf({ ...defaultSettings, mainDiagram: 'docs/flows.md#Paying' });
    assert.equal((await service.knownDiagrams()).all[0]?.title, 'Paying');
    assert.equal((await service.diagrams())[0]?.diagram.title, 'Paying');
    assert.equal((await service.diagramOutlines())[0]?.diagram.title, 'Paying');
  });

  it('tells the problems of the files that are asked about', async () => {
    const { service, parsed } = serviceOf();
    assert.deepEqual(
      await service.diagramProblems([MemoryWorkspace.uri('docs/architecture.mmd')]),
      [],
    );
    assert.equal(parsed.length, 1);
    const [placed] = await service.diagramProblems([MemoryWorkspace.uri('docs/flows.md')]);
    assert.equal(placed?.problem.code, 'diagram-syntax');
  });
});
