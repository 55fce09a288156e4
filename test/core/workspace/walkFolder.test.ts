import assert from 'node:assert/strict';
import { getRelativePath } from '../../../src/core/workspace/paths';
import { walkFolder } from '../../../src/core/workspace/walkFolder';

const root = 'file:///repo';

/** Walks files given by their paths, and notes which folders were opened. */
async function walked(paths: readonly string[], ignored: readonly string[] = [], depth = Infinity) {
  const opened: string[] = [];
  const found = await walkFolder(root, {
    depth,
    entriesOf: (folder) => {
      const path = getRelativePath(folder, root) ?? '';
      opened.push(path);
      const inside = paths.filter((file) => path === '' || file.startsWith(`${path}/`));
      const names = inside.map((file) => file.slice(path === '' ? 0 : path.length + 1));
      const folders = new Set(
        names.flatMap((name) => (name.includes('/') ? [name.slice(0, name.indexOf('/'))] : [])),
      );
      return Promise.resolve([
        ...names.filter((name) => !name.includes('/')).map((name) => ({ name, isFolder: false })),
        ...Array.from(folders, (name) => ({ name, isFolder: true })),
      ]);
    },
    ignoresFolder: (uri) => Promise.resolve(ignored.includes(getRelativePath(uri, root) ?? '')),
  });
  return { found, opened };
}

describe('walkFolder', () => {
  it('finds all files, upper folders first', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `area${String(i)}/deep/page.md`);
    const { found } = await walked(['a b/ü.md', ...many, 'README.md']);
    assert.equal(found[0], 'README.md');
    assert.deepEqual([...found].sort(), ['README.md', 'a b/ü.md', ...many].sort());
  });

  it('opens neither ignored folders nor those of other tools', async () => {
    const files = ['out/x/a.md', 'node_modules/y/b.md', '.git/c', 'docs/d.md'];
    const { found, opened } = await walked(files, ['out']);
    assert.deepEqual(found, ['docs/d.md']);
    assert.deepEqual(opened, ['', 'docs']);
  });

  it('stops at a depth', async () => {
    const { found, opened } = await walked(['a.md', 'b/c.md', 'b/d/e.md'], [], 1);
    assert.deepEqual(found, ['a.md', 'b/c.md']);
    assert.deepEqual(opened, ['', 'b']);
  });
});
