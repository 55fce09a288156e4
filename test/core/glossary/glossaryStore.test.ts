import assert from 'node:assert/strict';
import { GlossaryStore } from '../../../src/core/glossary/glossaryStore';
import { createDocumentCatalog } from '../../../src/core/diagram/documentCatalog';
import { defaultSettings } from '../../../src/core/workspace/settings';
import type { FileText } from '../../../src/core/workspace/workspace';
import { getReaderFor } from '../../../src/core/glossary/formats/readers';
import { findTermsAt } from '../../../src/core/matching/termsAt';
import { indexOf } from '../features/glossaryOf';
import { MemoryWorkspace } from '../memoryWorkspace';
import { planChange } from '../../../src/core/features/edit/editTerms';
import { toTermReference } from '../../../src/core/glossary/termReference';
import { applyEdits } from '../../../src/core/text/textEdit';
import { scheduler, storesOf } from '../stores';

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
  const summary = async (
    files: Readonly<Record<string, string>>,
    glossaryFiles: readonly string[] = [],
  ) => {
    const settings = { ...defaultSettings, glossaryFiles };
    const workspace = new MemoryWorkspace(files);
    const glossary = await storesOf(workspace, () => settings).glossaries.current();
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

  it('counts a file as a copy only if all of its entries read the same', async () => {
    const row = '| Term | Long form | Meaning | Synonyms |\n|---|---|---|---|\n';
    const table = `# Glossary\n\n${row}| SLA | Service level agreement | A promise. | pledge |\n`;
    const copies = async (other: string): Promise<number> =>
      (await summary({ 'GLOSSARY.md': table, 'docs/GLOSSARY.md': other })).unused.length;
    assert.equal(await copies(table), 1);
    for (const [from, to] of [
      ['SLA', 'SLO'],
      ['Service level agreement', 'Service limit agreement'],
      ['A promise.', 'A threat.'],
      ['pledge', 'oath'],
      ['# Glossary', '# The Glossary'],
    ] as const)
      assert.equal(await copies(table.replace(from, to)), 0, to);
  });

  it('keeps a copy that the settings name, and one whose entries apply to folders', async () => {
    const files = { 'GLOSSARY.md': page, 'docs/words.md': page };
    assert.deepEqual((await summary(files, ['docs/words.md'])).used, [
      'GLOSSARY.md',
      'docs/words.md',
    ]);
    const scoped = '# Glossary\n\n## Tour\n\nA day.\n\n- **Paths**: shop/*\n';
    const own = { 'a/GLOSSARY.md': scoped, 'b/GLOSSARY.md': scoped };
    assert.deepEqual((await summary(own)).used, ['a/GLOSSARY.md', 'b/GLOSSARY.md']);
    const empty = '# Glossary\n';
    const pages = { 'a/GLOSSARY.md': empty, 'b/GLOSSARY.md': empty };
    assert.deepEqual((await summary(pages)).used, ['a/GLOSSARY.md', 'b/GLOSSARY.md']);
  });

  it('puts the file with the name of a glossary before sections of others', async () => {
    const two = `${page}\n## Depot\n\nA hall.\n`;
    assert.deepEqual(await summary({ 'about.md': two, 'glossary.md': two }), {
      used: ['glossary.md'],
      terms: ['Tour', 'Depot'],
      unused: ['about.md: copy'],
    });
  });

  it('says why a file with the name of a glossary is not read', async () => {
    const files = {
      'vendor/glossary.md': page,
      'test/fixtures/glossary.md': page,
      'glossary.md': page,
    };
    assert.deepEqual(await summary(files, ['!glossary.md']), {
      used: [],
      terms: [],
      unused: [
        'glossary.md: removed',
        'test/fixtures/glossary.md: test-data',
        'vendor/glossary.md: foreign',
      ],
    });
  });

  it('uses data with an error or an import, and what the settings add', async () => {
    assert.deepEqual((await summary({ 'glossary.yml': 'terms: [' })).used, ['glossary.yml']);
    assert.deepEqual(
      (await summary({ 'glossary.yml': 'imports: [../a.md]\n', 'words.txt': 'x' }, ['words.txt']))
        .used,
      ['glossary.yml', 'words.txt'],
    );
    for (const extension of ['yml', 'yaml', 'json', 'csv', 'tsv'])
      assert.deepEqual((await summary({ [`glossary.${extension}`]: '' })).used, [], extension);
  });

  it('takes a page of a folder of terms from one term on', async () => {
    const files = { 'glossary/tote.md': '# Tote\n\nA box.\n', 'glossary/empty.md': '' };
    assert.deepEqual(await summary(files), {
      used: ['glossary/tote.md'],
      terms: ['Tote'],
      unused: [],
    });
  });

  it('reads only the section of another document, and reports no problems of it', async () => {
    const guide =
      '# Guide\n\n## Setup\n\nRun it.\n\n## Glossary\n\n- **Tour**: A day.\n- **Slot**: A time.\n- **Slot**: A hall.\n';
    const read = async (files: readonly string[]) => {
      const settings = { ...defaultSettings, glossaryFiles: files };
      const store = storesOf(new MemoryWorkspace({ 'guide.md': guide }), () => settings).glossaries;
      const file = (await store.current()).files.get(MemoryWorkspace.uri('guide.md'));
      return [file?.terms.map(({ name }) => name), file?.problems.map(({ code }) => code)];
    };
    assert.deepEqual(await read([]), [['Tour', 'Slot', 'Slot'], []]);
    assert.deepEqual(await read(['guide.md']), [['Tour', 'Slot', 'Slot'], ['duplicate-term']]);
  });

  it('keeps the terms of a file on which a reader fails, and says so', async () => {
    const workspace = new MemoryWorkspace({ 'GLOSSARY.md': page, 'docs/glossary.md': page });
    const settings = () => defaultSettings;
    const scheduler = { yieldIfDue: () => Promise.resolve() };
    const catalog = createDocumentCatalog(workspace, settings, scheduler);
    let fails = false;
    const store = new GlossaryStore(workspace, catalog, settings, scheduler, () =>
      fails ? Promise.reject(new Error('no reader')) : Promise.resolve(getReaderFor),
    );
    assert.equal((await store.current()).terms.length, 1);
    fails = true;
    workspace.write('GLOSSARY.md', `${page}\n`);
    workspace.write('terms.csv', 'Term,Definition\nSlot,A time.\n');
    const { files } = await store.current();
    const problems = [...files.values()].map(
      ({ uri: file, terms, problems: found, problemLines }) => [
        file.slice(MemoryWorkspace.root.length + 1),
        terms.length,
        found.map(({ message }) => message),
        problemLines.lineCount,
      ],
    );
    const message =
      'This file was skipped because of an internal error (no reader). Report this issue.';
    assert.deepEqual(problems, [
      ['GLOSSARY.md', 1, [message], 7],
      ['terms.csv', 0, [message], 3],
    ]);
    store.dispose();
    catalog.dispose();
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

describe('a workspace folder that is named like a glossary', () => {
  class GlossaryFolder extends MemoryWorkspace {
    override readonly folders = [MemoryWorkspace.uri('glossary')];
  }

  const more =
    '# Other\n\n## Tour\n\nA day on the road.\n\n## Depot\n\nA hall for parcels.\n\n## Dock\n\nA gate.\n';
  const settings = { ...defaultSettings, glossaryFiles: ['words/more.md'] };

  it('has files that are read as elsewhere', async () => {
    const workspace = new GlossaryFolder({ 'glossary/words/more.md': more });
    const { terms } = await storesOf(workspace, () => settings).glossaries.current();
    assert.deepEqual(
      terms.map(({ name }) => name),
      ['Tour', 'Depot', 'Dock'],
    );
  });

  it('has entries that can be changed', async () => {
    const workspace = new GlossaryFolder({ 'glossary/words/more.md': more });
    const { terms } = await storesOf(workspace, () => settings).glossaries.current();
    const [tour] = terms;
    assert.ok(tour);
    const change = { definition: 'A round.' };
    const plan = await planChange(workspace, toTermReference(tour), change, scheduler);
    assert.ok(plan.kind === 'edits');
    assert.equal(applyEdits(plan.text, plan.edits), more.replace('A day on the road.', 'A round.'));
  });
});
