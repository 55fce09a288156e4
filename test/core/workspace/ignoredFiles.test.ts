import assert from 'node:assert/strict';
import { IgnoredFiles } from '../../../src/core/workspace/ignoredFiles';
import { MemoryWorkspace } from '../memoryWorkspace';

describe('IgnoredFiles', () => {
  it('follow the rules, and tell when they change', async () => {
    const workspace = new MemoryWorkspace({ '.gitignore': 'dist/\n', 'a.md': '' });
    const ignored = new IgnoredFiles(workspace);
    let told = 0;
    ignored.onDidChange(() => told++);
    assert.equal(await ignored.has(MemoryWorkspace.uri('dist/a.md')), true);
    workspace.write('a.md', 'text');
    assert.equal(told, 0);
    workspace.write('.gitignore', '*.log\n');
    assert.equal(told, 1);
    assert.equal(await ignored.has(MemoryWorkspace.uri('dist/a.md')), false);
    ignored.dispose();
    workspace.write('.gitignore', 'dist/\n');
    assert.equal(told, 1);
  });

  it('forget the rules of a folder that is deleted', async () => {
    const workspace = new MemoryWorkspace({ 'docs/.gitignore': '*.log\n', 'docs/a.md': '' });
    const ignored = new IgnoredFiles(workspace);
    assert.equal(await ignored.has(MemoryWorkspace.uri('docs/a.log')), true);
    workspace.delete('docs');
    workspace.write('docs/a.log', 'text');
    assert.equal(await ignored.has(MemoryWorkspace.uri('docs/a.log')), false);
  });
});
