import assert from 'node:assert/strict';
import { getReaderFor } from '../../../src/core/glossary/formats/readers';
import { runToEnd } from '../../../src/core/workspace/scheduler';

/** Returns the name and definition of each term of a file. */
function read(file: string, text: string): readonly (readonly [string, string])[] {
  const uri = `file:///${file}`;
  const reader = getReaderFor(uri);
  assert.ok(reader);
  return runToEnd(reader.read({ uri, text, named: true })).terms.map(({ name, definition }) => [
    name,
    definition,
  ]);
}

describe('unchanged entries of a template', () => {
  it('are no terms, in any format', () => {
    const rows = [
      ['<Term-1>', '<definition-1>'],
      ['TBD', 'TODO'],
      ['*Term-1>*', '*\\<definition-1*'],
      ['Term name', '[definition]'],
      ['...', '...'],
      ['{Term 1}', '{Definition}'],
      ['&lt;Term-1&gt;', '&lt;definition-1&gt;'],
      ['TBD Term-1', 'Sed sagittis.'],
      ['{{ entry.term }}', 'A text'],
    ];
    for (const [name = '', definition = ''] of rows) {
      const table = `# Glossary\n\n| Term | Definition |\n|---|---|\n| Tote | A box for one order. |\n| ${name} | ${definition} |\n`;
      assert.deepEqual(read('glossary.md', table), [['Tote', 'A box for one order.']], name);
      const csv = `Term,Definition\nTote,A box for one order.\n${name},${definition}\n`;
      assert.deepEqual(read('glossary.csv', csv), [['Tote', 'A box for one order.']], name);
    }
  });

  it('may be long', () => {
    const long = ['Lorem ipsum dolor sit amet, consectetur adipiscing.', 'x'.repeat(60)];
    for (const definition of [...long, `<${'one definition of many words '.repeat(3)}>`]) {
      const csv = `Term,Definition\nTote,A box for one order.\nBin,${definition.replaceAll(',', '')}\n`;
      assert.deepEqual(
        read('glossary.csv', csv),
        [
          ['Tote', 'A box for one order.'],
          ['Bin', ''],
        ],
        definition,
      );
    }
  });

  it('are removed in small steps', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `Word ${String(i)},See the other word.`);
    const text = ['Term,Definition', ...rows].join('\n');
    const reader = getReaderFor('file:///glossary.csv');
    const steps = reader?.read({ uri: 'file:///glossary.csv', text, named: true });
    assert.ok(steps);
    let count = 0;
    while (steps.next().done !== true) count++;
    // Rows, references, two checks and placeholders: each pass over the terms has its own steps.
    assert.ok(count >= 40, String(count));
  });

  it('have no problems', () => {
    const uri = 'file:///glossary.md';
    const text =
      '# Glossary\n\n| Term | Definition | Alias |\n|---|---|---|\n| [term 1] | [definition] | [alias] |\n| [term 2] | [definition] | [alias] |\n';
    const reader = getReaderFor(uri);
    assert.ok(reader);
    const { terms, problems } = runToEnd(reader.read({ uri, text }));
    assert.deepEqual([terms, problems], [[], []]);
  });

  it('leave the problems of the entries around them', () => {
    const names = ['Tote', 'Term 1', 'Term 2', 'Crate', 'Term 3'];
    const entries = names.map(
      (name) =>
        `  - name: ${name}\n    definition: ${name.startsWith('Term') ? 'TBD' : 'A box.'}\n    status: blue\n`,
    );
    const text = `terms:\n${entries.join('')}`;
    const reader = getReaderFor('file:///glossary.yml');
    assert.ok(reader);
    const { terms, problems } = runToEnd(reader.read({ uri: 'file:///glossary.yml', text }));
    const places = problems.map(({ range }) =>
      terms.findIndex(
        ({ source: { entry } }) => entry.start < range.start && range.end <= entry.end,
      ),
    );
    assert.deepEqual(
      [terms.map(({ name }) => name), places],
      [
        ['Tote', 'Crate'],
        [0, 1],
      ],
    );
  });

  it('are told by a name of a template and a text to be filled in', () => {
    const readRow = (name: string, definition: string): readonly (readonly [string, string])[] =>
      read('glossary.csv', `Term,Definition\n"${name}","${definition}"\n`);
    for (const name of [
      ...[
        'Term',
        'word',
        'Acronym 1',
        'Concept name',
        'Entry_2',
        'Begriff A',
        'Terme 1',
        'Término',
      ],
      ...['Termo-1', 'Your term here', 'Example term', 'Sample word', 'New term', 'Some concept'],
      ...[
        'TODO term',
        'Term n',
        'Your term goes here',
        'TBD',
        '[Your term]',
        '{Term}',
        '<term',
        'term>',
      ],
    ])
      assert.deepEqual(readRow(name, 'TBD'), [], name);
    for (const name of ['Termite', 'Term of payment', 'Keyword', 'The term', 'Term 1a', 'Order 1'])
      assert.deepEqual(readRow(name, 'TBD'), [[name, '']], name);
    assert.deepEqual(readRow('Term 1', ''), [['Term 1', '']]);
    assert.deepEqual(readRow('TBD term 12', 'Lorem.'), []);
    assert.deepEqual(readRow('todo term', 'Lorem.'), []);
    assert.deepEqual(readRow('TBD terms', 'What is open.'), [['TBD terms', 'What is open.']]);
  });

  it('have a text to be filled in: a word for “later”, brackets, or a call of a site generator', () => {
    const definitionOf = (definition: string): string | undefined =>
      read('glossary.csv', `Term,Definition\nTote,"${definition}"\n`)[0]?.[1];
    for (const text of [
      ...['TBD', 'tba.', 'TBC', 'todo', 'To do', 'to be defined', 'To be done!', 'to be added'],
      ...[
        'to be decided',
        'to be written',
        'FIXME',
        'xxx',
        'XXXXX',
        'n/a',
        'NA',
        'None',
        '…',
        '???',
      ],
      ...['Lorem ipsum dolor sit amet', '...', '-', '—', '_', 'Coming soon', 'WIP:', 'placeholder'],
      ...['Fill in', 'fill me in', 'a definir', 'à définir', 'a definire', 'por definir'],
      ...['zu definieren', 'offen', '未定', '待定', '미정', '**TBD**', '_todo_', '`n/a`', ' TBD '],
      ...[
        '<definition>',
        '<definition',
        'definition>',
        '[definition]',
        '{definition}',
        '&lt;text&gt;',
      ],
      ...['\\<text\\>', '{{ tote }}', '{% include tote %}', '{{ a }}\n{{ b }}'],
    ])
      assert.equal(definitionOf(text), '', text);
    for (const text of [
      ...['TBD by the team', 'Not tbd', 'xx', 'Nonesuch', 'Offenbach', 'A <b> c', '[a] or [b]'],
      ...['{a} {b}', 'A {{ box }}', '<%= tote %> box', '{{ tote', '}} tote {{', 'see {% a %}'],
    ])
      assert.equal(definitionOf(text), text, text);
    assert.deepEqual(read('glossary.csv', 'Term,Definition\n<%= t %>,A box.\nTote,A box.\n'), [
      ['Tote', 'A box.'],
    ]);
  });

  it('keep a real name, and wait for its definition', () => {
    const text = '# Glossary\n\n## Engine\n\nTODO\n\n## Span\n\n{{< docs/glossary "span" >}}\n';
    assert.deepEqual(read('glossary.md', text), [
      ['Engine', ''],
      ['Span', ''],
    ]);
  });

  it('are terms if they have a definition', () => {
    const text =
      '# Glossary\n\n## TBD\n\nTo be decided by the team.\n\n## Term\n\nA word that the glossary explains.\n';
    assert.deepEqual(
      read('glossary.md', text).map(([name]) => name),
      ['TBD', 'Term'],
    );
  });
});
