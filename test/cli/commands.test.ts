import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Run } from './workFolder';
import { WorkFolder } from './workFolder';

const files = {
  'GLOSSARY.md': [
    '# Glossary',
    '## Bank gateway',
    'Talks to the bank.',
    '- **Owner**: Payments team\n- **Delivery**: mocked',
    '## SLA (service level agreement)',
    'A promise.',
    '',
  ].join('\n\n'),
  'docs/architecture.mmd':
    'flowchart LR\n  subgraph pay[Payments]\n    shop[Shop] -->|asks to pay| gateway[Bank gateway]\n  end\n',
  'src/pay.ts': "export const slaTimeout = 1;\nexport const bank_gateway = 'x';\n",
  'node_modules/other/GLOSSARY.md': '# Glossary\n\n## Foreign\n\nNot ours.\n',
  'build/GLOSSARY.md': '# Glossary\n\n## Built\n\nNot ours.\n',
  '.gitignore': 'build/\n',
};

describe('the commands of the command line', () => {
  let folder: WorkFolder;

  beforeEach(() => {
    folder = new WorkFolder(files);
  });

  afterEach(() => {
    folder.remove();
  });

  const run = (...args: readonly string[]): Promise<Run> => folder.run(...args);

  async function json(...args: readonly string[]): Promise<unknown> {
    return JSON.parse((await run(...args, '--format', 'json')).stdout) as unknown;
  }

  it('prints the terms it understood, ignored folders left out', async () => {
    const { terms, problems } = (await json('terms')) as {
      terms: Record<string, unknown>[];
      problems: unknown[];
    };
    assert.deepEqual(problems, []);
    assert.deepEqual(
      terms.map(({ name, expansion, definition, owner, delivery, file, line }) => ({
        name,
        expansion,
        definition,
        owner,
        delivery,
        file,
        line,
      })),
      [
        {
          name: 'Bank gateway',
          expansion: null,
          definition: 'Talks to the bank.',
          owner: 'Payments team',
          delivery: 'mocked',
          file: 'GLOSSARY.md',
          line: 3,
        },
        {
          name: 'SLA',
          expansion: 'service level agreement',
          definition: 'A promise.',
          owner: null,
          delivery: null,
          file: 'GLOSSARY.md',
          line: 10,
        },
      ],
    );
  });

  it('reports an invalid file at its place, with exit code 1', async () => {
    folder.write('broken.yml', 'terms:\n  - name: "Parcel\n');
    const { exitCode, stdout } = await run('terms', 'broken.yml', '--format', 'json');
    assert.equal(exitCode, 1);
    const { problems } = JSON.parse(stdout) as { problems: { code: string; file: string }[] };
    assert.deepEqual(
      problems.map(({ code, file }) => ({ code, file })),
      [{ code: 'broken-yaml', file: 'broken.yml' }],
    );
  });

  it('reads a folder without a glossary file as one file per term', async () => {
    folder.write(
      'words/canary.md',
      '---\ntitle: Canary\naka: [trial]\n---\n\nA careful release.\n',
    );
    folder.write('words/hold.asciidoc', '= Hold\n\nMoney kept back.\n');
    folder.write('words/tote.asc', '= Tote\n\nA box.\n');
    const { terms } = (await json('terms', 'words')) as { terms: Record<string, unknown>[] };
    assert.deepEqual(
      terms.map(({ name, aliases, file }) => ({ name, aliases, file })),
      [
        { name: 'Canary', aliases: ['trial'], file: 'words/canary.md' },
        { name: 'Hold', aliases: [], file: 'words/hold.asciidoc' },
        { name: 'Tote', aliases: [], file: 'words/tote.asc' },
      ],
    );
  });

  it('explains the word at a place, and its place in the diagram', async () => {
    const { matches } = (await json('explain', '--at', 'src/pay.ts:2:17')) as {
      matches: { term: string; start: unknown; end: unknown; markdown: string }[];
    };
    assert.deepEqual(
      matches.map(({ term, start, end }) => ({ term, start, end })),
      [{ term: 'Bank gateway', start: { line: 2, column: 14 }, end: { line: 2, column: 26 } }],
    );
    assert.match(matches[0]?.markdown ?? '', /Part of Payments; called by \*\*Shop\*\*\./u);
  });

  it('explains all words of a text', async () => {
    const { stdout, exitCode } = await run('explain', 'the', 'SLA', 'of', 'the', 'bank', 'gateway');
    assert.equal(exitCode, 0);
    assert.match(stdout, /\*\*SLA\*\* — service level agreement[^]*\*\*Bank gateway\*\*/u);
  });

  it('prints boxes and lines with their terms', async () => {
    const { diagrams } = (await json('diagram')) as { diagrams: unknown[] };
    assert.deepEqual(diagrams, [
      {
        file: 'docs/architecture.mmd',
        line: 1,
        type: 'flowchart',
        title: null,
        nodes: [
          { id: 'shop', label: 'Shop', group: 'pay', line: 3, term: null },
          { id: 'gateway', label: 'Bank gateway', group: 'pay', line: 3, term: 'Bank gateway' },
        ],
        edges: [{ from: 'shop', to: 'gateway', label: 'asks to pay', line: 3 }],
        groups: [{ id: 'pay', label: 'Payments', parent: null, line: 2 }],
      },
    ]);
  });

  it('starts a glossary and a diagram, never over a file', async () => {
    const before = readFileSync(join(folder.path, 'GLOSSARY.md'), 'utf8');
    const { created } = (await json('init')) as { created: string[] };
    assert.deepEqual(created, []);
    assert.equal(readFileSync(join(folder.path, 'GLOSSARY.md'), 'utf8'), before);

    rmSync(join(folder.path, 'GLOSSARY.md'));
    rmSync(join(folder.path, 'docs'), { recursive: true });
    assert.deepEqual(await json('init'), {
      created: ['GLOSSARY.md', 'docs/architecture.mmd'],
      kept: [],
    });
    const { terms, problems } = (await json('terms')) as { terms: unknown[]; problems: unknown[] };
    assert.ok(terms.length >= 2);
    assert.deepEqual(problems, []);
    const { diagrams } = (await json('diagram')) as { diagrams: { nodes: { term: unknown }[] }[] };
    assert.ok(diagrams[0]?.nodes.some(({ term }) => term !== null));
  });

  it('starts no second diagram where the team has one under another name', async () => {
    rmSync(join(folder.path, 'GLOSSARY.md'));
    rmSync(join(folder.path, 'docs'), { recursive: true });
    folder.write('system.mmd', 'flowchart LR\n  a[Shop] --> b[Bank]\n');
    assert.deepEqual(await json('init'), { created: ['GLOSSARY.md'], kept: ['system.mmd'] });
  });

  it('reports missing terms and diagrams, and the closest terms', async () => {
    const near = await run('explain', 'bank', 'gatway');
    assert.equal(
      near.stdout,
      'The glossary does not explain this.\nClosest terms:\n  Bank gateway\n',
    );
    rmSync(join(folder.path, 'GLOSSARY.md'));
    rmSync(join(folder.path, 'docs'), { recursive: true });
    for (const command of ['terms', 'diagram']) {
      const { stdout, exitCode } = await run(command);
      assert.match(stdout, /^No (?:glossary|diagram) found\./u, command);
      assert.equal(exitCode, 0);
    }
  });

  it('prints entries and boxes in a line each', async () => {
    const { stdout: terms } = await run('terms');
    assert.match(terms, /^GLOSSARY\.md:3 Bank gateway: Talks to the bank\.$/mu);
    const { stdout: boxes } = await run('diagram');
    assert.match(boxes, /^ {2}shop: Shop \(no entry\)\n {2}gateway: Bank gateway$/mu);
    assert.match(boxes, /^ {2}shop -> gateway: asks to pay$/mu);
  });

  it('takes the settings of the editor', async () => {
    folder.write(
      '.vscode/settings.json',
      '{ // words\n  "architectureGlossary.glossaryFiles": ["w/*.md"],\n}',
    );
    folder.write('w/words.md', '# Glossary\n\n## Depot\n\nA building.\n');
    const { terms } = (await json('terms')) as { terms: { name: string }[] };
    assert.ok(terms.some(({ name }) => name === 'Depot'));
  });

  it('says what is wrong with its use, with exit code 2 and nothing on stdout', async () => {
    const wrong = [
      ['nonsense'],
      ['terms', 'missing.md'],
      ['explain'],
      ['explain', '--at', 'src/pay.ts'],
      ['explain', '--at', 'src/pay.ts:99:1'],
      ['diagram', 'missing.mmd'],
      ['terms', '--format', 'xml'],
      ['terms', '--nonsense'],
    ];
    for (const args of wrong) {
      const { exitCode, stdout, stderr } = await run(...args);
      assert.equal(exitCode, 2, args.join(' '));
      assert.equal(stdout, '', args.join(' '));
      assert.notEqual(stderr, '', args.join(' '));
    }
  });
});
