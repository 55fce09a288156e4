import assert from 'node:assert/strict';
import { csvFormat } from '../../../../src/core/glossary/formats/csv/csvFormat';
import type { TermDraft } from '../../../../src/core/glossary/term';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { FormatFile } from '../formatChecks';

function fileOf(text: string, name = 'glossary.csv'): FormatFile {
  return new FormatFile(csvFormat, text, `file:///work/${name}`);
}

const table = 'Term,Definition,Synonyms\nBox,A thing.,case\nTote,A blue box.,\n';

describe('a new row', () => {
  it('has its place in the alphabet, or the end where the rows have no order', () => {
    const add = (text: string, name: string): string => fileOf(text).add({ name }).text;
    assert.equal(add(table, 'Crate'), table.replace('case\n', 'case\nCrate,,\n'));
    assert.equal(add(table, 'Alley'), table.replace('Synonyms\n', 'Synonyms\nAlley,,\n'));
    assert.equal(add(table, 'Van'), `${table}Van,,\n`);
    const unsorted = 'Term,Definition\nTote,A blue box.\nBox,A thing.\n';
    assert.equal(add(unsorted, 'Alley'), `${unsorted}Alley,\n`);
    assert.equal(add('Term,Definition\n', 'Alley'), 'Term,Definition\nAlley,\n');
  });

  it('is written like its neighbors: delimiter, quotes, line breaks, separator of lists', () => {
    const draft = { name: 'Crate', definition: 'Wood, "old"', aliases: ['a', 'b'] };
    for (const [text, line] of [
      [table, 'Crate,"Wood, ""old""",a; b'],
      [table.replace('case', '"case, bag"'), 'Crate,"Wood, ""old""","a, b"'],
      [table.replace('case', 'case; bag'), 'Crate,"Wood, ""old""",a; b'],
      [table.replaceAll(',', ';'), 'Crate;"Wood, ""old""";a, b'],
      [table.replaceAll('\n', '\r\n'), 'Crate,"Wood, ""old""",a; b'],
      [
        '"Term","Definition","Synonyms"\n"Box","A thing.",""\n"Tote","A blue box.",""\n',
        '"Crate","Wood, ""old""","a; b"',
      ],
      ['"Term",Definition,Synonyms\n"Box",A,\nTote,B,\n', 'Crate,"Wood, ""old""",a; b'],
    ] as const) {
      const after = fileOf(text).add(draft);
      const lineBreak = text.includes('\r') ? '\r\n' : '\n';
      assert.ok(after.text.includes(`${lineBreak}${line}${lineBreak}`), after.text);
    }
  });

  it('has lists as lines where an item has a comma, and “yes” for a mark', () => {
    const headers = 'Term,Definition,Examples,Synonyms,Technical,Status\n';
    const text = `${headers}Box,A thing.,,,,\n`;
    const add = (draft: Partial<TermDraft>): string =>
      fileOf(text)
        .add({ name: 'Tote', ...draft })
        .text.slice(text.length);
    assert.equal(add({ examples: ['One.', 'Two.'] }), 'Tote,,"One.\nTwo.",,,\n');
    assert.equal(add({ aliases: ['a, b', 'c'] }), 'Tote,,,"a, b\nc",,\n');
    assert.equal(add({ technical: true, status: 'draft' }), 'Tote,,,,yes,draft\n');
    assert.equal(add({ technical: false }), 'Tote,,,,,\n');
    assert.equal(add({ definition: 'One.\nTwo.' }), 'Tote,"One.\nTwo.",,,,\n');
  });

  it('fills columns of the table’s own', () => {
    const text = 'Term,Definition,Weight\nBox,A thing.,1 kg\n';
    const added = fileOf(text).add({ name: 'Tote', meta: { Weight: ' 2 kg ' } });
    assert.equal(added.text, `${text}Tote,,2 kg\n`);
  });

  it('is refused with the reason', () => {
    const refuse = (text: string, draft: TermDraft): string => {
      const result = runToEnd(csvFormat.add(fileOf(text), draft));
      return result.kind === 'refused' ? result.reason : '';
    };
    assert.equal(refuse(table, { name: ' ' }), 'Enter a name for the term.');
    for (const text of ['a,b\n', 'Term,Definition\nTote,"A'])
      assert.equal(
        refuse(text, { name: 'Tote' }),
        'The file has no header row. Add a first row such as “Term,Definition”.',
      );
    const column =
      'The table has no column for “{}”. Add the column to the first row, and try again.';
    assert.equal(refuse(table, { name: 'Crate', owner: 'Me' }), column.replace('{}', 'owner'));
    assert.equal(
      refuse(table, { name: 'Crate', expansion: 'x' }),
      column.replace('{}', 'expansion'),
    );
    assert.equal(
      refuse(table, { name: 'Crate', meta: { Weight: '1 kg' } }),
      column.replace('{}', 'Weight'),
    );
    // Read again, it would be two terms.
    assert.equal(
      refuse(table, { name: 'Cart / Basket' }),
      'A table cannot contain this text. Edit the file directly.',
    );
  });
});

describe('the first row of an empty file', () => {
  it('comes with a header of the fields that it has, all in quotes, before the blanks', () => {
    const add = (text: string, name?: string): string =>
      fileOf(text, name).add({
        name: 'Tote',
        definition: 'A box.',
        owner: 'Me',
        meta: { Weight: '1 kg' },
      }).text;
    const rows = '"Term","Definition","Owner","Weight"\n"Tote","A box.","Me","1 kg"\n';
    assert.equal(add(''), rows);
    assert.equal(add('\n\n'), `${rows}\n\n`);
    assert.equal(add('\uFEFF'), `\uFEFF${rows}`);
    assert.equal(add('', 'a.tsv'), rows.replaceAll(',', '\t'));
    assert.equal(add('\r\n'), `${rows.replaceAll('\n', '\r\n')}\r\n`);
  });

  it('leaves no header when it is removed, unless someone wrote that', () => {
    const created = fileOf('\uFEFF').add({ name: 'Tote', owner: 'Me', meta: { Weight: '1 kg' } });
    assert.equal(created.remove('Tote').text, '\uFEFF');
    for (const text of [
      '"Term","Definition","Owner"\n"Tote","A box.",""\n',
      '"Term","Definition","Weight"\n"Tote","A box.",""\n',
      '"Term","Definition"\n"Tote",A box.\n',
      '"Term",Definition\n"Tote","A box."\n',
      '"Word","Definition"\n"Tote","A box."\n',
      '"Term","Definition"\n"Tote"\n',
      'Title\n"Term","Definition"\n"Tote","A box."\n',
      '"Term","Definition"\n"Tote","A box."\n"",""\n',
    ])
      assert.match(fileOf(text).remove('Tote').text, /"(?:Term|Word)",/u, text);
    assert.match(
      fileOf('"Term","Definition"\n"Tote","A box."\n"Van","A car."\n').remove('Tote').text,
      /^"Term","Definition"\n"Van","A car."\n$/u,
    );
  });
});

describe('a changed row', () => {
  it('has only the cell of the field changed, in its own quotes', () => {
    const text = 'Term,Definition,Synonyms\nBox,"A thing.",case\nTote,A box.\n';
    const change = (name: string, fields: Partial<TermDraft>): string =>
      fileOf(text).change(name, fields).text;
    assert.equal(change('Box', { definition: 'B' }), text.replace('A thing.', 'B'));
    assert.equal(change('Box', { aliases: [] }), text.replace('case', ''));
    assert.equal(change('Tote', { name: 'Bin' }), text.replace('Tote', 'Bin'));
    assert.equal(change('Tote', { aliases: ['bin'] }), text.replace('A box.', 'A box.,bin'));
    assert.equal(change('Tote', { definition: 'x, y' }), text.replace('A box.', '"x, y"'));
    assert.equal(change('Tote', { definition: 'A box. ' }), text);
    const wide = 'Term,Definition,Owner,Status,Synonyms\nTote,A box.\n';
    assert.equal(
      fileOf(wide).change('Tote', { aliases: ['bin'], owner: 'Me' }).text,
      'Term,Definition,Owner,Status,Synonyms\nTote,A box.,Me,,bin\n',
    );
  });

  it('is refused without a name, after the file has changed, and where no column is', () => {
    const file = fileOf(table);
    const term = file.term('Tote');
    const refuse = (source: FormatFile, fields: Partial<TermDraft>): string => {
      const result = runToEnd(csvFormat.change(source, term, fields));
      return result.kind === 'refused' ? result.reason : '';
    };
    assert.equal(refuse(file, { name: '' }), 'Enter a name for the term.');
    const changed = 'The file has changed in the meantime. Try again.';
    for (const text of [`\n${table}`, '', 'Term,Definition\n"'])
      assert.equal(refuse(fileOf(text), { definition: 'x' }), changed, text);
    const removal = runToEnd(csvFormat.remove(fileOf(`\n${table}`), term));
    assert.deepEqual(removal, { kind: 'refused', reason: changed });
    assert.match(refuse(file, { delivery: 'live' }), /no column for “delivery”/u);
    assert.equal(refuse(file, { owner: '' }), '');
  });

  it('keeps each alias in its column where several columns have aliases', () => {
    const text = 'Term,Abbr.,Synonyms,Definition\nReturn note,RN,slip,Paper\n';
    const change = (...aliases: readonly string[]): string =>
      fileOf(text).change('Return note', { aliases }).text.split('\n')[1] ?? '';
    assert.equal(change('slip', 'RN'), 'Return note,RN,slip,Paper');
    assert.equal(change('RN', 'slip', 'ticket', 'RT'), 'Return note,RN; RT,slip; ticket,Paper');
    assert.equal(change('slip'), 'Return note,,slip,Paper');
    const plain = 'Term,Synonyms,Also known as,Definition\nReturn note,slip,,Paper\n';
    assert.equal(
      fileOf(plain).change('Return note', { aliases: ['slip', 'RN'] }).text,
      plain.replace('slip', 'slip; RN'),
    );
  });
});

describe('a removed row', () => {
  it('goes with its line break, and with one side of the blank lines around it', () => {
    const remove = (text: string): string => fileOf(text).remove('Tote').text;
    const rows = 'Term,Definition\nBox,A thing.\n';
    assert.equal(remove(`${rows}Tote,A box.\nVan,A car.\n`), `${rows}Van,A car.\n`);
    assert.equal(remove(`${rows}Tote,A box.`), rows.trimEnd());
    const windows = rows.replaceAll('\n', '\r\n');
    assert.equal(remove(`${windows}Tote,A box.`), windows.trimEnd());
    assert.equal(remove(`${windows}\r\nTote,A box.\r\n\r\nVan,A\r\n`), `${windows}\r\nVan,A\r\n`);
    assert.equal(remove(`${rows}\nTote,A box.\n\n\nVan,A\n`), `${rows}\nVan,A\n`);
    assert.equal(remove(`${rows}Tote,A box.\n\nVan,A\n`), `${rows}\nVan,A\n`);
  });
});
