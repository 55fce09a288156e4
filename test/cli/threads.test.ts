import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CheckTask } from '../../src/cli/threadTasks';
import { Threads, shareFiles, takeFiles } from '../../src/cli/threads';
import { CollectedEvidence } from '../../src/core/service/checking';
import { defaultSettings } from '../../src/core/workspace/settings';
import { toUri } from '../../src/node/nodeWorkspace';

/** Answers each check with the index of the next file, and takes it. */
const answering = `const { parentPort, workerData } = require('node:worker_threads');
parentPort.on('message', ({ kind, next }) => {
  if (kind === 'check') parentPort.postMessage({ findings: [workerData.cwd], used: [Atomics.add(next, 0, 1)] });
});`;
const failing = `require('node:worker_threads').parentPort.on('message', () => { throw new Error('broken'); });`;

const task = (): CheckTask => ({
  kind: 'check',
  ...shareFiles([]),
  evidence: CollectedEvidence.createTables([]),
  settings: defaultSettings,
  terms: [],
});

describe('The threads of a command', () => {
  let folder: string;

  const start = (program: string): Threads => {
    const path = join(folder, 'program.cjs');
    writeFileSync(path, program);
    return new Threads(path, '/repo');
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'glossary-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('are one more for each 700 files, and as many as there are processors', async () => {
    const threads = start(answering);
    threads.startFor(1399);
    assert.equal(threads.areRunning, false);
    threads.startFor(1400);
    assert.equal(threads.areRunning, availableParallelism() > 1);
    const count = async (): Promise<number> => (await Promise.all(threads.request(task()))).length;
    assert.equal(await count(), Math.min(2, availableParallelism()) - 1);
    threads.startFor(1400);
    threads.startFor(1_000_000);
    assert.equal(await count(), Math.min(8, availableParallelism()) - 1, 'those that run count');
  });

  it('start while files are listed only if all files are to be read', () => {
    const threads = start(answering);
    threads.prepareFor(5000);
    assert.equal(threads.areRunning, false);
    threads.startEarly();
    threads.prepareFor(5000);
    assert.equal(threads.areRunning, availableParallelism() > 1);
  });

  it('answer several checks, which share a number', async () => {
    const threads = start(answering);
    threads.startFor(1400);
    threads.give({ kind: 'probe', ...shareFiles([]), found: new Uint8Array(0) });
    const first = task();
    for (const expected of [0, 1]) {
      const results = await Promise.all(threads.request(first));
      for (const result of results)
        assert.deepEqual(result, { findings: ['/repo'], used: [expected] });
    }
  });

  it('run the built program, which looks for glossaries and then checks', async () => {
    if (availableParallelism() < 2) return;
    writeFileSync(join(folder, 'glossary.md'), '# Glossary\n\n**Quay**: A place to land.\n');
    writeFileSync(join(folder, 'notes.md'), 'The XQR is open.\n');
    const files = ['glossary.md', 'notes.md'].map((name) => toUri(join(folder, name)));
    const threads = new Threads(resolve('dist/workerThread.js'), folder);
    threads.startFor(1400);
    const found = new Uint8Array(new SharedArrayBuffer(files.length));
    threads.give({ kind: 'probe', ...shareFiles(files), found });
    const checked = threads.request({ ...task(), ...shareFiles(files.slice(1)) });
    const findings = (await Promise.all(checked)).flatMap((share) => share.findings);
    assert.deepEqual(
      findings.map(({ word }) => word),
      ['XQR'],
    );
    assert.ok(found.every((bits) => bits > 0));
    assert.notEqual(found[0], found[1], 'only one of them is a glossary');
  });

  it('report that one of them failed, also before it is asked', async () => {
    if (availableParallelism() < 2) return;
    const threads = start(failing);
    threads.startFor(1400);
    await assert.rejects(Promise.all(threads.request(task())), /broken/u);
    await assert.rejects(Promise.all(threads.request(task())), /broken/u);
  });
});

describe('Files that threads share', () => {
  it('are taken once, in batches', () => {
    const files = Array.from({ length: 100 }, (_, i) => String(i));
    const shared = shareFiles(files);
    const [one, other] = [takeFiles(shared), takeFiles(shared)];
    assert.deepEqual(one.next().value, [0, '0']);
    assert.deepEqual(other.next().value, [32, '32']);
    const rest = [...one, ...other].map(([i, uri]) => {
      assert.equal(uri, String(i));
      return i;
    });
    assert.deepEqual(
      [0, 32, ...rest].sort((a, b) => a - b),
      files.map(Number),
    );
    assert.deepEqual([...takeFiles(shared)], []);
  });
});
