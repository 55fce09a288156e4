import assert from 'node:assert/strict';
import type { FileText } from '../../../src/core/workspace/workspace';
import { findTermsAt } from '../../../src/core/matching/termsAt';
import { indexOf } from '../features/glossaryOf';
import { MemoryWorkspace } from '../memoryWorkspace';
import { storesOf } from '../stores';

const uri = MemoryWorkspace.uri('glossary.yml');
const valid =
  'terms:\n  - name: Tour\n    definition: A day.\n  - name: Depot\n    definition: A hall.\n';
const invalid = `# one line more\n${valid}  - name: [\n`;

class UnreadableWorkspace extends MemoryWorkspace {
  reason: Extract<FileText, { readonly kind: 'unreadable' }>['reason'] | undefined;

  override readFile(file: string): Promise<FileText> {
    const { reason } = this;
    return file === uri && reason !== undefined
      ? Promise.resolve({ kind: 'unreadable', reason })
      : super.readFile(file);
  }
}

describe('a glossary file that becomes invalid', () => {
  const open = () => {
    const workspace = new UnreadableWorkspace({ 'glossary.yml': valid });
    const store = storesOf(workspace).glossaries;
    const read = async () => {
      const glossary = await store.current();
      const file = glossary.files.get(uri);
      assert.ok(file);
      return { glossary, file };
    };
    return { workspace, read };
  };

  it('keeps its terms, with the lines of the text they were read from', async () => {
    const { workspace, read } = open();
    const before = (await read()).file;
    assert.equal(before.termLines, before.problemLines);
    workspace.write('glossary.yml', invalid);
    const { glossary, file } = await read();
    assert.deepEqual(glossary.terms, before.terms);
    assert.equal(file.termLines, before.termLines);
    assert.notEqual(file.problemLines, file.termLines);
    const tour = file.terms[0]?.source.name.start ?? 0;
    assert.equal(file.termLines.lineAt(tour), 1);
    const [problem] = file.problems;
    assert.equal(problem?.code, 'broken-yaml');
    assert.ok(file.problemLines.lineAt(problem.range.start) >= 5, 'the line of the new text');
    assert.equal(file.problemLines.lineCount, 8);
  });

  it('has no entry at the cursor, because the entries may be elsewhere by now', async () => {
    const { workspace, read } = open();
    const at = async (text: string) => {
      const { glossary } = await read();
      const lines = text.split('\n');
      return findTermsAt(
        {
          ...{ uri, languageId: 'yaml', version: 1, lineCount: lines.length },
          lineAt: (line) => lines[line] ?? '',
          getText: () => text,
        },
        { line: 1, character: 10 },
        glossary,
        indexOf({ ...glossary, terms: [] }),
      );
    };
    assert.equal((await at(valid))?.terms[0]?.name, 'Tour');
    workspace.write('glossary.yml', invalid);
    assert.equal(await at(valid), undefined);
    workspace.write('glossary.yml', valid);
    assert.equal((await at(valid))?.terms[0]?.name, 'Tour');
  });

  it('keeps its terms while it cannot be read, and says why', async () => {
    for (const [reason, message] of [
      ['denied', /permission/u],
      ['too-large', /48 MB/u],
      ['not-text', /UTF-8/u],
      ['not-a-file', /regular file/u],
      ['outside', /outside the workspace/u],
    ] as const) {
      const { workspace, read } = open();
      await read();
      workspace.reason = reason;
      workspace.write('glossary.yml', `${valid}\n`);
      const { glossary, file } = await read();
      assert.deepEqual(
        glossary.terms.map(({ name }) => name),
        ['Tour', 'Depot'],
      );
      assert.equal(file.problems.length, 1);
      assert.equal(file.problems[0]?.code, 'unreadable-file');
      assert.match(file.problems[0].message, message);
      assert.deepEqual(file.problems[0].range, { start: 0, end: 0 });
    }
  });

  it('loses its terms when it is deleted', async () => {
    const { workspace, read } = open();
    await read();
    workspace.delete('glossary.yml');
    await assert.rejects(read());
  });
});

describe('the glossary of a workspace', () => {
  const summary = async (files: Readonly<Record<string, string>>) => {
    const glossary = await storesOf(new MemoryWorkspace(files)).glossaries.current();
    const path = (file: string): string => file.slice(MemoryWorkspace.root.length + 1);
    return {
      used: [...glossary.files.keys()].map(path),
      terms: glossary.terms.map(({ name }) => name),
      unused: glossary.unused.map((file) => `${path(file.uri)}: ${file.reason}`),
    };
  };
  const page = '# Glossary\n\n## Tour\n\nA day.\n';

  it('leaves copies out, and keeps the one nearest to the top', async () => {
    assert.deepEqual(await summary({ 'a/b/GLOSSARY.md': page, 'a/GLOSSARY.md': page }), {
      used: ['a/GLOSSARY.md'],
      terms: ['Tour'],
      unused: ['a/b/GLOSSARY.md: copy'],
    });
    const other = page.replace('A day.', 'A way.');
    const { unused } = await summary({ 'a/b/GLOSSARY.md': other, 'a/GLOSSARY.md': page });
    assert.deepEqual(unused, []);
    const contextive = 'contexts:\n  - terms:\n      - name: Tour\n        definition: A day.\n';
    assert.deepEqual(
      (await summary({ 'a/x.glossary.yml': contextive, 'b/x.glossary.yml': contextive })).unused,
      [],
      'each counts only in its own folder',
    );
  });

  it('lists files with the name of a glossary that explain nothing', async () => {
    assert.deepEqual(await summary({ 'glossary.yml': 'x: 1\n', 'data/terms.csv': 'a,b\n1,2\n' }), {
      used: [],
      terms: [],
      unused: ['data/terms.csv: no-terms', 'glossary.yml: no-terms'],
    });
    assert.deepEqual((await summary({ 'GLOSSARY.md': '' })).used, ['GLOSSARY.md']);
  });

  it('takes a section of another document from two terms on', async () => {
    const section = (count: number): string =>
      `# Guide\n\nText.\n\n## Glossary\n\n${Array.from({ length: count }, (_, i) => `- **Word ${i}**: A thing.\n`).join('')}`;
    assert.deepEqual(await summary({ 'docs/guide.md': section(1) }), {
      used: [],
      terms: [],
      unused: [],
    });
    assert.equal((await summary({ 'docs/guide.md': section(2) })).terms.length, 2);
  });

  it('stays the same object until something changes', async () => {
    const workspace = new MemoryWorkspace({ 'GLOSSARY.md': page });
    const store = storesOf(workspace).glossaries;
    const first = await store.current();
    assert.equal(await store.current(), first);
    workspace.write('GLOSSARY.md', `${page}\n## Depot\n\nA hall.\n`);
    const second = await store.current();
    assert.notEqual(second, first);
    assert.equal(second.terms.length, 2);
  });
});
