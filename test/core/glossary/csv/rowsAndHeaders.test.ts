import assert from 'node:assert/strict';
import { readRows } from '../../../../src/core/glossary/formats/csv/cells';
import { csvFormat } from '../../../../src/core/glossary/formats/csv/csvFormat';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { FormatFile, said } from '../formatChecks';

function fileOf(text: string, name = 'glossary.csv'): FormatFile {
  return new FormatFile(csvFormat, text, `file:///work/${name}`);
}

function definitionsOf(text: string, name?: string): readonly string[] {
  return fileOf(text, name).terms.map((term) => `${term.name}: ${term.definition}`);
}

describe('the cells of a table', () => {
  it('are quoted as a whole or not at all', () => {
    for (const [row, ...cells] of [
      ['a,b', 'a', 'b'],
      ['"a,b",c', 'a,b', 'c'],
      ['"say ""yes""",c', 'say "yes"', 'c'],
      ['"",c', '', 'c'],
      ['"a" b,c', '"a" b', 'c'],
      ['a "b",c', 'a "b"', 'c'],
      ['a,"b\nc"', 'a', 'b\nc'],
      ['a,', 'a', ''],
    ] as const)
      assert.deepEqual(
        runToEnd(readRows(row, ',')).map((one) => one.cells.map(({ text }) => text)),
        [cells],
        row,
      );
  });

  it('are in rows that end with any line break; empty lines are no rows', () => {
    const text = 'a,b\r\n\r\nc,d\re,f\n\ng';
    const rows = runToEnd(readRows(text, ','));
    assert.deepEqual(
      rows.map(({ start, end }) => text.slice(start, end)),
      ['a,b', 'c,d', 'e,f', 'g'],
    );
  });

  it('are read with a pause after every 500 rows', () => {
    const steps = readRows('a,b\n'.repeat(1200), ',');
    let pauses = 0;
    while (steps.next().done !== true) pauses++;
    assert.equal(pauses, 2);
    const reading = csvFormat.read(fileOf(`Term,Definition\n${'A,\n'.repeat(1200)}`));
    let all = 0;
    while (reading.next().done !== true) all++;
    assert.ok(all >= 6, String(all));
  });
});

describe('the delimiter of a table', () => {
  const tote = ['Tote: A box, blue; big'];

  it('is the one that gives the header most cells, then any line', () => {
    for (const delimiter of [';', '\t', '|']) {
      const rows = [
        ['Term', 'Definition', 'Note'],
        ['Tote', 'A box, blue, big', 'x'],
      ];
      const text = rows.map((row) => row.join(delimiter)).join('\n');
      assert.deepEqual(definitionsOf(text), ['Tote: A box, blue, big'], delimiter);
    }
    assert.deepEqual(definitionsOf('Words, we, use\nTerm;Definition;Owner;Note\nTote;A box;Me;x'), [
      'Tote: A box',
    ]);
    assert.deepEqual(definitionsOf('Words\nTerm;Definition\nTote;A box'), ['Tote: A box']);
    assert.deepEqual(definitionsOf('"Term, or word";Definition\nTote;A box'), ['Tote: A box']);
  });

  it('is named in the first line of Excel, or by the extension', () => {
    for (const first of ['sep=;', 'SEP=;', '"sep=;"', '\uFEFFsep=;', 'sep=; \t'])
      for (const lineBreak of ['\n', '\r\n', '\r'])
        assert.deepEqual(
          definitionsOf([first, 'Term;Definition', 'Tote;A box, blue'].join(lineBreak)),
          ['Tote: A box, blue'],
          first,
        );
    assert.deepEqual(definitionsOf('sep=,\nTerm,Definition;x;y\nTote,A'), []);
    assert.deepEqual(definitionsOf('Term\tDefinition,a,b,c\nTote\tA box', 'a.TSV'), [
      'Tote: A box',
    ]);
    assert.deepEqual(definitionsOf('Term\tDefinition\nTote\tA box, blue; big', 'a.TSV'), tote);
  });

  it('leaves out a byte order mark', () => {
    assert.deepEqual(definitionsOf('\uFEFFTerm,Definition\nTote,A box'), ['Tote: A box']);
    assert.deepEqual(definitionsOf('\uFEFF"Term",Definition\nTote,A box'), ['Tote: A box']);
  });
});

describe('the header of a table', () => {
  const above = (lines: number): string => 'A note,about it\n'.repeat(lines);

  it('names terms and explains them, in one of the first twenty rows', () => {
    assert.equal(definitionsOf(`${above(19)}Term,Definition\nTote,A box`).length, 1);
    assert.equal(definitionsOf(`${above(20)}Term,Definition\nTote,A box`).length, 0);
    for (const label of ['Definition', 'Long form', 'In plain words', 'Synonyms'])
      assert.equal(fileOf(`Term,${label}\nTote,A box`).terms.length, 1, label);
    for (const label of ['Owner', 'Status', 'Unit'])
      assert.equal(fileOf(`Term,${label}\nTote,A box`).terms.length, 0, label);
  });

  it('is no title, which is the only cell of its row', () => {
    assert.deepEqual(definitionsOf('Term definition, ,\nTerm,Definition,Note\nTote,A box,x'), [
      'Tote: A box',
    ]);
  });

  it('keeps the columns of the table’s own under their labels', () => {
    assert.deepEqual(fileOf('Term, Weight ,Definition\nTote, 2 kg ,A box').terms.map(said), [
      { name: 'Tote', definition: 'A box', meta: { Weight: '2 kg' } },
    ]);
    assert.deepEqual(fileOf('Term,Definition\nTote,A box,extra').terms.map(said), [
      { name: 'Tote', definition: 'A box' },
    ]);
  });
});

describe('a row', () => {
  it('without a name has that of its expansion or alias, otherwise a problem', () => {
    const text =
      'Acronym,Full name,Synonyms,Definition\n,Return note,slip,Paper\n, ,slip,Paper\n,,,Paper\n,,,\n';
    const { terms, problems } = fileOf(text).read();
    assert.deepEqual(terms.map(said), [
      { name: 'Return note', aliases: ['slip'], definition: 'Paper' },
      { name: 'slip', definition: 'Paper' },
    ]);
    assert.deepEqual(
      problems
        .filter(({ code }) => code === 'missing-name')
        .map(({ severity, message, range }) => [
          severity,
          message,
          text.slice(range.start, range.end),
        ]),
      [
        [
          'warning',
          'This row has no name, so it is ignored. Add the term that it explains.',
          ',,,Paper',
        ],
      ],
    );
  });

  it('has places inside the quotes, and one line break for each of Windows', () => {
    const file = fileOf('Term,Definition\r\n"Tote","A box.\r\nIt is blue."\r\n');
    const [term] = file.terms;
    assert.ok(term?.source.definition);
    const { name, definition, entry } = term.source;
    const at = ({ start, end }: { readonly start: number; readonly end: number }): string =>
      file.text.slice(start, end);
    assert.deepEqual(
      [at(name), at(definition), term.definition],
      ['Tote', 'A box.\r\nIt is blue.', 'A box.\nIt is blue.'],
    );
    assert.equal(at(entry), '"Tote","A box.\r\nIt is blue."');
  });

  it('collects the items of several columns', () => {
    assert.deepEqual(
      fileOf('Term,Synonyms,Also known as,Definition\nTote,"box, crate","crate; bin",A box.')
        .terms[0]?.aliases,
      ['box', 'crate', 'bin'],
    );
  });

  it('with a quotation mark that nothing closes makes the table unreadable, and says where', () => {
    const text = `Term,Definition\nTote,"${'x'.repeat(600)}\n`;
    const { problems, readable, terms } = fileOf(text).read();
    assert.deepEqual([readable, terms.length], [false, 0]);
    assert.deepEqual(
      problems.map(({ severity, message, range }) => [severity, message, range.end - range.start]),
      [
        [
          'error',
          'This cell has an opening quotation mark but no closing one. Add the closing quotation mark.',
          500,
        ],
      ],
    );
  });
});
