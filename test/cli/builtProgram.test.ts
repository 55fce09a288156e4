import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { PrintedProblem } from '../../src/cli/output';
import { WorkFolder } from './workFolder';

const files = {
  'GLOSSARY.md': '# Glossary\n\n## Customer\n\nA person who buys.\n\n- **Avoid**: client\n',
  'docs/a.md': 'The client waits.\n',
  'docs/b.mmd': 'flowchart LR\n  a[Customer] --> b[Shop]\n',
};

describe('the built program', function () {
  // Each run starts a process, which takes its time on a busy machine.
  this.timeout(60_000);

  let folder: WorkFolder;

  beforeEach(() => {
    folder = new WorkFolder(files);
  });

  afterEach(() => {
    folder.remove();
  });

  it('prints the findings and exits with 1', async () => {
    const { exitCode, stdout, stderr } = await folder.runBuilt('check');
    assert.match(stdout, /^docs\/a\.md:1:5 information: .*\(discouraged-word\)\n/u);
    assert.deepEqual([exitCode, stderr], [1, '']);
  });

  it('exits with 0 if all is well, and writes exactly what it writes in process', async () => {
    const args = ['diagram', '--format', 'json'];
    const built = await folder.runBuilt(...args);
    assert.equal(built.exitCode, 0);
    assert.match(built.stdout, /"term": "Customer"/u);
    assert.deepEqual(built, await folder.run(...args));
  });

  it('writes only messages of the protocol when it serves assistants', async () => {
    const served = await folder.runBuilt('mcp', '--format', 'json');
    assert.deepEqual(served, { exitCode: 0, stdout: '', stderr: '' });
  });

  it('exits with 2 and writes to stderr only if it is called wrongly', async () => {
    const { exitCode, stdout, stderr } = await folder.runBuilt('nonsense');
    assert.deepEqual([exitCode, stdout], [2, '']);
    assert.match(stderr, /^Unknown command “nonsense”\./u);
  });

  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    for (const option of ['--version', '-v'])
      assert.deepEqual(await folder.runBuilt(option), {
        exitCode: 0,
        stdout: `${version}\n`,
        stderr: '',
      });
  });

  it('takes another folder, relative to its own', async () => {
    folder.write('other/GLOSSARY.md', '# Glossary\n\n## Depot\n\nA hall.\n');
    const { stdout } = await folder.runBuilt('terms', '--cwd', 'other');
    assert.equal(stdout, 'GLOSSARY.md:3 Depot: A hall.\n');
  });

  it('takes the top of the repository on GitHub from the environment', async () => {
    folder.env.GITHUB_WORKSPACE = folder.path;
    const { stdout } = await folder.runBuilt('check', '--cwd', 'docs', '--format', 'github');
    assert.equal(stdout, '');
    folder.write('docs/GLOSSARY.md', files['GLOSSARY.md']);
    const again = await folder.runBuilt('check', '--cwd', 'docs', '--format', 'github');
    assert.match(again.stdout, /^::notice file=docs\/a\.md,/u);
  });

  it('finds the same in many files, which several threads share', async () => {
    const many = 1500;
    for (let i = 0; i < many; i++)
      folder.write(`notes/${String(i)}.md`, 'The QZR asks the client.\n');
    const { stdout } = await folder.runBuilt('check', '--format', 'json');
    const { findings } = JSON.parse(stdout) as { findings: PrintedProblem[] };
    const inNotes = findings.filter(({ file }) => file.startsWith('notes/'));
    assert.equal(inNotes.length, many);
    assert.ok(
      inNotes.every(
        ({ code, line, column }) => code === 'unexplained-acronym' && line === 1 && column === 5,
      ),
    );
    assert.equal(new Set(inNotes.map(({ file }) => file)).size, many);
    // All threads count the files with a discouraged word.
    const common = findings.filter(({ code }) => code === 'common-discouraged-word');
    assert.deepEqual(
      common.map(({ message }) => /used in (\d+) files/u.exec(message)?.[1]),
      [String(many + 1)],
    );
  });

  it('finds what a single thread finds, where several threads look for glossaries and diagrams', async () => {
    const many = 2200;
    for (let i = 0; i < many; i++) {
      const page = i % 200 === 0 ? '```mermaid\nflowchart LR\n  a[Depot] --> b[Pier]\n```\n' : '';
      folder.write(`notes/${String(i)}.md`, `The QZR waits.\n\n${page}`);
    }
    folder.write(
      'notes/deep/words.md',
      '# Words\n\n## Glossary\n\n**Depot**: A hall.\n\n**Pier**: A bridge.\n',
    );
    folder.write('notes/broken.md', '```mermaid\nflowchart LR\n  a[Depot --> b\n```\n');
    const all = await folder.runBuilt('check', '--format', 'json');
    // A named folder is read by one thread until its files are checked.
    const named = await folder.runBuilt('check', '.', '--format', 'json');
    assert.deepEqual(JSON.parse(all.stdout), JSON.parse(named.stdout));
    const { findings } = JSON.parse(all.stdout) as { findings: PrintedProblem[] };
    assert.ok(findings.some(({ file }) => file === 'notes/broken.md'));
    const { stdout } = await folder.runBuilt('terms');
    assert.match(stdout, /^notes\/deep\/words\.md:5 Depot/mu);
  });

  it('starts with the line that makes it a program', () => {
    assert.match(readFileSync('dist/cli.js', 'utf8'), /^#!\/usr\/bin\/env node\n/u);
  });
});
