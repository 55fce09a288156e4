import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDiagramTexts } from '../../../../src/core/diagram/diagramText';
import { listBoxes } from '../../../../src/core/diagram/boxAt';
import { toFileRange } from '../../../../src/core/diagram/diagramBlocks';
import { dedented } from '../../diagram/show';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { diagramsOfAllKinds } from './diagramsOfAllKinds';
import { type Renamed, renameBoxAt } from './renameBox';
import { loadParser } from '../../stores';
import { runs } from '../../propertyRuns';

/** Renames the first box after a text in the diagram. */
async function renamed(diagram: string, oldId: string, newId: string): Promise<Renamed> {
  const text = dedented(diagram);
  const offset = text.indexOf(oldId);
  return renameBoxAt({ 'a.mmd': text }, { path: 'a.mmd', offset }, newId);
}

async function textOf(diagram: string, oldId: string, newId: string): Promise<string | undefined> {
  const { files, refused } = await renamed(diagram, oldId, newId);
  assert.equal(refused, undefined);
  return files['a.mmd'];
}

describe('renaming a box', () => {
  for (const [kind, text] of Object.entries(diagramsOfAllKinds)) {
    it(`renames every box of a ${kind} diagram, and back to the same bytes`, async () => {
      const path = 'docs/a.mmd';
      const file = { uri: MemoryWorkspace.uri(path), text };
      const [read] = await readDiagramTexts(file, loadParser);
      assert.ok(read?.diagram);
      const ids = [...read.diagram.nodes, ...read.diagram.groups].map(({ id }) => id);
      assert.ok(ids.length > 3);
      for (const id of ids) {
        const at = listBoxes(read).find((one) => one.id === id);
        assert.ok(at, `${id} is found`);
        const place = { path, offset: toFileRange(at.range, read.block).start };
        const { files, refused } = await renameBoxAt({ [path]: text }, place, 'zebra');
        const after = files[path];
        if (id === 'Inside') assert.ok(refused);
        else {
          assert.equal(refused, undefined, `${id}: ${refused}`);
          assert.ok(after !== undefined && after !== text);
          const back = await renameBoxAt({ [path]: after }, place, id);
          assert.equal(back.files[path], text, id);
        }
      }
    });
  }

  it('changes every place that names the box, and no other word', async () => {
    const diagram = diagramsOfAllKinds.flowchart ?? '';
    const after = await textOf(diagram, 'api["', 'orders');
    const changed = diagram
      .split('\n')
      .flatMap((line, i) =>
        line === after?.split('\n')[i] ? [] : [after?.split('\n')[i]?.trim()],
      );
    assert.deepEqual(changed, [
      'orders["Orders api"] -->|asks api| db[(Database)] & cache',
      'back ==> orders',
      'orders@{ shape: rounded }',
      'web(Web) link2@--> orders; web --> mobile',
      'class orders,db loud',
      'style orders fill:#f9f,stroke:#333',
      'click orders "https://example.com/api" "api"',
    ]);
  });

  it('dresses the box up as before', async () => {
    const pairs = [
      ['class', 'Order {', 'cssClass "zebra,Line" loud', 'style zebra fill:#f9f'],
      ['state', 'Draft', 'class zebra, Sent loud', 'style zebra fill:red'],
      ['er', 'ORDER :', 'class zebra,c loud', 'style zebra,CUSTOMER fill:red'],
      ['c4', 'api, "Orders', 'UpdateElementStyle(zebra, $bgColor', 'UpdateRelStyle(ann, zebra,'],
      ['block', 'api["', 'class zebra loud', 'zebra --> db'],
      ['architecture', 'api(server', 'align row zebra db', 'B:zebra{group}'],
      ['sequence', 'api as', 'link zebra: Page', 'Note over zebra,db: api and db'],
    ] as const;
    for (const [kind, at, ...expected] of pairs) {
      const text = diagramsOfAllKinds[kind] ?? '';
      const { files } = await renameBoxAt(
        { 'a.mmd': text },
        { path: 'a.mmd', offset: text.indexOf(at) },
        'zebra',
      );
      for (const part of expected) assert.ok(files['a.mmd']?.includes(part), `${kind}: ${part}`);
    }
  });

  it('says in plain words what cannot be an id', async () => {
    const diagram = `
      flowchart LR
        api[Orders] --> db
        api --- web
    `;
    const reasonFor = async (newId: string): Promise<string | undefined> =>
      (await renamed(diagram, 'api', newId)).refused;
    assert.match((await reasonFor('end')) ?? '', /“end” is a reserved word/u);
    assert.match((await reasonFor('order service')) ?? '', /Write “order_service”/u);
    assert.match((await reasonFor('db')) ?? '', /already has a box with the id “db”/u);
    assert.match((await reasonFor('api')) ?? '', /already its id/u);
    for (const odd of ['a[b]', 'a-->b', 'a"b', '(', 'a@{', '', 'a;b']) {
      assert.match((await reasonFor(odd)) ?? '', /would change the diagram/u, odd);
    }
    assert.equal(await reasonFor('öl_2'), undefined);
    // `---oil` would be a connection that ends in a circle.
    const { refused } = await renamed('flowchart LR\n  a---b', 'b', 'oil');
    assert.match(refused ?? '', /would change the diagram/u);
  });

  it('takes spaces where the id is quoted or the kind allows them', async () => {
    assert.match(
      (await textOf(diagramsOfAllKinds.er ?? '', 'LINE ITEM', 'ORDER LINE')) ?? '',
      /"ORDER LINE" \}o--/u,
    );
    const sequence = diagramsOfAllKinds.sequence ?? '';
    assert.match(
      (await textOf(sequence, 'Order Service', 'Parcel Service')) ?? '',
      /api-\)Parcel Service: tell/u,
    );
  });

  it('refuses where there is no id, and while the diagram is broken', async () => {
    const titled = 'flowchart LR\n  subgraph "Back office"\n    a --> b\n  end';
    assert.match((await renamed(titled, 'Back', 'x')).refused ?? '', /Edit the text directly/u);
    assert.match(
      (await renamed('mindmap\n  root\n    leaf', 'leaf', 'x')).refused ?? '',
      /Edit the text directly/u,
    );
    const broken = await renamed('flowchart LR\n  api --> db[', 'api', 'x');
    assert.match(broken.refused ?? '', /Correct it first/u);
  });

  it('finds its way in a list of a Markdown file with other line endings', async () => {
    const text =
      '# Page\r\n\r\n- a list\r\n\r\n  ```mermaid\r\n  flowchart LR\r\n    api --> db\r\n    api --> web\r\n  ```\r\n\r\nThe api.\r\n';
    const place = { path: 'a.md', offset: text.indexOf('api') };
    const { files } = await renameBoxAt({ 'a.md': text }, place, 'orders');
    assert.equal(files['a.md'], text.replaceAll('    api', '    orders'));
  });

  it('keeps the entries that name the box', async () => {
    const glossary = dedented(`
      # Glossary

      ## Orders

      Takes orders.

      - **Diagram**: api, docs/b.mmd#api

      ## Store

      Keeps them.

      - **Diagram**: db
    `);
    const yaml = 'terms:\n  - name: Api again # mine\n    diagram: [docs/a.mmd#api]\n';
    const files = {
      'GLOSSARY.md': glossary,
      'more.glossary.yml': yaml,
      'docs/a.mmd': 'flowchart LR\n  api[Orders] --> db\n',
    };
    const place = { path: 'docs/a.mmd', offset: files['docs/a.mmd'].indexOf('api') };
    const { files: after } = await renameBoxAt(files, place, 'orders');
    assert.equal(after['GLOSSARY.md'], glossary.replace(': api,', ': orders,'));
    assert.equal(after['more.glossary.yml'], yaml.replace('#api', '#orders'));
    const shared = { ...files, 'docs/b.mmd': 'flowchart LR\n  api --> queue\n' };
    const { files: both } = await renameBoxAt(shared, place, 'orders');
    assert.match(both['GLOSSARY.md'] ?? '', /: api, docs\/b\.mmd#api, orders\n/u);
    assert.equal(both['docs/b.mmd'], undefined);
  });

  it('takes any id of letters and digits in any kind, or says why not', async function () {
    this.timeout(60_000);
    const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,8}$/u);
    const kinds = Object.entries(diagramsOfAllKinds);
    await fc.assert(
      fc.asyncProperty(id, fc.constantFrom(...kinds), async (newId, [kind, text]) => {
        const file = { uri: MemoryWorkspace.uri('a.mmd'), text };
        const [read] = await readDiagramTexts(file, loadParser);
        const box = read && listBoxes(read)[0];
        assert.ok(read && box);
        const place = { path: 'a.mmd', offset: toFileRange(box.range, read.block).start };
        const { files, refused } = await renameBoxAt({ 'a.mmd': text }, place, newId);
        const after = files['a.mmd'];
        if (after === undefined) assert.ok(refused, kind);
        else {
          const back = await renameBoxAt({ 'a.mmd': after }, place, box.id);
          assert.equal(back.files['a.mmd'], text);
        }
      }),
      runs(20),
    );
  });
});
