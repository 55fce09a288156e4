import assert from 'node:assert/strict';
import { basename, dirname } from 'node:path';
import type { Log } from 'sarif';
import type { PrintedProblem } from '../../src/cli/output';
import type { Run } from './workFolder';
import { WorkFolder } from './workFolder';

const files = {
  'GLOSSARY.md':
    '# Glossary\n\n## Customer\n\nSomebody who buys.\n\n- **Avoid**: client\n\n## Depot\n\nA hall.\n',
  'docs/a.md':
    '# Orders\n\nThe client calls the QZR, 100 % sure.\nThe client waits at the depot.\n',
  'src/a.ts': '// Tell the customer.\nexport const client = 1;\n',
  'vendor/b.md': 'The QZR of others.\n',
  'build/c.md': 'The QZR that is made.\n',
  '.gitignore': 'build/\n',
};

describe('check on the command line', () => {
  let folder: WorkFolder;

  beforeEach(() => {
    folder = new WorkFolder(files);
  });

  afterEach(() => {
    folder.remove();
  });

  const run = (...args: readonly string[]): Promise<Run> => folder.run('check', ...args);

  async function findings(...args: readonly string[]): Promise<readonly PrintedProblem[]> {
    const { stdout } = await run(...args, '--format', 'json');
    return (JSON.parse(stdout) as { findings: PrintedProblem[] }).findings;
  }

  function runWith(settings: string): Promise<Run> {
    folder.write('architecture-glossary.config.json', settings);
    return run();
  }

  const places = (found: readonly PrintedProblem[]): readonly string[] =>
    found.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`);

  it('reports each word at its place, with exit code 1', async () => {
    const { exitCode, stdout } = await run('--format', 'json');
    assert.equal(exitCode, 1);
    const { findings: found } = JSON.parse(stdout) as { findings: PrintedProblem[] };
    assert.deepEqual(places(found), [
      'discouraged-word docs/a.md:3:5',
      'unexplained-acronym docs/a.md:3:22',
      'discouraged-word docs/a.md:4:5',
    ]);
    assert.deepEqual([found[0]?.endLine, found[0]?.endColumn], [3, 11]);
    assert.match(
      (await run()).stdout,
      /^docs\/a\.md:3:5 information: Use “customer” instead of “client”\. \(discouraged-word\)/u,
    );
  });

  it('checks only the named files, of any kind', async () => {
    assert.deepEqual(await findings('src'), []);
    assert.deepEqual(places(await findings('vendor/b.md')), [
      'unexplained-acronym vendor/b.md:1:5',
    ]);
    assert.deepEqual(await findings('vendor/b.md', 'build/c.md', '--skip-foreign'), []);
    assert.equal((await findings('docs/a.md', '--skip-foreign')).length, 3);
    assert.equal((await run('nowhere.md')).exitCode, 2);
  });

  it('reports named files that cannot be checked, and checks the others', async () => {
    folder.write('lib/a.min.js', `${'let a;'.repeat(1000)}\n`);
    folder.write('lib/b.md', '<!-- This file was generated. DO NOT EDIT -->\nThe QZR is late.\n');
    folder.write('data.json', '{"a": "The QZR is late."}\n');
    folder.write('empty.md', '');
    const named = ['lib/a.min.js', 'lib/b.md', 'data.json', 'empty.md', 'docs/a.md', 'src/a.ts'];
    const { exitCode, stdout, stderr } = await run(...named, '--all');
    assert.equal(exitCode, 2);
    assert.deepEqual(stderr.trim().split('\n'), [
      'data.json was not checked: files of this type have no text to check.',
    ]);
    assert.match(stdout, /^docs\/a\.md:3:5 /mu);
    assert.match(stdout, /^lib\/b\.md:2:5 /mu);
    folder.write('long.md', `${'A line of text.\n'.repeat(70_000)}The QZR is late.\n`);
    assert.deepEqual(places(await findings('long.md')), ['unexplained-acronym long.md:70001:5']);
    for (const args of [['lib'], [], ['lib/b.md', '--skip-foreign']])
      assert.equal((await run(...args)).stderr, '', args.join(' '));
  });

  it('reports the same in a named file as in all files', async () => {
    folder.write(
      'GLOSSARY.md',
      '# Glossary\n\n## Model\n\nA thing.\n\n- **Avoid**: state, gizmo\n',
    );
    folder.write('docs/a.md', 'We need ACE storage. A state of a gizmo and its model.\n');
    // A word that can be pronounced and that only one document uses once is no finding.
    folder.write('docs/q.md', 'The ACE storage is full.\n');
    for (let i = 0; i < 20; i++) folder.write(`docs/p${i}.md`, 'The state of a model.\n');
    const inFile = (found: readonly PrintedProblem[]): readonly string[] =>
      places(found.filter(({ file }) => file === 'docs/a.md'));
    const all = inFile(await findings());
    assert.deepEqual(all, ['unexplained-acronym docs/a.md:1:9', 'discouraged-word docs/a.md:1:35']);
    assert.deepEqual(inFile(await findings('docs/a.md')), all);
    assert.deepEqual(
      (await findings('GLOSSARY.md')).map(({ code, message }) => [code, message.slice(0, 28)]),
      [['common-discouraged-word', '“state” is used in 21 files,']],
    );
  });

  it('lists boxes without an entry in the main diagram, and counts those in others', async () => {
    folder.write('docs/architecture.mmd', 'flowchart\n  A[Depot] --> B[Billing]\n');
    folder.write('docs/b.mmd', 'flowchart\n  A[Billing] --> B[Printing]\n  C[Depot] --> A\n');
    folder.write('docs/c.mmd', 'flowchart\n  A[printing] --> B[Mailing]\n');
    const { stdout } = await run();
    assert.match(stdout, /docs\/architecture\.mmd:2:18 hint: The box “Billing” /u);
    assert.doesNotMatch(stdout, /box “(?:Printing|printing|Mailing)”/u);
    assert.ok(stdout.endsWith('And 2 more boxes in 2 other diagrams have no entry.\n'), stdout);
    assert.doesNotMatch((await run('docs')).stdout, /more boxes/u);
    const off = '{"checks": {"node-without-term": "off"}}';
    assert.doesNotMatch((await runWith(off)).stdout, /boxes/u);
  });

  it('is clean if only hints remain', async () => {
    folder.write('docs/a.md', 'The customer waits.\n');
    const { exitCode, stdout } = await run('--format', 'json');
    assert.equal(exitCode, 0);
    const { findings: found } = JSON.parse(stdout) as { findings: PrintedProblem[] };
    assert.deepEqual(places(found), ['unused-term GLOSSARY.md:9:4']);
    assert.equal(found[0]?.severity, 'hint');
  });

  it('takes the editor’s settings, and its own file before them', async () => {
    const off = { 'discouraged-word': 'off' };
    const editor = { 'architectureGlossary.checks': off };
    folder.write('.vscode/settings.json', JSON.stringify(editor));
    assert.deepEqual(places(await findings()), ['unexplained-acronym docs/a.md:3:22']);
    const own = { checks: { ...off, 'unexplained-acronym': 'warning' }, checkIdentifiers: true };
    folder.write('architecture-glossary.config.json', JSON.stringify(own));
    assert.equal((await findings())[0]?.severity, 'warning');
  });

  it('says where a setting cannot be understood', async () => {
    const { exitCode, stderr } = await runWith('{ "checks": { "discouraged-word": "loud" } }');
    assert.equal(exitCode, 2);
    assert.equal(
      stderr,
      'architecture-glossary.config.json:1:35 “discouraged-word” must be one of off, hint, information, warning.\n',
    );
    for (const [text, message] of [
      ['{ "checks": ', /json:1:13 This is not valid JSON/u],
      [
        '{\n  "checks": { "unknown": "off" } }',
        /json:2:15 Unknown check “unknown”\. Use one of: u/u,
      ],
      ['{ "storyFile": [] }', /json:1:3 Unknown setting “storyFile”/u],
      ['{ "codeLens": true }', /json:1:3 “codeLens” is an editor setting/u],
      ['{ "knownAcronyms": ["A", 1] }', /json:1:26 “knownAcronyms” must be a list/u],
      ['{ "checkComments": "yes" }', /json:1:20 “checkComments” must be true or false/u],
      ['{ "readers": { "docs/**": "all" } }', /json:1:27 “readers” must be/u],
    ] as const) {
      assert.match((await runWith(text)).stderr, message);
    }
    folder.write('architecture-glossary.config.json', '{}');
    const editor = '{ "other.setting": 1, "architectureGlossary.checks": { "a": "off" } }';
    folder.write('.vscode/settings.json', editor);
    assert.match((await run()).stderr, /^\.vscode\/settings\.json:1:56 Unknown check “a”/u);
  });

  it('reads settings with comments and trailing commas', async () => {
    const { exitCode, stderr } = await runWith(
      '\uFEFF{ // why\n "checks": { "discouraged-word": "off", /* why */ "unexplained-acronym": "off", }, }',
    );
    assert.deepEqual([exitCode, stderr], [0, '']);
  });

  it('reports only findings that a baseline does not contain', async () => {
    assert.equal((await run('--write-baseline')).exitCode, 0);
    assert.equal((await run()).exitCode, 0);
    folder.write('docs/a.md', `One more client.\n\n${files['docs/a.md']}`);
    assert.equal((await findings()).length, 1);
    assert.equal((await run('--baseline', 'missing.json')).exitCode, 2);
    assert.equal((await run('docs', '--write-baseline')).exitCode, 2);
  });

  it('identifies known findings by their words, and drops fixed ones when it is written again', async () => {
    await run('--write-baseline', '--baseline', 'known.json');
    const known = async () => places(await findings('--baseline', 'known.json'));
    assert.deepEqual(await known(), []);
    folder.write(
      'docs/a.md',
      `# New\n\n\n${files['docs/a.md'].replace('The client waits', 'They wait')}`,
    );
    assert.deepEqual(await known(), []);
    folder.write('docs/b.md', 'The client calls.\n');
    assert.deepEqual(await known(), ['discouraged-word docs/b.md:1:5']);
    await run('--write-baseline', '--baseline', 'known.json');
    assert.deepEqual(await known(), []);
    folder.write('docs/a.md', files['docs/a.md']);
    assert.deepEqual(await known(), ['discouraged-word docs/a.md:4:5']);
    folder.write('known.json', '{ "findings": [] ');
    const { exitCode, stderr } = await run('--baseline', 'known.json');
    assert.equal(exitCode, 2);
    assert.match(stderr, /known\.json is not a baseline/u);
  });

  it('writes SARIF with a rule for each result', async () => {
    const { stdout, exitCode } = await run('--format', 'sarif');
    assert.equal(exitCode, 1);
    const log = JSON.parse(stdout) as Log;
    const [one] = log.runs;
    assert.equal(log.version, '2.1.0');
    assert.equal(one?.results?.length, 3);
    for (const { ruleId, ruleIndex, level, locations } of one.results) {
      assert.equal(one.tool.driver.rules?.[ruleIndex ?? -1]?.id, ruleId);
      assert.equal(level, 'note');
      const place = locations?.[0]?.physicalLocation;
      assert.equal(place?.artifactLocation?.uri, 'docs/a.md');
      assert.ok((place.region?.startLine ?? 0) > 0);
    }
  });

  it('writes annotations for GitHub, with what has a meaning there escaped', async () => {
    folder.write('docs/50%, off.md', 'The QZR is late.\n');
    const { stdout } = await run('docs/50%, off.md', '--format', 'github');
    assert.match(
      stdout,
      /^::notice file=docs\/50%25%2C off\.md,line=1,col=5,endLine=1,endColumn=8,title=unexplained-acronym::“/u,
    );
  });

  it('names files from the top of the repository on GitHub, wherever the glossary lies', async () => {
    folder.env.GITHUB_WORKSPACE = dirname(folder.path);
    const { stdout } = await run('--format', 'github');
    assert.match(stdout, new RegExp(`^::notice file=${basename(folder.path)}/docs/a\\.md,`, 'u'));
  });

  it('refuses formats that other commands do not have', async () => {
    assert.equal((await run('--format', 'xml')).exitCode, 2);
  });
});
