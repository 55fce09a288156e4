import assert from 'node:assert/strict';
import {
  explainBoxAt,
  findTermsAndBoxAt,
  planBoxIdRename,
  findBoxInDocument,
} from '../../../src/core/service/diagramming';
import { listUses } from '../../../src/core/diagram/boxAt';
import { GlossaryService } from '../../../src/core/service/glossaryService';
import { LineMap } from '../../../src/core/text/lineMap';
import type { Position } from '../../../src/core/text/range';
import type { TextDocument } from '../../../src/core/text/textDocument';
import { noCancellation } from '../../../src/core/workspace/cancellation';
import { parser } from '../diagram/builtParser';
import { dedented } from '../diagram/show';
import { diagramsOfAllKinds } from '../features/rename/diagramsOfAllKinds';
import { MemoryWorkspace } from '../memoryWorkspace';
import { createService } from '../stores';

const glossary = dedented(`
  # Glossary

  ## Order book

  What was ordered, see Kiosk.

  - **Diagram**: api

  ## Kiosk

  Where people buy.

  ## Parcel
`);
const diagram = dedented(`
  flowchart LR
    kiosk -->|asks| api[Orders]
    api --> q9[Print queue]
    subgraph inside[Inside]
      api
    end
    api --> pk[Parcel keeper]
`);

function serviceOf(files: Readonly<Record<string, string>>): GlossaryService {
  return createService(new MemoryWorkspace(files));
}

function documentOf(path: string, text: string, languageId = 'mermaid'): TextDocument {
  const lines = text.split('\n');
  return {
    uri: MemoryWorkspace.uri(path),
    languageId,
    version: 1,
    lineCount: lines.length,
    lineAt: (line) => lines[line] ?? '',
    getText: () => text,
  };
}

function placeOf(text: string, at: string): Position {
  return new LineMap(text).positionAt(text.indexOf(at));
}

const files = { 'GLOSSARY.md': glossary, 'docs/a.mmd': diagram };
const document = documentOf('docs/a.mmd', diagram);

async function meantAt(at: string): Promise<string | undefined> {
  const place = placeOf(diagram, at);
  const { termsAtPosition: meant } = await findTermsAndBoxAt(
    serviceOf(files),
    document,
    place,
    noCancellation,
  );
  return meant?.terms[0]?.name;
}

async function explainedAt(at: string): Promise<string | undefined> {
  const place = placeOf(diagram, at);
  const found = await explainBoxAt(serviceOf(files), document, place, noCancellation);
  if (found?.kind === 'unexplained') return `no entry for ${found.label}`;
  return found?.explanation.meanings[0]?.term.name;
}

describe('in the text of a diagram', () => {
  it('leads from ids and labels to the entry, by the field, the id and the label', async () => {
    assert.equal(await meantAt('api[Orders]'), 'Order book');
    assert.equal(await meantAt('Orders]'), 'Order book');
    assert.equal(await meantAt('kiosk -->'), 'Kiosk');
    assert.equal(await meantAt('Parcel keeper'), 'Parcel');
    assert.equal(await meantAt('q9['), undefined);
    assert.equal(await meantAt('asks'), undefined);
  });

  it('explains boxes where their words do not, and offers an entry for parts without one', async () => {
    assert.equal(await explainedAt('api --> q9'), 'Order book');
    assert.equal(await explainedAt('Orders]'), 'Order book');
    assert.equal(await explainedAt('q9['), 'no entry for Print queue');
    assert.equal(await explainedAt('queue]'), 'no entry for Print queue');
    // The word itself is explained there.
    assert.equal(await explainedAt('Parcel keeper'), undefined);
    assert.equal(await explainedAt('inside['), undefined);
    assert.equal(await explainedAt('asks'), undefined);
  });

  it('is silent in other languages, and outside of the blocks of a page', async () => {
    const page = `The api and q9.\n\n\`\`\`mermaid\n${diagram}\`\`\`\n\nThe api again.\n`;
    const pages = documentOf('docs/page.md', page, 'markdown');
    const all = serviceOf({ ...files, 'docs/page.md': page });
    const at = (offset: number): Promise<unknown> =>
      findBoxInDocument(all, pages, new LineMap(page).positionAt(offset), noCancellation);
    assert.ok(await at(page.indexOf('api[')));
    assert.equal(await at(page.indexOf('api')), undefined);
    assert.equal(await at(page.lastIndexOf('api')), undefined);
    const code = documentOf('a.ts', diagram, 'typescript');
    assert.equal(
      await findBoxInDocument(all, code, placeOf(diagram, 'api['), noCancellation),
      undefined,
    );
  });

  it('finds every use of a box, also while the text cannot be parsed', async () => {
    for (const ending of ['', '  api --> new[']) {
      const text = `${diagram}\n${ending}`;
      const found = await findBoxInDocument(
        serviceOf({}),
        documentOf('b.mmd', text),
        placeOf(text, 'api['),
        noCancellation,
      );
      assert.ok(found);
      const uses = listUses(found.box.text, 'api').map(({ range }) => range.start);
      const declared = text.indexOf('api[');
      assert.equal(uses[0], declared);
      assert.ok(uses.length >= 4);
      for (const start of uses) assert.equal(text.slice(start, start + 3), 'api');
    }
  });

  it('explains ids in diagrams of every kind', async () => {
    for (const [kind, text] of Object.entries(diagramsOfAllKinds)) {
      const { nodes } = await parsedNodes(text);
      const node = nodes.find(({ id }) => /^\w{3,}$/u.test(id) && text.includes(id));
      assert.ok(node, kind);
      const fields = `# Glossary\n\n## Xylophone\n\nIt is.\n\n- **Diagram**: ${node.id}\n`;
      const service = serviceOf({ 'GLOSSARY.md': fields, 'a.mmd': text });
      const drawn = documentOf('a.mmd', text);
      const lines = text.split('\n');
      const line = lines.findIndex((one, i) => i >= node.line && one.includes(node.id));
      const place = { line, character: lines[line]?.search(new RegExp(`\\b${node.id}\\b`)) ?? 0 };
      const found = await explainBoxAt(service, drawn, place, noCancellation);
      assert.ok(found?.kind === 'explained', `${kind}: ${node.id}`);
      assert.equal(found.explanation.meanings[0]?.term.name, 'Xylophone');
    }
  });

  it('plans a rename with the file and the glossary', async () => {
    const service = serviceOf(files);
    const found = await findBoxInDocument(
      service,
      document,
      placeOf(diagram, 'api['),
      noCancellation,
    );
    assert.ok(found);
    const plan = await planBoxIdRename(service, found, 'orders', noCancellation);
    assert.ok(plan.kind === 'changes');
    assert.deepEqual(
      plan.changes.map(({ uri, edits }) => [uri, edits.length]),
      [
        [MemoryWorkspace.uri('docs/a.mmd'), 4],
        [MemoryWorkspace.uri('GLOSSARY.md'), 1],
      ],
    );
  });
});

async function parsedNodes(
  text: string,
): Promise<{ nodes: readonly { readonly id: string; readonly line: number }[] }> {
  const result = await parser.parse(text);
  assert.ok(result.kind === 'diagram');
  return result.diagram;
}
