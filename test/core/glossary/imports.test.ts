import assert from 'node:assert/strict';
import { resolveImport } from '../../../src/core/glossary/glossaryImports';
import { GlossaryStore } from '../../../src/core/glossary/glossaryStore';
import { MemoryWorkspace } from '../memoryWorkspace';
import { storesOf } from '../stores';

function storeOf(workspace: MemoryWorkspace): GlossaryStore {
  return storesOf(workspace).glossaries;
}

async function names(store: GlossaryStore): Promise<string[]> {
  return (await store.current()).terms.map(({ name }) => name).sort();
}

async function problems(store: GlossaryStore): Promise<string[]> {
  const { files } = await store.current();
  return [...files.values()].flatMap((file) => file.problems.map(({ code }) => code));
}

const parcel = 'terms:\n  - name: Parcel\n    definition: A box.\n';
const importing = (path: string): string => `imports:\n  - ${path}\n${parcel}`;
const depot = '# Glossary\n\n## Depot\n\nA building.\n';

describe('imports', () => {
  it('bring in a file of a package, and follow its changes', async () => {
    const path = 'node_modules/@acme/words/terms.md';
    const workspace = new MemoryWorkspace({
      'glossary.yml': importing('./node_modules/@acme/words/terms.md'),
      [path]: depot,
    });
    const store = storeOf(workspace);
    assert.deepEqual(await names(store), ['Depot', 'Parcel']);
    workspace.write(path, depot.replace('Depot', 'Store'));
    assert.deepEqual(await names(store), ['Parcel', 'Store']);
  });

  it('find the glossary of a folder, from the workspace folder with a slash', async () => {
    const workspace = new MemoryWorkspace({
      'docs/a/glossary.yml': importing('/modules/words'),
      'modules/words/docs/GLOSSARY.md': depot,
    });
    assert.deepEqual(await names(storeOf(workspace)), ['Depot', 'Parcel']);
  });

  it('are read from the front matter of a Markdown glossary', async () => {
    const workspace = new MemoryWorkspace({
      'GLOSSARY.md': `---\nimports:\n  - words/terms.yml\n  - nowhere.md\n---\n\n${depot}`,
      'words/terms.yml': parcel,
    });
    const store = storeOf(workspace);
    assert.deepEqual(await names(store), ['Depot', 'Parcel']);
    const file = (await store.current()).files.get(MemoryWorkspace.uri('GLOSSARY.md'));
    const [problem] = file?.problems ?? [];
    assert.ok(file && problem);
    assert.equal(problem.code, 'missing-import');
    assert.equal(file.problemLines.positionAt(problem.range.start).line, 3);
  });

  it('are looked up next to the importing file, or in its workspace folder after a slash', () => {
    const folders = ['file:///shop', 'file:///billing'];
    const resolve = (path: string, uri = 'file:///shop/docs/glossary.yml'): readonly string[] =>
      resolveImport(uri, { path, range: { start: 0, end: 0 } }, folders);
    for (const [path, file] of [
      ['words.md', 'file:///shop/docs/words.md'],
      ['./words.md', 'file:///shop/docs/words.md'],
      ['../words.csv', 'file:///shop/words.csv'],
      ['/words.yml', 'file:///shop/words.yml'],
      ['//words.yml', 'file:///shop/words.yml'],
      [String.raw`..\lib\words.md`, 'file:///shop/lib/words.md'],
      ['../../billing/words.md', 'file:///billing/words.md'],
      ['team/notes:2024.md', 'file:///shop/docs/team/notes%3A2024.md'],
    ] as const)
      assert.deepEqual(resolve(path), [file], path);
    for (const path of [
      's3://bucket/words.yml',
      'git+ssh:words.md',
      'C:/words.md',
      '../../words.md',
    ])
      assert.deepEqual(resolve(path), [], path);
    assert.deepEqual(resolve('/words.md', 'file:///elsewhere/glossary.yml'), []);
  });

  it('of a folder mean the first glossary that is there', () => {
    const files = resolveImport(
      'file:///shop/glossary.yml',
      { path: 'lib/', range: { start: 0, end: 0 } },
      ['file:///shop'],
    );
    assert.deepEqual(
      files.map((file) => file.slice('file:///shop/lib/'.length)),
      [
        ...['GLOSSARY.md', 'glossary.md', 'docs/GLOSSARY.md', 'docs/glossary.md'],
        ...['glossary.yml', 'glossary.yaml', '.contextive/definitions.yml', 'glossary.csv'],
      ],
    );
  });

  it('may lead round in a circle', async () => {
    const workspace = new MemoryWorkspace({
      'glossary.yml': importing('./more/b.yml'),
      'more/b.yml': 'imports: [../glossary.yml]\nterms:\n  - name: Van\n    definition: A car.\n',
    });
    assert.deepEqual(await names(storeOf(workspace)), ['Parcel', 'Van']);
  });

  it('are told when nothing is there, and found when it comes', async () => {
    const workspace = new MemoryWorkspace({ 'glossary.yml': importing('./later') });
    const store = storeOf(workspace);
    assert.deepEqual(await problems(store), ['missing-import']);
    workspace.write('later/GLOSSARY.md', depot);
    assert.deepEqual(await problems(store), []);
    assert.deepEqual(await names(store), ['Depot', 'Parcel']);
  });

  it('say what to correct: the path, or that nothing outside the workspace is read', async () => {
    for (const [path, message] of [
      ['later.md', 'No glossary found at “later.md”. Check the path.'],
      ['../later.md', '“../later.md” is outside this workspace, so it is not read.'],
    ] as const) {
      const store = storeOf(new MemoryWorkspace({ 'glossary.yml': importing(path) }));
      const { files } = await store.current();
      assert.deepEqual(
        [...files.values()].flatMap((file) =>
          file.problems.map((one) => [one.severity, one.message]),
        ),
        [['warning', message]],
      );
    }
  });

  it('never leave the workspace', async () => {
    for (const path of ['../../secret.yml', 'file:///etc/glossary.yml', 'https://x.org/g.yml']) {
      const workspace = new MemoryWorkspace({ 'glossary.yml': importing(path) });
      const store = storeOf(workspace);
      assert.deepEqual(await problems(store), ['missing-import'], path);
      assert.deepEqual(workspace.reads, ['glossary.yml'], path);
    }
  });
});
