import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readRows } from '../../../../src/core/glossary/formats/csv/cells';
import { csvFormat } from '../../../../src/core/glossary/formats/csv/csvFormat';
import { runToEnd } from '../../../../src/core/workspace/scheduler';
import { FormatFile, anyText, items, lineText, said } from '../formatChecks';
import { propertyTimeout, runs } from '../../propertyRuns';

const folder = 'test/fixtures/glossaries/csv';

function fileOf(text: string, name = 'glossary.csv'): FormatFile {
  return new FormatFile(csvFormat, text, `file:///work/${name}`);
}

/** Not a file, because git would change its Windows line ends. */
const germanTable =
  'Begriff;Bedeutung\r\nBestellung;"Ein Korb; bezahlt"\r\nRechnung;Was noch zu zahlen ist';

function sample(name: string): FormatFile {
  if (name === 'begriffe.csv') return fileOf(germanTable, name);
  return fileOf(readFileSync(join(folder, name), 'utf8'), name);
}

describe('reading glossaries in tables', function () {
  this.timeout(propertyTimeout);

  it('reads columns under the names people give them', () => {
    const { terms, problems } = sample('terms.csv').read();
    assert.deepEqual(terms.map(said), [
      {
        name: 'Basket',
        definition: 'What a customer has picked, so far',
        context: 'Shop',
        aliases: ['cart', 'shopping basket'],
        status: 'approved',
      },
      {
        name: 'Order',
        definition: 'A basket that somebody has paid for.\nIt has a number.',
        context: 'Shop',
        meta: { Notes: 'says "paid"' },
      },
      {
        name: 'Refund',
        definition: 'Money given back',
        context: 'Bank',
        status: 'draft',
        meta: { Notes: 'ask Eva' },
      },
    ]);
    assert.deepEqual(problems, []);
  });

  it('reads semicolons, Windows line ends and other languages', () => {
    assert.deepEqual(sample('begriffe.csv').terms.map(said), [
      { name: 'Bestellung', definition: 'Ein Korb; bezahlt' },
      { name: 'Rechnung', definition: 'Was noch zu zahlen ist' },
    ]);
  });

  it('reads tabs, and the name next to an acronym as its expansion', () => {
    assert.deepEqual(sample('acronyms.tsv').terms.map(said), [
      { name: 'SLA', expansion: 'Service level agreement', definition: 'What we promise' },
      { name: 'SLO', expansion: 'Service level objective' },
    ]);
  });

  it('takes the first column for the names where the header explains it in words of its own', () => {
    assert.deepEqual(
      fileOf('Deutsch;Englisch;Bedeutung\nKorb;basket;Was gewählt ist\n').terms.map(said),
      [{ name: 'Korb', definition: 'Was gewählt ist', aliases: ['basket'] }],
    );
  });

  it('knows where each term stands', () => {
    const file = sample('terms.csv');
    const { entry, name, definition } = file.term('Refund').source;
    assert.equal(
      file.text.slice(entry.start, entry.end),
      'Refund,Money given back,Bank,ask Eva,,draft',
    );
    assert.equal(file.text.slice(name.start, name.end), 'Refund');
    assert.ok(definition);
    assert.equal(file.text.slice(definition.start, definition.end), 'Money given back');
  });

  it('reports no problems for tables that are not glossaries', () => {
    for (const text of [
      'id,price\n1,2\n',
      'id,description\n1,a\n',
      'name,email\nEva,e@x.y\n',
      '',
      '\n\n',
      'a',
    ]) {
      assert.deepEqual(fileOf(text).read(), {
        terms: [],
        imports: [],
        walks: [],
        problems: [],
        readable: true,
      });
    }
  });

  it('says what is wrong, where it is', () => {
    const text = 'Term,Definition,Status\nA,a,draft\n,nameless,\nA,again,soon\nB,,\n';
    const found = fileOf(text).read().problems;
    assert.deepEqual(
      found.map(({ code, range }) => [code, text.slice(range.start, range.end)]),
      [
        ['missing-name', ',nameless,'],
        ['unknown-value', 'soon'],
        ['duplicate-term', 'A'],
        ['empty-definition', 'B'],
      ],
    );
  });

  it('gives one located problem for a quotation mark that nothing closes', () => {
    const text = 'Term,Definition\nA,"never closed\nB,b\n';
    const { readable, problems } = fileOf(text).read();
    assert.equal(readable, false);
    assert.deepEqual(
      problems.map(({ code, range }) => [code, text.slice(range.start, range.end)]),
      [['broken-table', '"never closed']],
    );
  });

  it('parts cells as csv-parse does', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'a', ' b ', 'c d'),
      fc.string({ maxLength: 6 }).map((text) => `"${text.replace(/"/gu, '""')}"`),
    );
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (rows, delimiter, eol) => {
          const text = rows.map((row) => row.join(delimiter)).join(eol);
          const expected: unknown = parse(text, {
            delimiter,
            relax_column_count: true,
            record_delimiter: eol,
          });
          const actual = runToEnd(readRows(text, delimiter)).map((row) =>
            row.cells.map(({ text: one }) => one),
          );
          assert.deepEqual(actual, expected);
        },
      ),
      runs(50),
    );
  });
});

describe('writing glossaries in tables', function () {
  this.timeout(propertyTimeout);

  it('adds a row in alphabetical order', () => {
    const after = sample('terms.csv').add({
      name: 'Item',
      definition: 'One thing, picked',
      context: 'Shop',
    });
    assert.match(after.text, /\nItem,"One thing, picked",Shop,,,\nOrder,/u);
  });

  it('changes one cell and leaves the others', () => {
    const after = sample('begriffe.csv').change('Bestellung', { definition: 'Bezahlt' });
    assert.equal(
      after.text,
      'Begriff;Bedeutung\r\nBestellung;"Bezahlt"\r\nRechnung;Was noch zu zahlen ist',
    );
  });

  it('keeps each alias in its column, and gives a new one the column of its kind', () => {
    const file = fileOf('Term,Abk.,English,Definition\nLieferschein,LS,delivery note,Papier\n');
    assert.deepEqual(file.term('Lieferschein').aliases, ['LS', 'delivery note']);
    const changed = file.change('Lieferschein', {
      aliases: ['LS', 'delivery note', 'LFS', 'Zettel'],
    });
    assert.equal(
      changed.text,
      'Term,Abk.,English,Definition\nLieferschein,LS; LFS,delivery note; Zettel,Papier\n',
    );
    assert.match(
      file.add({ name: 'Rechnung', aliases: ['RE', 'invoice'], definition: 'Was zu zahlen ist' })
        .text,
      /^Rechnung,RE,invoice,Was zu zahlen ist$/mu,
    );
  });

  it('keeps all rows: the expansion or an alias replaces an empty name', () => {
    assert.deepEqual(
      fileOf('Acronym,Full name,Definition\nRN,Return note,Paper\n,Tote,A box\n').terms.map(said),
      [
        { name: 'RN', expansion: 'Return note', definition: 'Paper' },
        { name: 'Tote', definition: 'A box' },
      ],
    );
    assert.deepEqual(fileOf('Term,Abbreviation,Definition\n,RN,Paper\n').terms.map(said), [
      { name: 'RN', definition: 'Paper' },
    ]);
  });

  it('finds the header below a title and the delimiter in a line of its own', () => {
    for (const text of [
      'sep=;\nTerm;Definition\nTote;A box, blue\n',
      'Words we use\nTerm;Definition\nTote;A box, blue\n',
    ])
      assert.deepEqual(fileOf(text).terms.map(said), [{ name: 'Tote', definition: 'A box, blue' }]);
  });

  it('fills up a row that is too short', () => {
    const after = fileOf('Term,Definition,Owner\nA,a\n').change('A', { owner: 'Me' });
    assert.equal(after.text, 'Term,Definition,Owner\nA,a,Me\n');
  });

  it('refuses what has no column, and says so', () => {
    const file = sample('begriffe.csv');
    const added = runToEnd(csvFormat.add(file, { name: 'Neu', owner: 'Team' }));
    assert.equal(added.kind, 'refused');
    assert.match(added.reason, /no column for “owner”/u);
    const changed = runToEnd(csvFormat.change(file, file.term('Rechnung'), { delivery: 'live' }));
    assert.equal(changed.kind, 'refused');
  });

  it('starts a table in an empty file', () => {
    const after = fileOf('').add({
      name: 'SLA',
      expansion: 'Service level agreement',
      aliases: ['a', 'b'],
    });
    assert.equal(
      after.text,
      '"Term","Definition","Expansion","Aliases"\n"SLA","","Service level agreement","a; b"\n',
    );
    assert.equal(after.remove('SLA').text, '');
  });

  it('keeps the header of a table that was there before its first row', () => {
    for (const header of ['Term,Definition\n', '"Term","Definition"\n']) {
      const added = fileOf(header).add({ name: 'SLA', definition: 'A promise' });
      assert.equal(added.remove('SLA').text, header);
    }
    for (const quoted of ['"Term","Definition"\n', '"Term","Meaning"\n']) {
      const left = fileOf(`${quoted}"SLA","A promise"\n`).remove('SLA').text;
      assert.equal(left, quoted.includes('Meaning') ? quoted : '');
    }
  });

  it('gives back what was added, and restores the file when it is removed', () => {
    const file = fc
      .tuple(fc.constantFrom('terms.csv', 'begriffe.csv', 'acronyms.tsv'), fc.boolean())
      .map(([name, mark]) => {
        const { text, uri } = sample(name);
        return new FormatFile(csvFormat, (mark ? '\uFEFF' : '') + text, uri);
      });
    const fields = fc.record(
      { definition: anyText, aliases: items },
      { requiredKeys: ['definition'] },
    );
    let added = 0;
    fc.assert(
      fc.property(file, lineText, fields, (before, name, { definition, aliases }) => {
        const hasAliases = before.uri.endsWith('terms.csv') && aliases !== undefined;
        const result = runToEnd(
          csvFormat.add(before, {
            name,
            definition,
            ...(hasAliases ? { aliases } : {}),
          }),
        );
        if (result.kind === 'refused') return;
        added++;
        const after = before.applied(result);
        const old = before.terms;
        const all = after.terms;
        const term = all.find((one, i) => old[i]?.name !== one.name);
        assert.ok(term);
        assert.deepEqual(all.filter((one) => one !== term).map(said), old.map(said));
        assert.equal(after.applied(runToEnd(csvFormat.remove(after, term))).text, before.text);
      }),
      runs(50),
    );
    assert.ok(added > 0);
  });

  it('changes a definition together with the expansion it begins with', () => {
    const file = fileOf('Title,Meaning\nWMS,Warehouse management system\n');
    const changed = file.change('WMS', { definition: 'Counts the goods.' });
    assert.equal(changed.text, 'Title,Meaning\nWMS,Counts the goods.\n');
  });

  it('never throws, whatever the table', () => {
    const piece = fc.constantFrom(
      'Term',
      'Definition',
      ',',
      ';',
      '\t',
      '"',
      '\n',
      '\r\n',
      'A',
      ' ',
      '\uFEFF',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), anyText, (pieces, definition) => {
        const odd = fileOf(pieces.join(''));
        runToEnd(csvFormat.add(odd, { name: 'New', definition }));
        for (const term of odd.terms) {
          runToEnd(csvFormat.change(odd, term, { definition }));
          runToEnd(csvFormat.remove(odd, term));
        }
      }),
      runs(50),
    );
  });
});
