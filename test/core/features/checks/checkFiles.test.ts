import assert from 'node:assert/strict';
import {
  type FilesToCheck,
  checkFiles,
  collectEvidence,
  listTermsOnDiagrams,
} from '../../../../src/core/features/checks/checkFiles';
import { findExpansionElsewhere } from '../../../../src/core/features/checks/findExpansionElsewhere';
import { CollectedEvidence } from '../../../../src/core/features/checks/wordEvidence';
import type { Diagram } from '../../../../src/core/diagram/diagram';
import type { Term } from '../../../../src/core/glossary/term';
import { noCancellation } from '../../../../src/core/workspace/cancellation';
import { MemoryWorkspace } from '../../memoryWorkspace';
import { projectOf } from './checked';
import { shopGlossary } from './shopGlossary';

const toUris = (paths: readonly string[]): readonly string[] =>
  paths.map((path) => MemoryWorkspace.uri(path));

interface Run {
  readonly request: FilesToCheck;
  readonly workspace: MemoryWorkspace;
}

/** Prepares a check of files; `listed` also names files that are missing. */
async function prepare(
  files: Readonly<Record<string, string>>,
  { listed = Object.keys(files), ...more }: Partial<FilesToCheck> & { listed?: string[] } = {},
): Promise<Run> {
  const workspace = new MemoryWorkspace(files);
  const request = {
    workspace,
    scheduler: { yieldIfDue: () => Promise.resolve() },
    project: await projectOf({ files: { 'glossary.yml': shopGlossary } }),
    files: toUris(listed),
    token: noCancellation,
    ...more,
  };
  return { request, workspace };
}

async function wordsByFile({ request }: Run): Promise<readonly (readonly [string, string])[]> {
  const checked = await checkFiles(request);
  return checked.flatMap(({ uri, findings }) =>
    findings.map(({ word }) => [uri.slice(MemoryWorkspace.root.length + 1), word] as const),
  );
}

const generated = '<!-- @generated -->\nThe client.\n';
const minified = 'The client. '.repeat(500);

describe('checking files', () => {
  it('reports the findings of each file, in the order of the files and of the text', async () => {
    const files = { 'b.md': 'A client, a QZR.\n', 'c.md': 'Nothing.\n', 'a.md': 'The client.\n' };
    const found = await wordsByFile(await prepare(files));
    assert.deepEqual(found, [
      ['b.md', 'client'],
      ['b.md', 'QZR'],
      ['a.md', 'client'],
    ]);
    const checked = await checkFiles((await prepare(files)).request);
    assert.deepEqual(
      checked.map(({ findings, lines }) => lines.lineAt(findings[0]?.range.start ?? -1)),
      [0, 0],
      'Files without findings are left out.',
    );
  });

  it('leaves out missing files, and generated and minified ones unless the user has named them', async () => {
    const files = { 'a.md': generated, 'b.md': minified, 'c.md': 'The client.\n' };
    const listed = ['a.md', 'missing.md', 'b.md', 'c.md'];
    const [first] = await wordsByFile(await prepare(files, { listed }));
    assert.deepEqual(first, ['c.md', 'client']);
    const named = new Set(toUris(['a.md', 'missing.md']));
    const found = await wordsByFile(await prepare(files, { listed, named }));
    assert.deepEqual(found, [
      ['a.md', 'client'],
      ['c.md', 'client'],
    ]);
  });

  it('reads each file once, at most 24 ahead', async () => {
    const paths = Array.from({ length: 30 }, (_, i) => `${i}.md`);
    const files = Object.fromEntries(paths.map((path) => [path, 'The client.\n']));
    const reads: number[] = [];
    const { request, workspace } = await prepare(files);
    const yieldIfDue = (): Promise<void> => {
      reads.push(workspace.reads.length);
      return Promise.resolve();
    };
    assert.equal((await checkFiles({ ...request, scheduler: { yieldIfDue } })).length, 30);
    assert.deepEqual(workspace.reads, paths);
    const whileChecking = reads.slice(-30);
    assert.deepEqual(whileChecking.slice(0, 7), [24, 25, 26, 27, 28, 29, 30]);
    assert.equal(whileChecking[29], 30);
  });

  it('stops when it is canceled, with the findings so far', async () => {
    const { request } = await prepare({ 'a.md': 'A client.\n', 'b.md': 'A client.\n' });
    const token = { isCancellationRequested: false };
    const yieldIfDue = (): Promise<void> => {
      token.isCancellationRequested = true;
      return Promise.resolve();
    };
    const run = { ...request, token, scheduler: { yieldIfDue } };
    assert.equal((await checkFiles(run)).length, 1);
    const evidence = new CollectedEvidence(request.project.glossary.terms);
    token.isCancellationRequested = false;
    await collectEvidence(run, evidence);
    assert.equal(evidence.countFiles('client'), 1);
  });

  it('reports an internal error as a problem of its file, and checks the others', async () => {
    const files = { 'a.md': 'A client.\n', 'b.md': 'A client.\n' };
    const { request } = await prepare(files);
    const project = {
      ...request.project,
      matchesIn: (uri: string, text: string) => {
        if (uri.endsWith('/a.md')) throw new Error('broken');
        return request.project.matchesIn(uri, text);
      },
    };
    const checked = await checkFiles({ ...request, project });
    assert.deepEqual(
      checked.map(({ findings, failure, lines }) => [
        findings.length,
        failure?.code,
        failure?.message.includes('(broken)'),
        lines.lineCount,
      ]),
      [
        [0, 'unreadable-file', true, 2],
        [1, undefined, undefined, 2],
      ],
    );
    const evidence = new CollectedEvidence(project.glossary.terms);
    await collectEvidence({ ...request, project }, evidence);
    assert.equal(evidence.countFiles('client'), 1);
  });

  it('adds the terms that files use, whatever is reported', async () => {
    const { request } = await prepare({
      'a.md': 'Our SLA.\n',
      'b.ts': 'const customer = 1;\n',
      'c.md': '@generated\nThe courier app.\n',
    });
    const used = new Set<Term>();
    assert.deepEqual(await checkFiles(request, used), []);
    assert.deepEqual(
      [...used].map(({ name }) => name),
      ['SLA', 'Customer'],
    );
  });

  it('collects evidence, and keeps findings that other files may refute', async () => {
    const paths = Array.from({ length: 31 }, (_, i) => `${i}.md`);
    const files = Object.fromEntries(paths.map((path) => [path, 'The client.\n']));
    const { request } = await prepare(files);
    const evidence = new CollectedEvidence(request.project.glossary.terms);
    const project = { ...request.project, evidence };
    assert.equal((await checkFiles({ ...request, project, evidence })).length, 31);
    assert.equal(evidence.countFiles('client'), 31);
    assert.equal((await checkFiles({ ...request, project })).length, 0, 'Now it is too common.');
  });

  it('takes evidence only from files that people write', async () => {
    const files = { 'a.md': generated, 'b.md': 'The client.\n' };
    const { request } = await prepare(files, { listed: ['a.md', 'missing.md', 'b.md'] });
    const evidence = new CollectedEvidence(request.project.glossary.terms);
    await collectEvidence(request, evidence);
    assert.equal(evidence.countFiles('client'), 1);
  });
});

describe('the terms of a diagram', () => {
  it('are those of its boxes and groups', async () => {
    const box = (id: string, label: string) => ({ id, label, group: undefined, line: 1 });
    const diagram: Diagram = {
      ...{ uri: MemoryWorkspace.uri('a.mmd'), line: 0, text: '', type: 'flowchart' },
      ...{ title: undefined, edges: [] },
      nodes: [box('a', 'Customer'), box('b', 'Depot')],
      groups: [{ id: 'c', label: 'Courier app', parent: undefined, line: 2 }],
    };
    const files = { 'glossary.yml': shopGlossary };
    const { diagrams } = await projectOf({ files, diagrams: [diagram] });
    assert.deepEqual(
      listTermsOnDiagrams(diagrams).map(({ name }) => name),
      ['Customer', 'Courier app'],
    );
  });
});

describe('an expansion in another document', () => {
  const find = async (
    files: Readonly<Record<string, string>>,
    containing: readonly string[],
    token = noCancellation,
  ) => {
    const workspace = new MemoryWorkspace(files);
    const { glossary } = await projectOf({ files: {} });
    const usages = {
      glossary,
      filesOf: () => [],
      documentsWith: (word: string) => (word === 'QZR' ? toUris(containing) : []),
    };
    const expansion = await findExpansionElsewhere(workspace, usages, 'QZR', token);
    return { expansion, reads: workspace.reads };
  };

  it('is the first one in the documents that contain the acronym', async () => {
    const files = {
      'a.md': 'The QZR is late.\n',
      'b.md': 'The quick zip round (QZR) is late.\n',
      'c.md': 'The quiet zoo room (QZR).\n',
      'd.md': 'The quiet zebra race (QZR).\n',
    };
    assert.deepEqual(await find(files, ['a.md', 'missing.md', 'b.md', 'c.md']), {
      expansion: 'quick zip round',
      reads: ['a.md', 'missing.md', 'b.md'],
    });
    assert.equal((await find(files, ['a.md'])).expansion, undefined);
    assert.deepEqual(await find(files, ['b.md'], { isCancellationRequested: true }), {
      expansion: undefined,
      reads: [],
    });
  });
});
