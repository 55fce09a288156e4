import assert from 'node:assert/strict';
import { csvFormat } from '../../../src/core/glossary/formats/csv/csvFormat';
import { FormatFile, said } from './formatChecks';

/** Reads one row below these headers. */
function read(headers: string, row: string): FormatFile {
  return new FormatFile(csvFormat, `${headers}\n${row}\n`, 'file:///repo/glossary.csv');
}

function namesOf(file: FormatFile): readonly string[] {
  return file.terms.map(({ source: { name } }) => file.text.slice(name.start, name.end));
}

describe('the name in a cell', () => {
  it('has its own place, each of several, without brackets', () => {
    for (const [cell, ...names] of [
      ['Cart / Basket', 'Cart', 'Basket'],
      ['SLA (Service level agreement)', 'SLA'],
      ['**Cart**', 'Cart'],
      ['Cart', 'Cart'],
    ] as const)
      assert.deepEqual(namesOf(read('Term,Definition', `${cell},A wish.`)), names, cell);
  });

  it('has the place of the cell where escapes hide the places of its parts', () => {
    const file = read('Term,Definition', '"Cart ""x"" / Basket",A wish.');
    assert.deepEqual(
      file.terms.map(({ name }) => name),
      ['Cart "x"', 'Basket'],
    );
    assert.deepEqual(new Set(namesOf(file)).size, 1);
    assert.match(namesOf(file)[0] ?? '', /^"?Cart ""x"" \/ Basket"?$/u);
  });

  it('keeps the underscores of an identifier', () => {
    for (const [cell, name] of [
      ['__init__', '__init__'],
      ['__bold text__', 'bold text'],
      ['see __init__', 'see init'],
    ] as const)
      assert.equal(read('Term,Definition', `${cell},A method.`).terms[0]?.name, name, cell);
  });

  it('adds its other names and links to those of the row, each once and none that repeats it', () => {
    const [term] = read(
      'Term,Definition,Aliases,Links',
      '[Return note](notes.md) (RN),Paper.,"RN, slip, Return note",wiki.md',
    ).terms;
    assert.deepEqual(
      [term?.name, term?.aliases, term?.links],
      ['Return note', ['RN', 'slip'], ['notes.md', 'wiki.md']],
    );
    assert.deepEqual(read('Term,Definition,Aliases', 'Order,A wish.,Order').terms[0]?.aliases, []);
  });

  it('goes before the row’s own expansion, and that before the definition’s', () => {
    const expansionOf = (row: string): string | undefined =>
      read('Term,Long form,Definition', row).terms[0]?.expansion;
    assert.equal(
      expansionOf('SLA (Service level agreement),Other,Service level accord: a promise'),
      'Service level agreement',
    );
    assert.equal(expansionOf('SLA,Other,Service level accord: a promise'), 'Other');
    assert.equal(expansionOf('SLA,,Service level accord: a promise'), 'Service level accord');
  });

  it('gives the context and the status only where the row has none', () => {
    const row = (cells: string): unknown => {
      const [term] = read('Term,Definition,Context,Status', cells).terms;
      return term && said(term);
    };
    assert.deepEqual(row('Order (noun),A wish.,Shop,'), {
      ...{ name: 'Order', definition: 'A wish.', context: 'Shop' },
    });
    assert.deepEqual(row('Order (noun),A wish.,,'), {
      ...{ name: 'Order', definition: 'A wish.', context: 'noun' },
    });
    assert.deepEqual(row('Order (deprecated),A wish.,,approved'), {
      ...{ name: 'Order', definition: 'A wish.', status: 'approved' },
    });
  });

  it('is not shared by the other name of the row', () => {
    const terms = read('Term,Definition', 'Cart (SLA) / Basket (noun),A wish.').terms.map(said);
    assert.deepEqual(terms, [
      { name: 'Cart', definition: 'A wish.', aliases: ['SLA'] },
      { name: 'Basket', definition: 'A wish.', context: 'noun' },
    ]);
  });
});
