import assert from 'node:assert/strict';
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

  it('never leave the workspace', async () => {
    for (const path of ['../../secret.yml', 'file:///etc/glossary.yml', 'https://x.org/g.yml']) {
      const workspace = new MemoryWorkspace({ 'glossary.yml': importing(path) });
      const store = storeOf(workspace);
      assert.deepEqual(await problems(store), ['missing-import'], path);
      assert.deepEqual(workspace.reads, ['glossary.yml'], path);
    }
  });
});
