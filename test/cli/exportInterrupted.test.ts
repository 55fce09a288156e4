import assert from 'node:assert/strict';
import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { WorkFolder } from './workFolder';

const program = resolve('dist/cli.js');
const old = 'the file of last week\n';

/** A glossary whose export takes several megabytes. */
function makeGlossary(): string {
  const definition = 'Says in many words what it is. '.repeat(1000);
  const entries = Array.from(
    { length: 150 },
    (_, i) => `## Word number ${String(i)}\n\n${definition}\n`,
  );
  return `# Glossary\n\n${entries.join('\n')}`;
}

/** A shell that can limit what its programs may do. */
function runInShell(
  folder: WorkFolder,
  command: string,
  before: readonly string[] = [],
): SpawnSyncReturns<string> {
  return spawnSync('env', [...before, '/bin/sh', '-c', command], {
    cwd: folder.path,
    encoding: 'utf8',
  });
}

describe('an export that cannot finish', function () {
  // Windows has neither limits of a shell nor these signals.
  if (process.platform === 'win32') return;

  let folder: WorkFolder;
  const listFiles = (): readonly string[] => readdirSync(folder.path).sort();
  const command = `"${process.execPath}" "${program}" export --json`;

  beforeEach(() => {
    folder = new WorkFolder({ 'GLOSSARY.md': makeGlossary(), 'out.json': old });
  });

  afterEach(() => {
    folder.remove();
  });

  const assertOldFile = (): void => {
    assert.equal(readFileSync(`${folder.path}/out.json`, 'utf8'), old);
    assert.deepEqual(listFiles(), ['GLOSSARY.md', 'out.json']);
  };

  it('keeps the old file when the system refuses a part of the new one', () => {
    // In blocks of 512 bytes or of a kilobyte, depending on the shell.
    const { status, stderr } = runInShell(folder, `ulimit -f 1000; ${command} out.json`);
    assert.equal(stderr, 'out.json cannot be written: it would be larger than a file may be.\n');
    assert.equal(status, 2);
    assertOldFile();
  });

  it('keeps the old file when the disk is full', function () {
    // A small disk that only this shell sees; not every system allows it.
    const prefix = ['unshare', '--user', '--map-root-user', '--mount'];
    const disk = 'mount -t tmpfs -o size=1m small disk';
    folder.write('disk/out.json', old);
    if (runInShell(folder, disk, prefix).status !== 0) this.skip();
    const { stdout, stderr, status } = runInShell(
      folder,
      `${disk} && cp out.json disk && ${command} disk/out.json; echo $?; ls disk; cat disk/out.json`,
      prefix,
    );
    assert.equal(stderr, 'disk/out.json cannot be written: the disk is full.\n');
    assert.equal(stdout, `2\nout.json\n${old}`);
    assert.equal(status, 0);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`keeps the old file and leaves no other on ${signal}`, async () => {
      const child = spawn(process.execPath, [program, 'export', '--json', 'out.json'], {
        cwd: folder.path,
        stdio: 'ignore',
      });
      const ended = new Promise((done) => {
        child.once('exit', (_, endedBy) => {
          done(endedBy);
        });
      });
      while (child.exitCode === null && !listFiles().some((name) => name.endsWith('.tmp'))) {
        await new Promise((resume) => setImmediate(resume));
      }
      child.kill(signal);
      assert.equal(await ended, signal);
      assertOldFile();
    });
  }
});
