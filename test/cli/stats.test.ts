import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GitFolder } from './gitFolder';

describe('stats', () => {
  let folder: GitFolder;

  beforeEach(() => {
    folder = new GitFolder({
      'GLOSSARY.md': `# Glossary

## SLA (Service level agreement)

Our promise, also for a parcel.

- **Owner**: Team A
- **Status**: approved

## Parcel

## Unused

A word.
`,
      'docs/architecture.mmd': 'flowchart LR\n  shop[Shop] --> parcel[Parcel]\n',
      'docs/notes.md': 'The SLA of our new KPQ.\n',
    });
  });

  afterEach(() => {
    folder.remove();
  });

  it('shows how much is explained and which entries need work', async () => {
    const { exitCode, stdout, stderr } = await folder.run('stats');
    assert.deepEqual([exitCode, stderr], [0, '']);
    assert.equal(
      stdout,
      `3 terms in 1 file, 1 diagram

Explained
  Boxes of diagrams: 50% (1 of 2)
  Acronyms in documents: 50% (1 of 2)

Incomplete entries
  No definition: 1 (Parcel)
  No owner: 2 (Parcel, Unused)
  Not approved: 2 (Parcel, Unused)

Most used
  Parcel: 3 uses in 1 file
  SLA: 1 use in 1 file

Least used
  Unused: not used
  SLA: 1 use in 1 file
  Parcel: 3 uses in 1 file

Unchanged for the longest time
  SLA: 2026-11-28, Ada Lovelace
  Parcel: 2026-11-28, Ada Lovelace
  Unused: 2026-11-28, Ada Lovelace
`,
    );
  });

  it('prints the same as data, and writes a badge', async () => {
    const { stdout } = await folder.run('stats', '--format', 'json', '--badge', 'badge.svg');
    const { coverage, leastUsed } = JSON.parse(stdout) as {
      coverage: { total: unknown };
      leastUsed: readonly unknown[];
    };
    assert.deepEqual(coverage.total, { all: 4, explained: 2, percent: 50 });
    assert.deepEqual(leastUsed[0], {
      ...{ name: 'Unused', file: 'GLOSSARY.md', code: 0, docs: 0, files: 0 },
    });
    const badge = readFileSync(join(folder.path, 'badge.svg'), 'utf8');
    assert.match(badge, /glossary: 50% explained/u);
  });

  it('runs no program that the repository names', async () => {
    folder.write('.gitattributes', '*.md diff=text\n');
    folder.git('config', 'diff.text.textconv', 'touch ran; cat');
    const { exitCode, stdout } = await folder.run('stats');
    assert.equal(exitCode, 0);
    assert.match(stdout, /Unchanged for the longest time/u);
    assert.equal(existsSync(join(folder.path, 'ran')), false);
  });

  it('works without git, and refuses other arguments', async () => {
    folder.env.PATH = '/nonexistent';
    assert.doesNotMatch((await folder.run('stats')).stdout, /Unchanged/u);
    assert.equal((await folder.run('stats', 'docs')).exitCode, 2);
    assert.match((await folder.run('stats', '--badge', '-')).stderr, /^Name the file/u);
  });
});
