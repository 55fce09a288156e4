import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { GitFolder } from './gitFolder';
import { WorkFolder } from './workFolder';

const files = {
  'GLOSSARY.md': `# Glossary

## SLA (Service level agreement)

Our promise.

## Parcel

What we send.
`,
  'docs/architecture.mmd': 'flowchart LR\n  shop[Parcel] --> bank[Bank]\n',
  'docs/old.md': 'The old QRX is slow.\n\nIt has no end.\n',
  'docs/other.md': 'Words about nothing.\n',
};

describe('check of a change', () => {
  let folder: GitFolder;

  beforeEach(() => {
    folder = new GitFolder(files);
  });

  afterEach(() => {
    folder.remove();
  });

  /** Returns the places of the findings of a check, such as `docs/a.md:3 QRX`. */
  async function check(...args: readonly string[]): Promise<readonly string[]> {
    const { stdout, stderr } = await folder.run('check', ...args, '--format', 'json');
    assert.equal(stderr, '');
    const { findings } = JSON.parse(stdout) as {
      findings: readonly { file: string; line: number; word: string }[];
    };
    return findings.map(({ file, line, word }) => `${file}:${line} ${word}`);
  }

  it('reports what is on changed lines, also in files that are moved, staged or not tracked', async () => {
    folder.git('mv', 'docs/old.md', 'docs/a name with ü "quotes".md');
    folder.write('docs/a name with ü "quotes".md', 'The old QRX is slow.\n\nIt has a KPQ.\n');
    folder.write('docs/untracked.md', 'A new ZWQ.\n');
    folder.write('docs/staged.md', 'A new YWQ.\n');
    folder.git('add', 'docs/staged.md');
    const expected = [
      'docs/a name with ü "quotes".md:3 KPQ',
      'docs/staged.md:1 YWQ',
      'docs/untracked.md:1 ZWQ',
    ];
    assert.deepEqual(await check('--since', 'HEAD'), expected);
    folder.commit('Second');
    assert.deepEqual(await check('--since', 'HEAD~1'), expected);
    assert.deepEqual(await check('--since', 'HEAD'), []);
    assert.deepEqual(await check('--since', 'HEAD~1', 'docs/staged.md'), [expected[1]]);
  });

  it('compares with where the branch began, so that later commits of others are no changes', async () => {
    folder.git('switch', '--quiet', '--create', 'feature');
    folder.write('docs/feature.md', 'A new KPQ.\n');
    folder.commit('Feature');
    folder.git('switch', '--quiet', 'main');
    folder.write('docs/old.md', 'The QRX is gone, and the ZWQ is here.\n');
    folder.commit('Later');
    folder.git('switch', '--quiet', 'feature');
    assert.deepEqual(await check('--since', 'main'), ['docs/feature.md:1 KPQ']);
  });

  it('is about lines, whatever the settings of git and the text of the change are', async () => {
    folder.git('config', 'diff.noprefix', 'true');
    folder.git('config', 'diff.external', 'false');
    folder.git('config', 'color.ui', 'always');
    folder.git('config', 'core.quotePath', 'true');
    folder.git('config', 'diff.interHunkContext', '9');
    folder.git('config', 'diff.orderFile', 'nowhere');
    folder.env.GIT_DIFF_OPTS = '--unified=3';
    folder.write(
      'docs/old.md',
      'New.\nThe old QRX is slow.\n++ b/docs/other.md\n@@ -1 +1 @@\nWe need a KPQ.',
    );
    folder.write('docs/other.md', 'Words about nothing.\nWe need a YWQ.\n');
    assert.deepEqual(await check('--since', 'main'), ['docs/old.md:5 KPQ', 'docs/other.md:2 YWQ']);
  });

  it('reports a subset of what a check of all files reports', async () => {
    folder.write(
      'docs/a.md',
      'An OKR (objectives and key results) and a KPQ. The word “YWQ” too.\n',
    );
    folder.write('GLOSSARY.md', `${files['GLOSSARY.md']}\n## Empty\n\n## ZWQ\n\nA ZWQ is a ZWQ.\n`);
    folder.write('docs/b.mmd', 'flowchart LR\n  a[[wrong\n');
    const all = new Set(await check());
    const some = await check('--since', 'main');
    assert.ok(some.length > 1);
    assert.deepEqual(
      some.filter((one) => !all.has(one)),
      [],
    );
  });

  it('reports an error in a changed file although its line is unchanged', async () => {
    folder.write('docs/architecture.mmd', 'flowchart LR\n  shop[Parcel --> bank[Bank]\n  c\n');
    folder.commit('Broken');
    folder.write('docs/architecture.mmd', 'flowchart LR\n  shop[Parcel --> bank[Bank]\n');
    const { stdout } = await folder.run('check', '--since', 'HEAD');
    assert.match(stdout, /^docs\/architecture\.mmd:2:\d+ error:/u);
  });

  it('reports only what is staged, with the staged content of all files', async () => {
    folder.write('docs/old.md', 'The old QRX is slow.\n\nWe need a KPQ.\n');
    folder.git('add', 'docs/old.md');
    folder.write('docs/old.md', 'The old QRX is slow.\n\nNothing.\n\nWe need a ZWQ.\n');
    folder.write('docs/untracked.md', 'We need a YWQ.\n');
    assert.deepEqual(await check('--staged'), ['docs/old.md:3 KPQ']);
    // An entry that is not part of the commit explains nothing.
    folder.write('GLOSSARY.md', `${files['GLOSSARY.md']}\n## KPQ\n\nA word.\n`);
    assert.deepEqual(await check('--staged'), ['docs/old.md:3 KPQ']);
    folder.git('add', 'GLOSSARY.md');
    assert.deepEqual(await check('--staged'), []);
  });

  it('works as a hook of a commit, also of one with only some files', () => {
    const hook = `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli.js')}" check --staged >&2\n`;
    folder.write('.git/hooks/pre-commit', hook);
    chmodSync(join(folder.path, '.git/hooks/pre-commit'), 0o755);
    folder.write('docs/other.md', 'Our new KPQ grows.\n');
    folder.git('add', 'docs/other.md');
    folder.write('docs/old.md', 'The old QRX is slow.\n\nIt has no good end.\n');
    folder.git('commit', '--quiet', '--message', 'Only this', '--', 'docs/old.md');
    const commit = (): string => folder.git('commit', '--quiet', '--all', '--message', 'All');
    assert.throws(commit, /“KPQ” isn't explained/u);
    folder.write('docs/other.md', 'Our new KPQ (key payment quota) grows.\n');
    commit();
  });

  it('checks what is staged for the first commit', async () => {
    const first = new WorkFolder({ 'a.md': 'We need a KPQ.\n' });
    Object.assign(first.env, folder.env);
    folder.git('init', '--quiet', first.path);
    folder.git('-C', first.path, 'add', 'a.md');
    const { stdout } = await first.run('check', '--staged');
    first.remove();
    assert.match(stdout, /^a\.md:1:11 information: “KPQ”/u);
  });

  it('leaves out known findings', async () => {
    folder.write('docs/a.md', 'We need a KPQ.\n');
    await folder.run('check', '--write-baseline', '--baseline', 'known.json');
    folder.write('docs/a.md', 'We need a KPQ.\nWe need a ZWQ.\n');
    assert.deepEqual(await check('--since', 'main', '--baseline', 'known.json'), [
      'docs/a.md:2 ZWQ',
    ]);
  });

  it('summarizes a change for a pull request', async () => {
    folder.write(
      'docs/a.md',
      'The KPQ (key payment quota) is a limit for payments.\n\nOur KPQ and a ZWQ.\n',
    );
    folder.write('docs/b.md', 'Each KPQ counts.\n');
    folder.write('GLOSSARY.md', files['GLOSSARY.md'].replace('Our promise.', 'What we promise.'));
    folder.write('docs/architecture.mmd', 'flowchart LR\n  shop[Parcel] --> psp[Provider]\n');
    const { stdout } = await folder.run('check', '--since', 'main', '--format', 'markdown');
    assert.equal(
      stdout,
      `## Glossary

### 2 words to explain

**ZWQ** in \`docs/a.md:3\`

Proposed entry for \`GLOSSARY.md\` (add what it means):

\`\`\`md
## ZWQ
\`\`\`

**KPQ** in \`docs/b.md:1\`

Proposed entry for \`GLOSSARY.md\`:

\`\`\`md
## KPQ (key payment quota)

The KPQ (key payment quota) is a limit for payments.
\`\`\`

### 1 issue

- \`docs/architecture.mmd:2\` The box “Provider” isn't explained in the glossary. Add an entry for it.

### Glossary

- The definition of SLA changed.

### architecture.mmd (\`docs/architecture.mmd\`)

- Provider was added.
- Bank was removed.
- The connection Parcel → Provider was added.
- The connection Parcel → Bank was removed.

\`\`\`mermaid
flowchart LR
  shop[Parcel] --> psp[Provider]
bank["Bank"]
shop -.-> bank
  classDef glossary_added stroke:#1a7f37,stroke-width:4px
  class psp glossary_added
  classDef glossary_removed stroke:#cf222e,stroke-width:2px,stroke-dasharray:6 4
  class bank glossary_removed
\`\`\`
`,
    );
    folder.commit('Second');
    const nothing = await folder.run('check', '--since', 'HEAD', '--format', 'markdown');
    assert.match(nothing.stdout, /^## Glossary\n\nNo new issues, and no change/u);
  });

  it('says in one sentence why it cannot compare', async () => {
    for (const [args, message] of [
      [['--since=-x'], 'Git does not know the revision “-x”.\n'],
      [['--since='], 'Git does not know the revision “”.\n'],
      [['--since', 'nope'], 'Git does not know the revision “nope”.\n'],
      [
        ['--since', 'main', '--staged'],
        'Use --since or --staged. What is staged is compared with the last commit.\n',
      ],
      [
        ['--since', 'main', '--write-baseline'],
        'A baseline covers the whole workspace. Leave out the files and folders.\n',
      ],
    ] as const)
      assert.deepEqual(await folder.run('check', ...args), {
        ...{ exitCode: 2, stdout: '', stderr: message },
      });
    const plain = new WorkFolder({ 'a.md': 'We need a KPQ.\n' });
    Object.assign(plain.env, folder.env);
    const outside = await plain.run('check', '--since', 'main');
    assert.equal(outside.stderr, `${plain.path} is not in a git repository.\n`);
    plain.env.PATH = '/nonexistent';
    const without = await plain.run('check', '--since', 'main');
    assert.equal(without.stderr, 'Git is not installed, or it is not on the path.\n');
    plain.remove();
    assert.deepEqual([outside.exitCode, without.exitCode], [2, 2]);
  });

  it('names the way out of a shallow clone', async () => {
    folder.write('docs/a.md', 'We need a KPQ.\n');
    folder.commit('Second');
    const clone = new WorkFolder({});
    Object.assign(clone.env, folder.env);
    folder.git('clone', '--quiet', '--depth', '1', `file://${folder.path}`, `${clone.path}/clone`);
    const { exitCode, stderr } = await clone.run('check', '--since', 'HEAD~1', '--cwd', 'clone');
    clone.remove();
    assert.equal(exitCode, 2);
    assert.equal(
      stderr,
      'Git does not know the revision “HEAD~1”. This clone is shallow. Fetch the history first: `git fetch --unshallow`.\n',
    );
  });
});
