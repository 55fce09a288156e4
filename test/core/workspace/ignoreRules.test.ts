import assert from 'node:assert/strict';
import { IgnoreRules } from '../../../src/core/workspace/ignoreRules';
import { MemoryWorkspace } from '../memoryWorkspace';

async function ignores(files: Record<string, string>, path: string): Promise<boolean> {
  const workspace = new MemoryWorkspace(files);
  const rules = new IgnoreRules((uri) => workspace.readFile(uri));
  return rules.ignores(MemoryWorkspace.uri(path), workspace.folders);
}

describe('IgnoreRules', () => {
  it('lets everything pass without a .gitignore', async () => {
    assert.equal(await ignores({}, 'docs/GLOSSARY.md'), false);
  });

  it('takes out files and whole folders', async () => {
    const rules = { '.gitignore': 'dist/\n*.log\n' };
    assert.equal(await ignores(rules, 'dist/docs/GLOSSARY.md'), true);
    assert.equal(await ignores(rules, 'a/b.log'), true);
    assert.equal(await ignores(rules, 'a/dist.md'), false);
  });

  it('lets a nearer file bring a path back', async () => {
    const rules = { '.gitignore': '*.md\n', 'docs/.gitignore': '!GLOSSARY.md\n' };
    assert.equal(await ignores(rules, 'docs/GLOSSARY.md'), false);
    assert.equal(await ignores(rules, 'docs/other.md'), true);
  });

  it('takes out a folder only by a rule for the folder, not for files in it', async () => {
    for (const [rules, path, expected] of [
      ['?\n_*\n', 'docs', false],
      ['docs/*\n!docs/GLOSSARY.md\n', 'docs', false],
      ['docs/*\n!docs/GLOSSARY.md\n', 'docs/api', true],
      ['docs/\n', 'docs', true],
      ['docs/\n', 'docs/api', true],
    ] as const) {
      const workspace = new MemoryWorkspace({ '.gitignore': rules });
      const tested = new IgnoreRules((uri) => workspace.readFile(uri));
      const uri = MemoryWorkspace.uri(path);
      const found = await tested.ignoresFolder(uri, workspace.folders);
      assert.equal(found, expected, `${rules} ${path}`);
    }
  });

  it('brings nothing back from an ignored folder, as git does', async () => {
    const rules = { '.gitignore': 'build/\n', 'build/.gitignore': '!GLOSSARY.md\n' };
    assert.equal(await ignores(rules, 'build/GLOSSARY.md'), true);
  });

  it('reads rules relative to their own folder', async () => {
    const rules = { 'a/.gitignore': '/GLOSSARY.md\n' };
    assert.equal(await ignores(rules, 'a/GLOSSARY.md'), true);
    assert.equal(await ignores(rules, 'a/b/GLOSSARY.md'), false);
    assert.equal(await ignores(rules, 'GLOSSARY.md'), false);
  });
});

describe('IgnoreRules of a repository', () => {
  /** Returns the rules of a workspace folder in a repository at `file:///repo`. */
  async function ignoresIn(
    folder: string,
    files: Record<string, string>,
    path: string,
  ): Promise<boolean> {
    const workspace = new MemoryWorkspace(files);
    const rules = new IgnoreRules((uri) => workspace.readFile(uri));
    return rules.ignores(MemoryWorkspace.uri(path), [MemoryWorkspace.uri(folder)]);
  }

  const repository = { '.git/HEAD': 'ref: refs/heads/main\n' };

  it('counts the rules above the opened folder, up to the top of the repository', async () => {
    const files = { ...repository, '.gitignore': 'dist\n/packages/a/tmp/\n*.log\n' };
    assert.equal(await ignoresIn('packages/a', files, 'packages/a/dist/GLOSSARY.md'), true);
    assert.equal(await ignoresIn('packages/a', files, 'packages/a/tmp/GLOSSARY.md'), true);
    assert.equal(await ignoresIn('packages/a', files, 'packages/a/src/tmp/GLOSSARY.md'), false);
    const back = { ...files, 'packages/a/.gitignore': '!keep.log\n' };
    assert.equal(await ignoresIn('packages/a', back, 'packages/a/keep.log'), false);
    assert.equal(await ignoresIn('packages/a', back, 'packages/a/other.log'), true);
  });

  it('counts no rules above a folder that is in no repository', async () => {
    const files = { '.gitignore': 'dist\n', 'a/.gitignore': 'tmp\n' };
    assert.equal(await ignoresIn('a', files, 'a/dist/GLOSSARY.md'), false);
    assert.equal(await ignoresIn('a', files, 'a/tmp/GLOSSARY.md'), true);
  });

  it('counts info/exclude, below the rules of .gitignore', async () => {
    const files = { ...repository, '.git/info/exclude': '.assistant\n*.md\n' };
    assert.equal(await ignores(files, '.assistant/GLOSSARY.md'), true);
    assert.equal(await ignores({ ...files, '.gitignore': '!a.md\n' }, 'a.md'), false);
    assert.equal(await ignores({ ...files, '.gitignore': '!a.md\n' }, 'b.md'), true);
  });

  it('gives a nested repository rules of its own', async () => {
    const files = { ...repository, '.gitignore': 'tmp\n', 'lib/.git/HEAD': 'ref: x\n' };
    assert.equal(await ignores(files, 'lib/tmp/GLOSSARY.md'), false);
    assert.equal(await ignores({ ...files, 'lib/.gitignore': 'tmp\n' }, 'lib/tmp/a.md'), true);
    assert.equal(await ignores({ ...files, '.gitignore': 'lib\n' }, 'lib/GLOSSARY.md'), true);
    const submodule = { ...repository, 'lib/.git': 'gitdir: ../.git/modules/lib\n' };
    const excluded = { ...submodule, '.git/modules/lib/info/exclude': 'draft\n' };
    assert.equal(await ignores(excluded, 'lib/GLOSSARY.md'), false);
    assert.equal(await ignores(excluded, 'lib/draft/GLOSSARY.md'), true);
  });

  it('leaves a work tree inside the folder out, and reads one that is opened itself', async () => {
    const files = {
      ...repository,
      '.git/info/exclude': 'trees\ndraft\n',
      'trees/g/.git': 'gitdir: /repo/.git/worktrees/g\n',
    };
    assert.equal(await ignores({ ...files, '.git/info/exclude': '' }, 'trees/g/a.md'), true);
    assert.equal(await ignoresIn('trees/g', files, 'trees/g/a.md'), false);
    assert.equal(await ignoresIn('trees/g', files, 'trees/g/draft/a.md'), true);
  });
});
