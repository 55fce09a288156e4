import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportedGlossary } from '../../src/core/service/exporting';
import { GitFolder } from './gitFolder';
import { WorkFolder } from './workFolder';

const glossary = `# Glossary

## SLA (Service level agreement)

Our promise, also for a parcel.

- **Owner**: Team A

## Parcel

=1+1 is no formula; a "box".
`;

const diagram = 'flowchart LR\n  shop[Shop] -->|asks| parcel[Parcel]\n';

function readExport(text: string): ExportedGlossary {
  return JSON.parse(text) as ExportedGlossary;
}

describe('export', () => {
  let folder: GitFolder;
  const read = (path: string): string => readFileSync(join(folder.path, path), 'utf8');

  beforeEach(() => {
    folder = new GitFolder({ 'GLOSSARY.md': glossary, 'docs/architecture.mmd': diagram });
  });

  afterEach(() => {
    folder.remove();
  });

  it('writes the glossary with what git knows, and prints nothing else', async () => {
    folder.git('remote', 'add', 'origin', 'https://user:secret@github.com/acme/shop.git');
    const { exitCode, stdout, stderr } = await folder.run('export', '--json');
    assert.deepEqual([exitCode, stderr], [0, '']);
    const [repository] = readExport(stdout).repositories;
    assert.equal(repository?.id, 'acme/shop');
    assert.equal(repository.commit, folder.git('rev-parse', 'HEAD').trim());
    assert.equal(repository.links?.edit, 'https://github.com/acme/shop/edit/main/{path}#L{line}');
    assert.deepEqual(
      repository.terms.map(({ name, line, change }) => [name, line, change?.author, change?.day]),
      [
        ['SLA', 3, 'Ada Lovelace', '2026-11-28'],
        ['Parcel', 9, 'Ada Lovelace', '2026-11-28'],
      ],
    );
    assert.doesNotMatch(stdout, /secret|ada@example\.com/u);
  });

  it('reads the last change whatever the settings of git are', async () => {
    for (const [name, value] of [
      ['blame.blankBoundary', 'true'],
      ['blame.coloring', 'repeatedLines'],
      ['blame.date', 'relative'],
      ['blame.ignoreRevsFile', '.git/ignored'],
      ['blame.markIgnoredLines', 'true'],
      ['blame.markUnblamableLines', 'true'],
      ['blame.showEmail', 'true'],
      ['blame.showRoot', 'true'],
      ['color.ui', 'always'],
    ] as const)
      folder.git('config', name, value);
    folder.write('.git/ignored', '');
    const [repository] = readExport((await folder.run('export', '--json')).stdout).repositories;
    assert.deepEqual(
      repository?.terms.map(({ change }) => [change?.author, change?.day]),
      [1, 2].map(() => ['Ada Lovelace', '2026-11-28']),
    );
  });

  it('works without git, and on entries that are not committed', async () => {
    folder.write('GLOSSARY.md', `${glossary}\n## New\n\nA new word.\n`);
    const [repository] = readExport((await folder.run('export', '--json')).stdout).repositories;
    assert.equal(repository?.terms.find(({ name }) => name === 'New')?.change, undefined);
    const plain = new WorkFolder({ 'GLOSSARY.md': glossary });
    plain.env.PATH = '/nonexistent';
    const { exitCode, stdout } = await plain.run('export', '--json', '-');
    plain.remove();
    assert.equal(exitCode, 0);
    assert.equal(readExport(stdout).repositories[0]?.terms.length, 2);
  });

  it('does not take the oldest commit of a shallow clone for the last change', async () => {
    folder.write('GLOSSARY.md', glossary.replace('Our promise', 'A promise'));
    folder.commit('Second');
    const clone = new WorkFolder({});
    Object.assign(clone.env, folder.env);
    folder.git('clone', '--quiet', '--depth', '1', `file://${folder.path}`, `${clone.path}/clone`);
    const { stdout } = await clone.run('export', '--json', '--cwd', 'clone');
    clone.remove();
    const [repository] = readExport(stdout).repositories;
    assert.deepEqual(
      repository?.terms.map(({ change }) => change),
      [undefined, undefined],
    );
  });

  it('writes several files, replaces links by what they lead to, and leaves no other file', async () => {
    mkdirSync(join(folder.path, 'out'));
    folder.write('real.csv', 'old');
    symlinkSync('../real.csv', join(folder.path, 'out/a.csv'));
    const { stdout } = await folder.run(
      ...['export', '--csv', 'out/a.csv', '--markdown', 'out/a.md', '--abbreviations', 'out/a.txt'],
    );
    assert.equal(stdout, 'Wrote out/a.md\nWrote out/a.csv\nWrote out/a.txt\n');
    assert.deepEqual(readdirSync(join(folder.path, 'out')).sort(), ['a.csv', 'a.md', 'a.txt']);
    assert.equal(read('out/a.txt'), '*[SLA]: Service level agreement\n');
    const rows = read('real.csv').split('\r\n');
    assert.match(rows[0] ?? '', /^\uFEFFName,Stands for,/u);
    // A spreadsheet must not calculate what an author wrote.
    assert.match(rows[1] ?? '', /^Parcel,,,"'=1\+1 is no formula; a ""box""\.",/u);
    assert.match(rows[2] ?? '', /^SLA,Service level agreement,,/u);
  });

  it('writes Markdown and CSV that are read as the same terms', async () => {
    mkdirSync(join(folder.path, 'copy'));
    await folder.run('export', '--markdown', 'copy/glossary.md', '--csv', 'copy/glossary.csv');
    for (const file of ['copy/glossary.md', 'copy/glossary.csv']) {
      const { stdout } = await folder.run('terms', file, '--format', 'json');
      const { terms } = JSON.parse(stdout) as { terms: { name: string; expansion: string }[] };
      assert.deepEqual(
        terms.map(({ name, expansion }) => [name, expansion]),
        [
          ['Parcel', null],
          ['SLA', 'Service level agreement'],
        ],
        file,
      );
    }
  });

  it('leaves the old file where it cannot write', async () => {
    folder.write('old.json', 'old');
    for (const [file, reason] of [
      ['missing/a.json', 'its folder does not exist'],
      ['docs', 'it is a folder'],
    ] as const) {
      const { exitCode, stderr } = await folder.run('export', '--json', file);
      assert.deepEqual([exitCode, stderr], [2, `${file} cannot be written: ${reason}.\n`]);
    }
    assert.equal(read('old.json'), 'old');
    if (!existsSync('/dev/full')) return;
    const full = await folder.run('export', '--json', '/dev/full');
    assert.equal(full.stderr, '/dev/full cannot be written: the disk is full.\n');
  });

  it('exports several folders, with a number where their names are the same', async () => {
    folder.write('a/docs/glossary.md', glossary);
    folder.write('b/docs/glossary.md', glossary);
    const { stdout } = await folder.run('export', '--markdown', '--cwd', 'a', '--cwd', 'b');
    assert.match(stdout, /^# Glossary\n\n## \S+\/a\n\n### Parcel\n[^]*\n## \S+\/b\n/u);
    const same = await folder.run('export', '--json', '--cwd', 'a', '--cwd', 'a');
    const ids = readExport(same.stdout).repositories.map(({ id }) => id);
    assert.match(ids.join(' '), /^(\S+\/a) \1-2$/u);
    const { exitCode } = await folder.run('terms', '--cwd', 'a', '--cwd', 'b');
    assert.equal(exitCode, 2);
  });

  it('merges files in the order of their names, and reports those that are broken with their places', async () => {
    await folder.run('export', '--json', 'b.json', '--cwd', 'docs');
    folder.write('all/z/b.json', read('b.json'));
    folder.write('all/a.json', read('b.json').replaceAll('/docs"', '/other"'));
    folder.write('all/broken.json', '{\n  "format": "architecture-glossary",,\n}');
    folder.write('all/invalid.json', read('b.json').replace('"title":"', '"title":7,"x":"'));
    folder.write('all/new.json', read('b.json').replace('"version":1', '"version":9'));
    folder.write('all/package.json', '{"name":"x"}');
    folder.write('all/twice.json', read('b.json'));
    const { exitCode, stdout, stderr } = await folder.run(
      ...['export', '--merge', 'all', '--json', 'all/merged.json', '--csv', 'all.csv'],
    );
    assert.equal(exitCode, 2);
    assert.equal(stdout, 'Wrote all/merged.json\nWrote all.csv\n');
    const [repository] = readExport(read('b.json')).repositories;
    assert.deepEqual(stderr.trim().split('\n'), [
      'all/broken.json:2:37 is not valid JSON.',
      'all/invalid.json:3:30 has an invalid or missing value: repositories[0].diagrams[0].title.',
      'all/new.json has version 9 of the format; this program reads version 1.',
      'all/package.json is not an exported glossary.',
      `all/z/b.json has ${repository?.id ?? ''}, which is already in twice.json.`,
    ]);
    const merged = read('all/merged.json');
    const ids = readExport(merged).repositories.map(({ id }) => id.replace(/^.*\//u, ''));
    assert.deepEqual(ids, ['other', 'docs']);
    await folder.run('export', '--merge', 'all', '--json', 'all/merged.json');
    assert.equal(read('all/merged.json'), merged);
  });

  it('says what changed since a revision, in sentences', async () => {
    folder.write('GLOSSARY.md', glossary.replace('Team A', 'Team B'));
    folder.write('docs/architecture.mmd', `${diagram}  parcel --> depot[Depot]\n`);
    folder.write('new.mmd', '---\ntitle: New one\n---\nflowchart LR\n  a --> b\n');
    const { exitCode, stdout } = await folder.run('export', '--since', 'main');
    assert.equal(exitCode, 0);
    assert.equal(
      stdout,
      `Since main

Glossary
  The owner of SLA changed from Team A to Team B.

architecture.mmd (docs/architecture.mmd)
  Depot was added.
  The connection Parcel → Depot was added.

New one (new.mmd)
  The diagram “New one” is new.
`,
    );
    const markdown = await folder.run('export', '--since', 'main', '--format', 'markdown');
    assert.match(markdown.stdout, /```mermaid\nflowchart LR\n[^]*class depot glossary_added/u);
  });

  it('refuses what it cannot do, in one sentence', async () => {
    folder.write('empty/a.txt', '');
    for (const [args, message] of [
      [[], /^Name what to write: --json FILE/u],
      [['docs', '--json'], /^export reads whole folders/u],
      [['--json', '--csv'], /^Only one result/u],
      [['--since', 'main', '--json'], /^Only one result/u],
      [['--since=--output=x'], /^Git does not know the revision “--output=x”\.\n$/u],
      [['--since', 'nowhere'], /^Git does not know the revision “nowhere”\.\n$/u],
      [['--merge', 'nowhere', '--json'], /^The folder nowhere does not exist\.\n$/u],
      [['--merge', 'empty', '--json'], /^empty has no JSON files to merge\.\n$/u],
      [['--merge', 'empty', '--since', 'main'], /^--merge reads files only/u],
    ] as const) {
      const { exitCode, stdout, stderr } = await folder.run('export', ...args);
      assert.deepEqual([exitCode, stdout], [2, ''], args.join(' '));
      assert.match(stderr, message);
    }
  });
});
