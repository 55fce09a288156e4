import assert from 'node:assert/strict';
import fc from 'fast-check';
import { getFormatFor } from '../../../src/core/glossary/formats/writableFormats';
import type { EditResult, FileContent } from '../../../src/core/glossary/glossaryFormat';
import { applyEdits } from '../../../src/core/text/textEdit';
import { runToEnd } from '../../../src/core/workspace/scheduler';
import { dedented } from '../diagram/show';
import { propertyTimeout, runs } from '../propertyRuns';

function formatOf(uri: string) {
  const format = getFormatFor(uri);
  assert.ok(format);
  return format;
}

function read(file: string, text: string): FileContent {
  const uri = `file:///work/${file}`;
  return runToEnd(formatOf(uri).read({ uri, text, named: true }));
}

function setWalk(file: string, text: string, steps: readonly string[]): EditResult {
  const uri = `file:///work/${file}`;
  return runToEnd(formatOf(uri).setWalk({ uri, text, named: true }, steps));
}

function written(file: string, text: string, steps: readonly string[]): string {
  const result = setWalk(file, text, steps);
  return result.kind === 'edits' ? applyEdits(text, result.edits) : assert.fail(result.reason);
}

function refusal(file: string, text: string): string {
  const result = setWalk(file, text, ['Checkout']);
  return result.kind === 'refused' ? result.reason : assert.fail('It was written.');
}

const steps = ({ walks }: FileContent) =>
  walks.map(({ title, steps: list }) => [
    title,
    ...list.map(({ written: text, sentence }) =>
      sentence === undefined ? text : `${text} = ${sentence}`,
    ),
  ]);
const problems = ({ problems: all }: FileContent, text: string) =>
  all.map(({ code, range }) => `${code} at ${text.slice(range.start, range.end)}`);

const entries =
  '# Glossary\n\n## Checkout\n\nWhere a shopper pays.\n\n## Ledger\n\nEvery amount.\n';
const yaml = '# Our words.\nterms:\n  - name: Checkout\n    definition: Where a shopper pays.\n';

describe('walks in a glossary', () => {
  const list = dedented(`
    walk:
      - Checkout
      - Checkout -> Ledger
      - Ledger: Every payment is written down.
    `);
  const expected = [
    ['', 'Checkout', 'Checkout -> Ledger', 'Ledger = Every payment is written down.'],
  ];

  it('are read from the front matter, where each step has its place', () => {
    const text = `---\n${list}---\n\n${entries}`;
    const content = read('GLOSSARY.md', text);
    assert.deepEqual(steps(content), expected);
    const places = content.walks[0]?.steps.map(({ range }) => text.slice(range.start, range.end));
    assert.deepEqual(places, ['Checkout', 'Checkout -> Ledger', 'Ledger']);
    assert.deepEqual(content.problems, []);
    assert.equal(content.terms.length, 2);
  });

  it('are read from a file with Windows line breaks', () => {
    const text = `---\n${list}---\n\n${entries}`.replaceAll('\n', '\r\n');
    const [walk] = read('GLOSSARY.md', text).walks;
    const places = walk?.steps.map(({ range }) => text.slice(range.start, range.end));
    assert.deepEqual(places, ['Checkout', 'Checkout -> Ledger', 'Ledger']);
  });

  it('are read from the top of a YAML file and from JSON', () => {
    assert.deepEqual(steps(read('glossary.yml', list + yaml)), expected);
    const json = '{"walk": ["Checkout", {"Ledger": "Kept."}], "terms": {"Checkout": "A place."}}';
    assert.deepEqual(steps(read('glossary.json', json)), [['', 'Checkout', 'Ledger = Kept.']]);
  });

  it('can have names', () => {
    const named = dedented(`
      walk:
        A payment:
          - Checkout -> Ledger
        A refund:
          - Ledger -> Checkout
      `);
    const expectedWalks = [
      ['A payment', 'Checkout -> Ledger'],
      ['A refund', 'Ledger -> Checkout'],
    ];
    assert.deepEqual(steps(read('glossary.yml', named + yaml)), expectedWalks);
    assert.deepEqual(steps(read('GLOSSARY.md', `---\n${named}---\n${entries}`)), expectedWalks);
  });

  it('are not an entry of a glossary that explains the word', () => {
    for (const text of [
      'walk: To move on foot, step by step.\nrun: To move fast on foot.\n',
      'walk:\n  definition: To move on foot.\n  aliases: [stroll]\nrun:\n  definition: To move fast.\n',
    ]) {
      const { terms, walks } = read('glossary.yml', text);
      assert.deepEqual(
        terms.map(({ name }) => name),
        ['walk', 'run'],
      );
      assert.deepEqual(walks, []);
    }
  });

  it('keep their other steps next to an invalid one, which is reported once', () => {
    const text = `---\nwalk:\n  - Checkout\n  - [a, b]\n  - {a: b, c: d}\n  - Ledger\n---\n${entries}`;
    const content = read('GLOSSARY.md', text);
    assert.deepEqual(steps(content), [['', 'Checkout', 'Ledger']]);
    assert.deepEqual(problems(content, text), ['unknown-value at [a, b]']);
    const word = `---\nwalk: Checkout\n---\n${entries}`;
    assert.deepEqual(problems(read('GLOSSARY.md', word), word), ['unknown-value at Checkout']);
    const empty = `---\nwalk:\n---\n${entries}`;
    assert.deepEqual(problems(read('GLOSSARY.md', empty), empty), []);
  });
});

describe('saving a walk', () => {
  const walk = ['Checkout', 'Checkout -> Ledger'];

  it('creates the front matter of a Markdown file', () => {
    assert.equal(
      written('GLOSSARY.md', entries, walk),
      `---\nwalk:\n  - Checkout\n  - Checkout -> Ledger\n---\n\n${entries}`,
    );
  });

  it('adds to a front matter, and keeps the line breaks of the file', () => {
    const before = `---\ntitle: Words # ours\n---\n${entries}`.replaceAll('\n', '\r\n');
    const after = before.replace(
      'ours\r\n',
      'ours\r\nwalk:\r\n  - Checkout\r\n  - Checkout -> Ledger\r\n',
    );
    assert.equal(written('GLOSSARY.md', before, walk), after);
    const empty = `---\n---\n${entries}`;
    assert.match(written('GLOSSARY.md', empty, ['Ledger']), /^---\nwalk:\n {2}- Ledger\n---\n# /);
  });

  it('replaces the walk before, and keeps the sentences of its steps', () => {
    const before = `---\ntitle: x\nwalk:\n- Ledger\n- Checkout: Here the shopper pays.\ntags: [a]\n---\n${entries}`;
    const after = before.replace(
      '- Ledger\n- Checkout: Here the shopper pays.',
      '- Checkout: Here the shopper pays.\n- Checkout -> Ledger',
    );
    assert.equal(written('GLOSSARY.md', before, walk), after);
  });

  it('adds the key of a YAML file before the others, in its own shape', () => {
    assert.equal(
      written('glossary.yml', yaml, walk),
      yaml.replace('terms:', 'walk:\n  - Checkout\n  - Checkout -> Ledger\nterms:'),
    );
    assert.equal(
      written('glossary.json', '{\n  "terms": {"Checkout": "A place."}\n}\n', walk),
      '{\n  "walk": ["Checkout", "Checkout -> Ledger"],\n  "terms": {"Checkout": "A place."}\n}\n',
    );
    assert.equal(
      written('glossary.yml', `walk: [Ledger]\n${yaml}`, walk),
      `walk:\n  - Checkout\n  - Checkout -> Ledger\n${yaml}`,
    );
  });

  it('is refused where the format has no place for it', () => {
    assert.match(refusal('glossary.csv', 'Term,Definition\nA,B\n'), /glossary\.csv has no place/);
    assert.match(refusal('glossary.rst', 'Glossary\n========\n'), /no place/);
    assert.match(refusal('glossary.html', '<dl><dt>A</dt><dd>B.</dd></dl>'), /no place/);
    assert.match(refusal('glossary.yml', '- name: A\n  definition: B.\n'), /no place/);
    assert.match(refusal('glossary.yml', 'terms: [\n'), /Correct this error/);
    assert.match(refusal('GLOSSARY.md', `---\na: [\n---\n${entries}`), /not valid YAML/);
    const named = `---\nwalk:\n  One:\n    - Checkout -> Ledger\n---\n${entries}`;
    assert.match(refusal('GLOSSARY.md', named), /several walks with names/);
    const conflict = `<<<<<<< ours\n${entries}=======\n>>>>>>> theirs\n`;
    assert.match(refusal('GLOSSARY.md', conflict), /merge conflict/);
  });

  it('reads back any steps, and changes no entry', () => {
    const step = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 20 })
      .map((text) => text.trim());
    const stepLists = fc.array(
      step.filter((text) => text !== ''),
      { minLength: 1, maxLength: 5 },
    );
    const files = fc.constantFrom(
      ['GLOSSARY.md', entries],
      ['GLOSSARY.md', `---\ntitle: x\n---\n${entries}`],
      ['glossary.yml', yaml],
      ['glossary.json', '{"terms": {"Checkout": "A place."}}'],
    );
    fc.assert(
      fc.property(files, stepLists, ([file = '', text = ''], list) => {
        const result = setWalk(file, text, list);
        if (result.kind === 'refused') return;
        const after = read(file, applyEdits(text, result.edits));
        assert.deepEqual(steps(after), [['', ...list]]);
        assert.deepEqual(
          after.terms.map(({ name }) => name),
          read(file, text).terms.map(({ name }) => name),
        );
      }),
      runs(150),
    );
  }).timeout(propertyTimeout);
});
