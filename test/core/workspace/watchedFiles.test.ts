import assert from 'node:assert/strict';
import { Emitter } from '../../../src/core/workspace/event';
import type { FileReader } from '../../../src/core/workspace/watchedFiles';
import { WatchedFiles } from '../../../src/core/workspace/watchedFiles';
import { MemoryWorkspace } from '../memoryWorkspace';
import { scheduler } from '../stores';

/** Lists the Markdown files of a workspace; `listAnew` fires when the list may have changed. */
function readerOf(workspace: MemoryWorkspace): FileReader<string> & { listAnew(): void } {
  const changes = new Emitter<void>();
  return {
    list: async () => [...(await workspace.findFiles(['**/*.md']))].sort(),
    onDidChangeList: changes.event,
    listAnew: () => {
      changes.fire();
    },
    read: (_uri, file, previous) =>
      Promise.resolve(file.kind === 'text' ? file.text : (previous ?? 'nothing')),
    createFailedContent: (_uri, _file, previous, error) =>
      `${previous ?? 'nothing'}, ${String(error)}`,
  };
}

async function contents(files: WatchedFiles<string>): Promise<Record<string, string>> {
  const entries = [...(await files.current())];
  return Object.fromEntries(
    entries.map(([uri, text]) => [uri.slice(MemoryWorkspace.root.length + 1), text]),
  );
}

describe('WatchedFiles', () => {
  it('lets other work run after each file that it reads', async () => {
    const all = Array.from({ length: 30 }, (_, i) => [`${i}.md`, 'text'] as const);
    const workspace = new MemoryWorkspace(Object.fromEntries(all));
    let turns = 0;
    const counting = {
      yieldIfDue: () => {
        turns++;
        return Promise.resolve();
      },
    };
    const files = new WatchedFiles(workspace, counting, readerOf(workspace));
    await files.current();
    assert.equal(turns, 30);
    workspace.write('7.md', 'other');
    await files.current();
    assert.equal(turns, 31, 'only the changed file is read again');
  });

  it('reads the files of the list, and no others', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': 'A', 'b.txt': 'B' });
    assert.deepEqual(await contents(new WatchedFiles(workspace, scheduler, readerOf(workspace))), {
      'a.md': 'A',
    });
  });

  it('gives the same map while nothing has changed, also where the same list comes anew', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': 'A' });
    const reader = readerOf(workspace);
    const files = new WatchedFiles(workspace, scheduler, reader);
    const before = await files.current();
    assert.equal(await files.current(), before);
    reader.listAnew();
    assert.equal(await files.current(), before);
  });

  it('reads only the changed file again', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': 'A', 'b.md': 'B' });
    const files = new WatchedFiles(workspace, scheduler, readerOf(workspace));
    await files.current();
    workspace.reads.length = 0;
    workspace.write('b.md', 'B2');
    assert.deepEqual(await contents(files), { 'a.md': 'A', 'b.md': 'B2' });
    assert.deepEqual(workspace.reads, ['b.md']);
  });

  it('notices deleted files and deleted folders by itself', async () => {
    const workspace = new MemoryWorkspace({ 'docs/a.md': 'A', 'b.md': 'B', 'c.md': 'C' });
    const files = new WatchedFiles(workspace, scheduler, readerOf(workspace));
    await files.current();
    workspace.delete('docs');
    assert.deepEqual(await contents(files), { 'b.md': 'B', 'c.md': 'C' });
    workspace.delete('c.md');
    assert.deepEqual(await contents(files), { 'b.md': 'B' });
  });

  it('reads a new list when it is told that the list may differ', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': 'A' });
    const reader = readerOf(workspace);
    const files = new WatchedFiles(workspace, scheduler, reader);
    await files.current();
    workspace.write('b.md', 'B');
    assert.deepEqual(await contents(files), { 'a.md': 'A' });
    let fired = 0;
    files.onDidChange(() => fired++);
    reader.listAnew();
    assert.equal(fired, 1);
    assert.deepEqual(await contents(files), { 'a.md': 'A', 'b.md': 'B' });
  });

  it('lists again when the list changes while it is being made', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': 'A' });
    const reader = readerOf(workspace);
    let interrupt: (() => void) | undefined = () => {
      workspace.write('b.md', 'B');
      reader.listAnew();
    };
    const files = new WatchedFiles(workspace, scheduler, {
      ...reader,
      list: async () => {
        const listed = await reader.list();
        interrupt?.();
        interrupt = undefined;
        return listed;
      },
    });
    assert.deepEqual(await contents(files), { 'a.md': 'A' });
    assert.deepEqual(await contents(files), { 'a.md': 'A', 'b.md': 'B' });
  });

  it('fires for files of the list only', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': 'A' });
    const files = new WatchedFiles(workspace, scheduler, readerOf(workspace));
    await files.current();
    let fired = 0;
    files.onDidChange(() => fired++);
    workspace.write('code.ts', 'x');
    assert.equal(fired, 0);
    workspace.write('a.md', 'A2');
    assert.equal(fired, 1);
  });

  it('brings in imported files and reads them again when they change', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': 'A', 'vendor/words.txt': 'W' });
    const files = new WatchedFiles(workspace, scheduler, {
      ...readerOf(workspace),
      imports: (uri) => (uri.endsWith('a.md') ? [MemoryWorkspace.uri('vendor/words.txt')] : []),
    });
    assert.deepEqual(await contents(files), { 'a.md': 'A', 'vendor/words.txt': 'W' });
    workspace.write('vendor/words.txt', 'W2');
    assert.deepEqual(await contents(files), { 'a.md': 'A', 'vendor/words.txt': 'W2' });
  });

  it('asks the reader what is left of a file in which it fails, and reads the others', async () => {
    const workspace = new MemoryWorkspace({ 'a.md': 'A', 'b.md': 'B', 'c.md': 'C' });
    const reader = readerOf(workspace);
    const files = new WatchedFiles(workspace, scheduler, {
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
    const reader = readerOf(workspace);
    let fail = false;
    const read = workspace.readFile.bind(workspace);
    workspace.readFile = (uri) => (fail ? Promise.reject(new Error('disk')) : read(uri));
    const files = new WatchedFiles(workspace, scheduler, reader);
    await files.current();
    workspace.write('a.md', 'A2');
    fail = true;
    await assert.rejects(files.current(), /disk/u);
    fail = false;
    assert.deepEqual(await contents(files), { 'a.md': 'A2' });
  });
});
