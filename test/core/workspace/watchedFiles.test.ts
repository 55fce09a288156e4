import assert from 'node:assert/strict';
import type { FileReader } from '../../../src/core/workspace/watchedFiles';
import { WatchedFiles } from '../../../src/core/workspace/watchedFiles';
import { MemoryWorkspace } from '../memoryWorkspace';

const reader: FileReader<string> = {
  globs: () => ['**/*.md'],
  read: (_uri, file, previous) =>
    Promise.resolve(file.kind === 'text' ? file.text : (previous ?? 'nothing')),
  failed: (_uri, _file, previous, error) => `${previous ?? 'nothing'}, ${String(error)}`,
};

async function contents(files: WatchedFiles<string>): Promise<Record<string, string>> {
  const entries = [...(await files.current())];
  return Object.fromEntries(
    entries.map(([uri, text]) => [uri.slice(MemoryWorkspace.root.length + 1), text]),
  );
}

describe('WatchedFiles', () => {
  it('reads what the globs find, and leaves the rest', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': 'A', 'b.txt': 'B', 'node_modules/c.md': 'C' });
    assert.deepEqual(await contents(new WatchedFiles(workspace, reader)), { 'a.md': 'A' });
  });

  it('gives the same map while nothing has changed', async () => {
    const files = new WatchedFiles(new MemoryWorkspace({ 'a.md': 'A' }), reader);
    assert.equal(await files.current(), await files.current());
  });

  it('reads only the changed file again', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': 'A', 'b.md': 'B' });
    const files = new WatchedFiles(workspace, reader);
    await files.current();
    workspace.reads.length = 0;
    workspace.write('b.md', 'B2');
    assert.deepEqual(await contents(files), { 'a.md': 'A', 'b.md': 'B2' });
    assert.deepEqual(workspace.reads, ['b.md']);
  });

  it('sees new files, deleted files and deleted folders', async () => {
    const workspace = new MemoryWorkspace({ 'docs/a.md': 'A', 'b.md': 'B' });
    const files = new WatchedFiles(workspace, reader);
    await files.current();
    workspace.write('c.md', 'C');
    workspace.delete('docs');
    assert.deepEqual(await contents(files), { 'b.md': 'B', 'c.md': 'C' });
  });

  it('follows a change of the ignore rules', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': 'A', 'draft/b.md': 'B' });
    const files = new WatchedFiles(workspace, reader);
    await files.current();
    workspace.write('.gitignore', 'draft/\n');
    assert.deepEqual(await contents(files), { 'a.md': 'A' });
  });

  it('tells of relevant changes alone', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': 'A' });
    const files = new WatchedFiles(workspace, reader);
    await files.current();
    let told = 0;
    files.onDidChange(() => told++);
    workspace.write('code.ts', 'x');
    assert.equal(told, 0);
    workspace.write('a.md', 'A2');
    assert.equal(told, 1);
  });

  it('brings in imported files and reads them again when they change', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': 'A', 'vendor/words.txt': 'W' });
    const files = new WatchedFiles(workspace, {
      ...reader,
      imports: (uri) => (uri.endsWith('a.md') ? [MemoryWorkspace.uri('vendor/words.txt')] : []),
    });
    assert.deepEqual(await contents(files), { 'a.md': 'A', 'vendor/words.txt': 'W' });
    workspace.write('vendor/words.txt', 'W2');
    assert.deepEqual(await contents(files), { 'a.md': 'A', 'vendor/words.txt': 'W2' });
  });

  it('asks the reader what is left of a file in which it fails, and reads the others', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': 'A', 'b.md': 'B', 'c.md': 'C' });
    const files = new WatchedFiles(workspace, {
      ...reader,
      read: (uri, file, previous) => {
        if (file.kind === 'text' && file.text.includes('!')) throw new Error('odd');
        return reader.read(uri, file, previous);
      },
    });
    await files.current();
    workspace.write('b.md', '!');
    workspace.write('c.md', 'C2');
    const expected = { 'a.md': 'A', 'b.md': 'B, Error: odd', 'c.md': 'C2' };
    assert.deepEqual(await contents(files), expected);
    workspace.write('b.md', 'B2');
    assert.deepEqual(await contents(files), { ...expected, 'b.md': 'B2' });
  });

  it('keeps a change for the next time when reading fails', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': 'A' });
    let fail = false;
    const read = workspace.readFile.bind(workspace);
    workspace.readFile = (uri) => (fail ? Promise.reject(new Error('disk')) : read(uri));
    const files = new WatchedFiles(workspace, reader);
    await files.current();
    workspace.write('a.md', 'A2');
    fail = true;
    await assert.rejects(files.current(), /disk/u);
    fail = false;
    assert.deepEqual(await contents(files), { 'a.md': 'A2' });
  });
});
