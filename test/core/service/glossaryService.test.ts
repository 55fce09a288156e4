import assert from 'node:assert/strict';
import { getReaderFor } from '../../../src/core/glossary/formats/readers';
import { MemoryWorkspace } from '../memoryWorkspace';
import { createService } from '../stores';
import { files, glossary, hover } from './shop';

describe('GlossaryService', () => {
  it('reports rules of an ignore file that are refused, once', async () => {
    const long = 'a'.repeat(3000);
    const rules = `${long}\n${long}\n*.log\n`;
    const service = createService(new MemoryWorkspace({ ...files, '.gitignore': rules }));
    const problems = await service.glossaryProblems();
    const found = problems.filter(({ problem: { uri } }) => uri.endsWith('/.gitignore'));
    assert.deepEqual(
      found.map(({ problem: { severity, range } }) => [severity, range]),
      [['warning', { start: 0, end: 3000 }]],
    );
    assert.match(found[0]?.problem.message ?? '', /This rule and 1 more/u);
  });

  it('knows a changed, a new and a deleted file at the next question', async () => {
    const workspace = new MemoryWorkspace(files);
    const service = createService(workspace);
    await hover(service, 'check|out');
    workspace.write('GLOSSARY.md', glossary.replace('A promise.', 'A vow.'));
    assert.match((await hover(service, 'sla|Timeout'))[0] ?? '', /A vow\./u);
    workspace.write('more/glossary.yml', 'terms:\n  - name: Parcel\n    definition: A box.\n');
    assert.match((await hover(service, 'new Par|cel()'))[0] ?? '', /A box\./u);
    workspace.delete('GLOSSARY.md');
    assert.deepEqual(await hover(service, 'check|out'), []);
  });

  it('keeps the last valid terms of an invalid file and reports the error once', async () => {
    const workspace = new MemoryWorkspace({
      'glossary.yml': 'terms:\n  - name: Parcel\n    definition: A box.\n',
    });
    const service = createService(workspace);
    await service.glossary();
    workspace.write('glossary.yml', 'terms:\n  - name: "Parcel\n    definition: [\n');
    assert.match((await hover(service, 'par|cel'))[0] ?? '', /A box\./u);
    const problems = await service.glossaryProblems();
    assert.deepEqual(
      problems.map(({ problem }) => problem.code),
      ['broken-yaml'],
    );
  });

  it('places the error of an invalid file in its new text, and its terms in the last valid one', async () => {
    const valid = 'terms:\n  - name: Parcel\n    definition: A box.\n';
    const workspace = new MemoryWorkspace({ 'glossary.yml': valid });
    const service = createService(workspace);
    await service.glossary();
    workspace.write('glossary.yml', `${'# More.\n'.repeat(9)}terms:\n  - name: "Parcel\n`);
    const file = (await service.glossary()).files.get(MemoryWorkspace.uri('glossary.yml'));
    const [placed] = await service.glossaryProblems();
    assert.ok(file && placed);
    assert.equal(placed.lines, file.problemLines);
    assert.ok(placed.lines.positionAt(placed.problem.range.start).line >= 9);
    assert.equal(file.problemLines.lineCount, 12);
    assert.equal(file.termLines.lineCount, 4);
    assert.equal(file.foundBy, 'name');
  });

  it('keeps the terms of a file in which the reader fails, with the lines of the new text', async () => {
    let fails = false;
    const valid = 'terms:\n  - name: Parcel\n    definition: A box.\n';
    const workspace = new MemoryWorkspace({ 'glossary.yml': valid });
    const service = createService(workspace, {
      loadReaders: () =>
        Promise.resolve((uri: string) => {
          if (fails) throw new Error('Too deep.');
          return getReaderFor(uri);
        }),
    });
    await service.glossary();
    fails = true;
    workspace.write('glossary.yml', `${'# More.\n'.repeat(9)}${valid}`);
    const file = (await service.glossary()).files.get(MemoryWorkspace.uri('glossary.yml'));
    assert.deepEqual(
      file?.terms.map(({ name }) => name),
      ['Parcel'],
    );
    assert.equal(file.problems.length, 1);
    assert.equal(file.problemLines.lineCount, 13);
    assert.equal(file.termLines.lineCount, 4);
  });

  it('keeps the last good diagram and places the error', async () => {
    const workspace = new MemoryWorkspace(files);
    const service = createService(workspace);
    await service.diagrams();
    workspace.write('docs/architecture.mmd', 'flowchart LR\n  a[Open --> b\n');
    assert.equal((await service.diagrams()).length, 1);
    const [placed] = await service.diagramProblems();
    assert.ok(placed);
    assert.equal(placed.problem.code, 'diagram-syntax');
    assert.equal(placed.lines.positionAt(placed.problem.range.start).line, 1);
  });

  it('places the error of a diagram in its new text', async () => {
    const workspace = new MemoryWorkspace(files);
    const service = createService(workspace);
    await service.diagrams();
    const text = `${'%% More.\n'.repeat(9)}flowchart LR\n  a[Open --> b\n`;
    workspace.write('docs/architecture.mmd', text);
    const [placed] = await service.diagramProblems();
    assert.ok(placed);
    assert.equal(placed.lines.lineCount, 12);
    assert.equal(placed.lines.positionAt(placed.problem.range.start).line, 10);
  });
});
