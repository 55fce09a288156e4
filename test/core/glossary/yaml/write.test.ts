import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { yamlFormat } from '../../../../src/core/glossary/formats/yaml/yamlFormat';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { FormatFile } from '../formatChecks';

const folder = 'test/fixtures/glossaries/yaml';

function fileOf(...lines: readonly string[]): FormatFile {
  return new FormatFile(yamlFormat, `${lines.join('\n')}\n`);
}

function sample(name: string): FormatFile {
  return new FormatFile(yamlFormat, readFileSync(join(folder, name), 'utf8'));
}

/** Returns the lines of `after` that are not in `before`, and vice versa. */
function changedLines(before: FormatFile, after: FormatFile): readonly (readonly string[])[] {
  const lines = (file: FormatFile): readonly string[] => file.text.split('\n');
  return [
    lines(before).filter((line) => !lines(after).includes(line)),
    lines(after).filter((line) => !lines(before).includes(line)),
  ];
}

describe('writing YAML glossaries as they are written', () => {
  it('adds an entry in its alphabetical place, with the blank lines of the others', () => {
    const after = sample('native.glossary.yml').add({
      name: 'Cart',
      definition: 'Old: do not use',
    });
    assert.match(
      after.text,
      /avoid: \[cart\]\n {4}status: approved\n\n {2}- name: Cart\n {4}definition: 'Old: do not use'\n\n {2}# Everything/u,
    );
  });

  it('keeps quotes, comments and blocks when values change', () => {
    const before = sample('native.glossary.yml');
    assert.deepEqual(
      changedLines(before, before.change('Basket', { name: 'Bag', definition: 'New.\n\nMore.' })),
      [
        [
          '  - name: Basket # not "cart"',
          '      What a customer has picked so far.',
          '      It lives for **one day**.',
        ],
        ['  - name: Bag # not "cart"', '      New.', '      More.'],
      ],
    );
    assert.deepEqual(changedLines(before, before.change('Refund', { definition: "It's new" })), [
      ["    definition: 'It''s money given back: all of it, or a part'"],
      ["    definition: 'It''s new'"],
    ]);
  });

  it('spells new fields as the entries around do', () => {
    const before = fileOf('- term: A', '  meaning: a', '- term: B', '  aka: x, y');
    assert.equal(
      before.add({ name: 'C', definition: 'c', aliases: ['z'] }).text,
      `${before.text}- term: C\n  meaning: c\n  aka: [z]\n`,
    );
    assert.match(before.change('B', { aliases: ['x', 'z'] }).text, /aka: x, z\n$/u);
  });

  it("puts what Contextive's entries cannot hold into their meta, and reads it back", () => {
    const before = sample('contextive.yml');
    const after = before.change('SLA', { owner: 'Team', avoid: ['a', 'b'], technical: true });
    assert.match(
      after.text,
      /meta:\n {8}Expansion: Service level agreement\n {8}Avoid: a, b\n {8}Owner: Team\n {8}Technical: "yes"\n/u,
    );
    const { owner, avoid, technical } = after.term('SLA');
    assert.deepEqual([owner, avoid, technical], ['Team', ['a', 'b'], true]);
    const removed = after.change('SLA', { owner: '', avoid: [], technical: false });
    assert.equal(removed.text, before.text);
  });

  it('adds to the context that is meant, be it empty or new', () => {
    const before = sample('contextive.yml');
    assert.match(
      before.add({ name: 'Money', definition: 'm', context: 'Bank' }).text,
      /- name: Bank\n {4}terms:\n {4}- name: Money\n {6}definition: m\n$/u,
    );
    assert.match(
      before.add({ name: 'Van', definition: 'v', context: 'Fleet' }).text,
      / {4}terms: \[\]\n {2}- name: Fleet\n {4}terms:\n {4}- name: Van\n {6}definition: v\n$/u,
    );
  });

  it('makes fields of a text only where a text cannot say it', () => {
    const before = sample('map.yml');
    assert.deepEqual(changedLines(before, before.change('on', { definition: 'Working.' })), [
      ['on: The state of a switch that lets work through.'],
      ['on: Working.'],
    ]);
    assert.deepEqual(changedLines(before, before.change('on', { owner: 'Eva' })), [
      ['on: The state of a switch that lets work through.'],
      ['on:', '  description: The state of a switch that lets work through.', '  owner: Eva'],
    ]);
  });

  it('removes an entry and leaves the rest', () => {
    const before = sample('native.glossary.yml');
    const after = before.remove('Refund');
    assert.equal(
      after.text,
      before.text
        .replace(/ {2}- name: Refund\n(?: {4}.*\n)+\n/u, '\n')
        .replace('money\n\n\n', 'money\n\n'),
    );
    assert.equal(fileOf('terms:', '  - name: A').remove('A').text, 'terms: []\n');
  });

  it('starts a list in an empty file', () => {
    const draft = { name: 'SLA', definition: 'A promise' };
    const list = '- name: SLA\n  definition: A promise\n';
    assert.equal(new FormatFile(yamlFormat, '').add(draft).text, list);
    assert.equal(new FormatFile(yamlFormat, '# Ours\n').add(draft).text, `# Ours\n${list}`);
    assert.equal(new FormatFile(yamlFormat, 'terms:\n').add(draft).text, `terms:\n${list}`);
    assert.equal(
      new FormatFile(yamlFormat, 'terms: [] # Ours\n').add(draft).text,
      'terms: # Ours\n  - name: SLA\n    definition: A promise\n',
    );
  });

  it('starts a list in an empty JSON file, and leaves an empty one', () => {
    const draft = { name: 'SLA', owner: 'Eva' };
    const added = new FormatFile(yamlFormat, '', 'file:///work/glossary.json').add(draft);
    const list = '[\n    {"name": "SLA", "definition": "", "owner": "Eva"}\n  ]';
    assert.equal(added.text, `{\n  "terms": ${list}\n}\n`);
    assert.equal(added.remove('SLA').text, '{\n  "terms": []\n}\n');
  });

  it('starts a map in an empty object', () => {
    const empty = new FormatFile(yamlFormat, '{}\n', 'file:///work/glossary.json');
    const added = empty.add({ name: 'SLA', definition: 'A promise' });
    assert.equal(added.text, '{"SLA": {"definition": "A promise"}}\n');
    assert.equal(added.remove('SLA').text, empty.text);
    assert.equal(
      empty.add({ name: 'A', definition: 'The first letter' }).text,
      '{"terms": [{"name": "A", "definition": "The first letter"}]}\n',
    );
  });

  it('changes an explanation where it is, and what it spells out with it', () => {
    const short = fileOf('- term: yard', '  short: The place where goods wait.');
    assert.equal(
      short.change('yard', { definition: 'Where goods wait for vans.' }).text,
      '- term: yard\n  short: Where goods wait for vans.\n',
    );
    const acronyms = fileOf(
      '- acronym: WMS',
      '  meaning: Warehouse management system',
      '- acronym: ABC',
      '  meaning: Always be careful',
    );
    const changed = acronyms.change('WMS', { definition: 'Counts the goods.' });
    assert.deepEqual(changedLines(acronyms, changed), [
      ['  meaning: Warehouse management system'],
      ['  meaning: Counts the goods.'],
    ]);
  });

  it('refuses what it cannot do without harm, and says why', () => {
    const shared = fileOf(
      'terms:',
      '  - name: A',
      '    definition: &d text',
      '  - name: B',
      '    definition: *d',
    );
    const several = sample('map.yml');
    const other = new FormatFile(yamlFormat, 'services:\n  web: {image: nginx}\n');
    const broken = new FormatFile(yamlFormat, 'terms: [\n');
    const refusals = [
      runToEnd(yamlFormat.change(shared, shared.term('A'), { definition: 'x' })),
      runToEnd(yamlFormat.remove(several, several.term('ADR'))),
      runToEnd(yamlFormat.add(other, { name: 'A', definition: 'a' })),
      runToEnd(yamlFormat.add(broken, { name: 'A', definition: 'a' })),
      runToEnd(yamlFormat.add(several, { name: ' ', definition: 'a' })),
    ].map((result) => (result.kind === 'refused' ? result.reason : 'made'));
    const reasons = [
      /reuse parts of “A”/u,
      /several meanings/u,
      /not a glossary/u,
      /Correct/u,
      /name/u,
    ];
    for (const [i, reason] of reasons.entries()) assert.match(refusals[i] ?? '', reason);
  });
});
