import assert from 'node:assert/strict';
import {
  listGlossaryFilesNear,
  planAdd,
  planChange,
  planRemove,
  type EditPlan,
} from '../../../../src/core/features/edit/editTerms';
import type { TermChange, TermDraft } from '../../../../src/core/glossary/term';
import { applyEdits, invertEdits, orderEdits } from '../../../../src/core/text/textEdit';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { glossaryOf } from '../glossaryOf';
import { scheduler } from '../../stores';

/** Returns the text after a plan, which the editor would apply unchanged and could undo. */
function carriedOut(plan: EditPlan): string {
  assert.ok(plan.kind === 'edits', plan.kind === 'refused' ? plan.reason : '');
  assert.deepEqual(orderEdits(plan.text, plan.edits), plan.edits);
  const after = applyEdits(plan.text, plan.edits);
  assert.equal(applyEdits(after, invertEdits(plan.text, plan.edits)), plan.text);
  return after;
}

async function change(path: string, text: string, name: string, to: TermChange): Promise<string> {
  const uri = MemoryWorkspace.uri(path);
  const workspace = new MemoryWorkspace({ [path]: text });
  return carriedOut(await planChange(workspace, { uri, name, offset: 0 }, to, scheduler));
}

async function add(path: string, text: string, draft: TermDraft): Promise<string> {
  const workspace = new MemoryWorkspace({ [path]: text });
  return carriedOut(await planAdd(workspace, MemoryWorkspace.uri(path), draft, scheduler));
}

async function remove(path: string, text: string, name: string): Promise<string> {
  const uri = MemoryWorkspace.uri(path);
  const workspace = new MemoryWorkspace({ [path]: text });
  return carriedOut(await planRemove(workspace, { uri, name, offset: 0 }, scheduler));
}

/** A file in which the last field is removed while another one is added, and the result. */
const lastFieldFor: readonly (readonly [string, string, string, string])[] = [
  [
    'bullets below a heading',
    'GLOSSARY.md',
    '# Glossary\n\n## Van\n\nA car.\n\n- **Aliases**: bus\n- **Owner**: Fleet\n\n## Zone\n\nA part.\n',
    '# Glossary\n\n## Van\n\nA car.\n\n- **Aliases**: bus\n- **Delivery**: live\n\n## Zone\n\nA part.\n',
  ],
  [
    'bullets with blank lines between',
    'GLOSSARY.md',
    '# Glossary\n\n## Van\n\nA car.\n\n- **Aliases**: bus\n\n- **Owner**: Fleet\n',
    '# Glossary\n\n## Van\n\nA car.\n\n- **Aliases**: bus\n\n- **Delivery**: live\n',
  ],
  [
    'the only bullet, at the end of a file without a line break',
    'GLOSSARY.md',
    '# Glossary\n\n## Van\n\nA car.\n\n- **Owner**: Fleet',
    '# Glossary\n\n## Van\n\nA car.\n\n- **Delivery**: live',
  ],
  [
    'bullets below a bullet',
    'GLOSSARY.md',
    '# Glossary\n\n- **Van**: A car.\n  - **Owner**: Fleet\n- **Zone**: A part.\n',
    '# Glossary\n\n- **Van**: A car.\n  - **Delivery**: live\n- **Zone**: A part.\n',
  ],
  [
    'lines of a paragraph',
    'GLOSSARY.md',
    '# Glossary\n\n**Van**:\nA car.\n_Owner_: Fleet\n\n**Zone**:\nA part.\n_Owner_: City\n',
    '# Glossary\n\n**Van**:\nA car.\n_Delivery_: live\n\n**Zone**:\nA part.\n_Owner_: City\n',
  ],
  [
    'front matter',
    'glossary/van.md',
    '---\ntitle: Van\nstatus: draft\nowner: Fleet\n---\n\nA car.\n',
    '---\ntitle: Van\nstatus: draft\ndelivery: live\n---\n\nA car.\n',
  ],
  [
    'a table',
    'GLOSSARY.md',
    '# Glossary\n\n| Term | Definition | Owner | Delivery |\n|---|---|---|---|\n| Van | A car. | Fleet | |\n| Zone | A part. | | |\n',
    '# Glossary\n\n| Term | Definition | Owner | Delivery |\n|---|---|---|---|\n| Van | A car. | | live |\n| Zone | A part. | | |\n',
  ],
  [
    'YAML',
    'glossary.yml',
    'terms:\n  - name: Van\n    definition: A car.\n    owner: Fleet\n\n  - name: Zone\n    definition: A part.\n',
    'terms:\n  - name: Van\n    definition: A car.\n    delivery: live\n\n  - name: Zone\n    definition: A part.\n',
  ],
  [
    'YAML without a line break at the end',
    'glossary.yml',
    'terms:\n  - name: Van\n    definition: A car.\n    owner: Fleet # until May',
    'terms:\n  - name: Van\n    definition: A car.\n    delivery: live',
  ],
  [
    'YAML with blank lines between the fields',
    'glossary.yml',
    '- name: Van\n\n  definition: A car.\n\n  owner: Fleet\n\n- name: Zone\n\n  definition: A part.\n',
    '- name: Van\n\n  definition: A car.\n\n  delivery: live\n\n- name: Zone\n\n  definition: A part.\n',
  ],
  [
    'YAML where nothing else is below the name',
    'glossary.yml',
    'terms:\n  Van:\n    owner: Fleet\n  Zone:\n    definition: A part.\n',
    'terms:\n  Van:\n    delivery: live\n  Zone:\n    definition: A part.\n',
  ],
  [
    'YAML in braces',
    'glossary.yml',
    'terms: [{name: Van, definition: A car, owner: Fleet}]\n',
    'terms: [{name: Van, definition: A car, delivery: live}]\n',
  ],
  [
    'JSON with tabs',
    'glossary.json',
    '{\n\t"terms": {\n\t\t"Van": {\n\t\t\t"definition": "A car.",\n\t\t\t"owner": "Fleet"\n\t\t}\n\t}\n}\n',
    '{\n\t"terms": {\n\t\t"Van": {\n\t\t\t"definition": "A car.",\n\t\t\t"delivery": "live"\n\t\t}\n\t}\n}\n',
  ],
  [
    'CSV',
    'glossary.csv',
    'Term,Definition,Owner,Delivery\nVan,A car.,Fleet,\nZone,A part.,,\n',
    'Term,Definition,Owner,Delivery\nVan,A car.,,live\nZone,A part.,,\n',
  ],
];

describe('editing a term', () => {
  for (const [what, path, before, after] of lastFieldFor) {
    it(`takes the last field away and sets another one: ${what}`, async () => {
      assert.equal(await change(path, before, 'Van', { owner: '', delivery: 'live' }), after);
      const windows = before.replaceAll('\n', '\r\n');
      const result = await change(path, windows, 'Van', { owner: '', delivery: 'live' });
      assert.equal(result, after.replaceAll('\n', '\r\n'));
    });
  }

  it('takes several fields away with one gap, and sets several below one another', async () => {
    const page =
      '# Glossary\n\n## Van\n\nA car.\n\n- **Aliases**: bus\n- **Owner**: Fleet\n\n## Zone\n\nA part.\n';
    const bare = '# Glossary\n\n## Van\n\nA car.\n\n## Zone\n\nA part.\n';
    assert.equal(await change('GLOSSARY.md', page, 'Van', { aliases: [], owner: '' }), bare);
    assert.equal(
      await change('GLOSSARY.md', bare, 'Van', { aliases: ['bus'], owner: 'Fleet' }),
      page,
    );
    const yaml =
      'terms:\n  - name: Van\n    owner: Fleet\n    status: draft\n    definition: A car.';
    assert.equal(
      await change('glossary.yml', yaml, 'Van', { owner: '', status: undefined, users: ['a'] }),
      'terms:\n  - name: Van\n    users: [a]\n    definition: A car.',
    );
    assert.equal(
      await change('glossary.yml', `${yaml}\n    users: [a]`, 'Van', { users: [], definition: '' }),
      'terms:\n  - name: Van\n    owner: Fleet\n    status: draft',
    );
  });

  it('keeps line ends in cells of several lines', async () => {
    const table = 'Term,Definition\r\nVan,"A car.\r\nWith doors."\r\n';
    assert.equal(
      await change('glossary.csv', table, 'Van', { definition: 'A car.\n\nNo doors.' }),
      'Term,Definition\r\nVan,"A car.\r\n\r\nNo doors."\r\n',
    );
    assert.equal(
      await add('glossary.csv', table, { name: 'Zone', definition: 'A part.\nOf a city.' }),
      `${table}Zone,"A part.\r\nOf a city."\r\n`,
    );
  });
});

const besides = [
  '<!-- To be checked. -->',
  '```mermaid\nflowchart LR\n  a --> b\n```',
  '```\ncode\n```',
];

describe('adding a term and removing it again', () => {
  const shapes: Readonly<Record<string, (beside: string) => string>> = {
    'definition list': (beside) =>
      `# Glossary\n\nVan\n: A car.\n\n${beside}\n\nZone\n: A part.\n\n${beside}\n`,
    bullets: (beside) =>
      `# Glossary\n\n- **Van**: A car.\n\n${beside}\n\n- **Zone**: A part.\n\n${beside}\n`,
    headings: (beside) =>
      `# Glossary\n\n## Van\n\nA car.\n\n${beside}\n\n## Zone\n\nA part.\n\n${beside}\n`,
    table: (beside) =>
      `# Glossary\n\n| Term | Definition |\n|---|---|\n| Van | A car. |\n| Zone | A part. |\n\n${beside}\n`,
    paragraphs: (beside) =>
      `# Glossary\n\n**Van**: A car.\n\n${beside}\n\n**Zone**: A part.\n\n${beside}\n`,
    letters: (beside) =>
      `# Glossary\n\n## V\n\n**Van**: A car.\n\n${beside}\n\n## Z\n\n**Zone**: A part.\n\n${beside}\n`,
  };
  for (const [shape, write] of Object.entries(shapes)) {
    for (const beside of besides) {
      it(`restores ${shape} with ${JSON.stringify(beside)}next to them, also without a definition`, async () => {
        for (const text of [write(beside), write(beside).trimEnd()]) {
          for (const name of ['Ark', 'Wagon', 'Zzz']) {
            for (const definition of ['', 'Something that moves.']) {
              const added = await add('GLOSSARY.md', text, { name, definition });
              assert.equal(await remove('GLOSSARY.md', added, name), text);
            }
          }
        }
      });
    }
  }

  it('leaves a comment and a diagram where they are when the entry before them goes', async () => {
    for (const beside of besides.slice(0, 2)) {
      const text = `# Glossary\n\nVan\n: A car.\n\nZone\n: A part.\n\n${beside}\n`;
      assert.equal(
        await remove('GLOSSARY.md', text, 'Zone'),
        `# Glossary\n\nVan\n: A car.\n\n${beside}\n`,
      );
      const paragraphs = `# Glossary\n\n**Van**: A car.\n\n**Zone**: A part.\n\n${beside}\n`;
      assert.equal(
        await remove('GLOSSARY.md', paragraphs, 'Zone'),
        `# Glossary\n\n**Van**: A car.\n\n${beside}\n`,
      );
    }
  });

  it('makes the heading of a letter and takes it away with its last term', async () => {
    const text = '# Glossary\n\n## A\n\n### Ark\n\nA ship.\n\n## V\n\n### Van\n\nA car.\n';
    const added = await add('GLOSSARY.md', text, { name: 'Moped', definition: 'Two wheels.' });
    assert.match(added, /## M\n\n### Moped\n\nTwo wheels\.\n\n## V/u);
    assert.equal(await remove('GLOSSARY.md', added, 'Moped'), text);
    assert.equal(
      await remove('GLOSSARY.md', text, 'Van'),
      '# Glossary\n\n## A\n\n### Ark\n\nA ship.\n',
    );
    const digits = await add('GLOSSARY.md', text, { name: '7-seater', definition: 'A van.' });
    assert.match(digits, /## 0-9\n\n### 7-seater/u);
    assert.equal(await remove('GLOSSARY.md', digits, '7-seater'), text);
  });

  it('keeps the heading of a letter in a file that has letters without terms', async () => {
    const text = '# Glossary\n\n## A\n\n### Ark\n\nA ship.\n\n## B\n\n## V\n\n### Van\n\nA car.\n';
    assert.equal(
      await remove('GLOSSARY.md', text, 'Van'),
      '# Glossary\n\n## A\n\n### Ark\n\nA ship.\n\n## B\n\n## V\n',
    );
  });

  it('leaves an empty list, which other readers expect, and what was around it', async () => {
    const only = 'title: Words\nterms:\n  - name: Van\n    definition: A car.\nversion: 2\n';
    assert.equal(
      await remove('glossary.yml', only, 'Van'),
      'title: Words\nterms: []\nversion: 2\n',
    );
    assert.equal(
      await remove('glossary.json', '[\n  {"name": "Van", "definition": "A car."}\n]\n', 'Van'),
      '[]\n',
    );
  });
});

describe('files for a new entry', () => {
  it('are those near the document first, and those without entries last', async () => {
    const glossary = await glossaryOf({
      'GLOSSARY.md': '# Glossary\n\n## Depot\n\nA hall.\n',
      'docs/pages/glossary.adoc': '= Glossary\n\ninclude::partial$glossary.adoc[]\n',
      'docs/partials/glossary.adoc': 'Tote::\nA box on wheels.\n\nDock::\nA gate.\n',
    });
    const near = (path: string): readonly string[] =>
      listGlossaryFilesNear(glossary, MemoryWorkspace.uri(path)).map((uri) =>
        uri.slice(MemoryWorkspace.root.length + 1),
      );
    const page = 'docs/pages/glossary.adoc';
    assert.deepEqual(near('docs/pages/index.adoc'), [
      'GLOSSARY.md',
      'docs/partials/glossary.adoc',
      page,
    ]);
    assert.deepEqual(near('docs/partials/index.adoc'), [
      'docs/partials/glossary.adoc',
      'GLOSSARY.md',
      page,
    ]);
  });
});
