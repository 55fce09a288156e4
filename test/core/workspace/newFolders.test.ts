import assert from 'node:assert/strict';
import { findFilesInNewFolders } from '../../../src/core/workspace/newFolders';
import type { FileChange } from '../../../src/core/workspace/workspace';
import type { FolderEntry } from '../../../src/core/workspace/walkFolder';
import { MemoryWorkspace } from '../memoryWorkspace';
import { scheduler } from '../stores';

const files = {
  '.gitignore': 'build\n',
  'a.md': '',
  'docs/b.md': '',
  'docs/deep/c.md': '',
  'docs/deep/node_modules/d.md': '',
  'docs/build/e.md': '',
  'build/f.md': '',
  'node_modules/g/h.md': '',
};

/** Lists a folder of the workspace in memory; a file has no entries. */
function listFolder(uri: string): Promise<readonly FolderEntry[]> {
  const entries = new Map<string, FolderEntry>();
  for (const path of Object.keys(files)) {
    const start = `${uri}/`;
    const file = MemoryWorkspace.uri(path);
    if (!file.startsWith(start)) continue;
    const [name = '', ...below] = file.slice(start.length).split('/');
    entries.set(name, { name, isFolder: below.length > 0 });
  }
  return Promise.resolve([...entries.values()]);
}

async function find(changes: Readonly<Record<string, FileChange['kind']>>): Promise<unknown> {
  const found = await findFilesInNewFolders(
    Object.entries(changes).map(([path, kind]) => ({ uri: MemoryWorkspace.uri(path), kind })),
    { workspace: new MemoryWorkspace(files), scheduler, entriesOf: listFolder },
  );
  return found.map(({ uri, kind }) => `${kind} ${uri.slice(MemoryWorkspace.root.length + 1)}`);
}

describe('findFilesInNewFolders', () => {
  it('finds the files of a new folder, without ignored folders', async () => {
    assert.deepEqual(await find({ docs: 'created' }), [
      'created docs/b.md',
      'created docs/deep/c.md',
    ]);
  });

  it('finds each file once, and none that was reported', async () => {
    assert.deepEqual(
      await find({ 'docs/b.md': 'created', docs: 'created', 'docs/deep': 'created' }),
      ['created docs/deep/c.md'],
    );
  });

  it('finds nothing for files, for ignored folders and for other changes', async () => {
    assert.deepEqual(
      await find({
        'a.md': 'created',
        build: 'created',
        node_modules: 'created',
        'node_modules/g': 'created',
        docs: 'deleted',
        'docs/deep': 'changed',
      }),
      [],
    );
  });
});
