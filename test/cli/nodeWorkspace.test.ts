import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDisk } from '../../src/node/localDisk';
import { NodeWorkspace, toUri } from '../../src/node/nodeWorkspace';

describe('NodeWorkspace', function () {
  // Windows has no named pipes in folders, and links need permissions there.
  if (process.platform === 'win32') return;

  let root: string;
  let folder: string;
  let workspace: NodeWorkspace;

  before(() => {
    root = mkdtempSync(join(tmpdir(), 'glossary-'));
    folder = join(root, 'repository');
    mkdirSync(join(folder, 'docs'), { recursive: true });
    mkdirSync(join(root, 'elsewhere', 'deeper'), { recursive: true });
    writeFileSync(join(root, 'elsewhere', 'secret.md'), 'secret');
    writeFileSync(join(root, 'elsewhere', 'deeper', 'secret.md'), 'secret');
    writeFileSync(join(folder, 'docs', 'a.md'), 'inside');
    writeFileSync(join(folder, 'docs', 'für 50 % #1?.txt'), 'inside');
    writeFileSync(join(folder, 'docs', '@(shop) [id].txt'), 'inside');
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    symlinkSync('/dev/zero', join(folder, 'device.md'));
    symlinkSync(join(folder, 'docs', 'a.md'), join(folder, 'link.md'));
    symlinkSync('../elsewhere/secret.md', join(folder, 'out.md'));
    symlinkSync('../elsewhere', join(folder, 'outside'));
    symlinkSync('docs', join(folder, 'inside'));
    symlinkSync('loop.md', join(folder, 'loop.md'));
    workspace = new NodeWorkspace([folder]);
  });

  after(() => {
    rmSync(root, { recursive: true });
  });

  it('lists regular files, and links to those inside the folder', async () => {
    const found = await workspace.findFiles(['**/*.md']);
    const expected = ['docs/a.md', 'link.md'].map((path) => toUri(join(folder, path)));
    assert.deepEqual([...found].sort(), expected);
  });

  const reasons: Readonly<Record<string, string>> = {
    'docs/a.md': 'inside',
    'link.md': 'inside',
    'inside/a.md': 'inside',
    'docs/für 50 % #1?.txt': 'inside',
    'docs/@(shop) [id].txt': 'inside',
    'pipe.md': 'not-a-file',
    docs: 'not-a-file',
    'device.md': 'outside',
    'out.md': 'outside',
    'outside/secret.md': 'outside',
    'outside/deeper/secret.md': 'outside',
    'loop.md': 'denied',
    'none.md': 'missing',
    'none/none.md': 'missing',
    // A file that is named explicitly is intended.
    '../elsewhere/secret.md': 'secret',
  };
  for (const [path, expected] of Object.entries(reasons)) {
    it(`reads ${path}: ${expected}`, async () => {
      const file = await workspace.readFile(toUri(join(folder, path)));
      assert.equal(file.kind === 'text' ? file.text : file.reason, expected);
    });
    it(`reads ${path} in the same way for the editor`, async () => {
      const read = await openDisk([folder]).read(join(folder, path));
      assert.equal(typeof read === 'string' ? read : new TextDecoder().decode(read), expected);
    });
  }

  for (const up of ['..', '%2E%2E', '%2e%2e'])
    it(`reads no file that the address leaves the folder for with ${up}`, async () => {
      const file = await workspace.readFile(`${toUri(folder)}/docs/${up}/../elsewhere/secret.md`);
      assert.equal(file.kind === 'unreadable' && file.reason, 'outside');
    });

  it('finds no file at an address with a broken escape', async () => {
    for (const name of ['50%.md', '%ff.md', '%zz.md']) {
      const file = await workspace.readFile(`${toUri(folder)}/docs/${name}`);
      assert.equal(file.kind === 'unreadable' && file.reason, 'missing', name);
    }
  });

  it('reads a folder that is opened through a link', async () => {
    const link = join(root, 'opened');
    symlinkSync(folder, link);
    const file = await new NodeWorkspace([link]).readFile(toUri(join(link, 'docs', 'a.md')));
    assert.equal(file.kind === 'text' && file.text, 'inside');
  });

  it('tells how many files it has found while it lists them', async () => {
    const counts: number[] = [];
    const listing = new NodeWorkspace([folder], (files) => counts.push(files));
    await listing.findFiles(['**/*.md']);
    await listing.findFiles(['**/*.md']);
    // The folder has a link to a file inside it, and one file in a folder; it is listed once.
    assert.deepEqual(counts, [1, 4]);
  });
});

describe('NodeWorkspace with rules', () => {
  let root: string;

  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const list = async (...path: string[]): Promise<readonly string[]> => {
    const folder = join(root, ...path);
    const found = await new NodeWorkspace([folder]).findFiles(['**/*.md']);
    return found.map((uri) => uri.slice(toUri(folder).length + 1)).sort();
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'glossary-'));
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it('reads those of each folder, and those above the workspace', async () => {
    write('.gitignore', 'top.md\n');
    write('.git/info/exclude', 'excluded.md\n');
    for (const name of ['top', 'excluded', 'inner', 'kept']) write(`a/b/${name}.md`, 'text');
    write('a/b/.gitignore', 'inner.md\n');
    assert.deepEqual(await list(), ['a/b/kept.md']);
    assert.deepEqual(await list('a', 'b'), ['kept.md']);
  });

  it('lets a repository in a folder have its own rules, and leaves out a work tree', async () => {
    write('.gitignore', 'a.md\n');
    write('.git/HEAD', '');
    write('inner/a.md', 'text');
    write('inner/.git/info/exclude', 'b.md\n');
    write('inner/b.md', 'text');
    write('tree/.git', `gitdir: ${root}/.git/worktrees/tree\n`);
    write('tree/c.md', 'text');
    assert.deepEqual(await list(), ['inner/a.md']);
  });

  it('finds a repository whose `.git` is a link', async () => {
    if (process.platform === 'win32') return;
    write('.gitignore', 'a.md\n');
    write('data/info/exclude', '');
    write('inner/a.md', 'text');
    symlinkSync('../data', join(root, 'inner', '.git'));
    assert.deepEqual(await list(), ['inner/a.md']);
  });
});
