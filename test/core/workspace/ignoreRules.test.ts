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
