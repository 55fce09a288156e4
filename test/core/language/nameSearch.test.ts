import assert from 'node:assert/strict';
import { NameSearch } from '../../../src/core/language/nameSearch';

function find(query: string, ...items: readonly (readonly string[])[]): (string | undefined)[] {
  return new NameSearch(items, (names) => names).find(query).map(([name]) => name);
}

describe('NameSearch', () => {
  it('finds the whole name, then its start, then the start of a word, then any part of it', () => {
    const items = [['Translator'], ['Late slab'], ['Slab'], ['SLA']];
    assert.deepEqual(find('sla', ...items), ['SLA', 'Slab', 'Late slab', 'Translator']);
  });

  it('ranks an item by its best name', () => {
    assert.deepEqual(find('sla', ['Slab'], ['Parcel', 'Box', 'SLA']), ['Parcel', 'Slab']);
  });

  it('lists equally good matches in natural alphabetical order of the main name', () => {
    assert.deepEqual(find('pay', ['Pay 10'], ['pay 9'], ['Über', 'pay'], ['A', 'pay']), [
      'A',
      'Über',
      'pay 9',
      'Pay 10',
    ]);
  });

  it('finds the start of a word after any character that is no letter', () => {
    assert.deepEqual(find('gate', ['Agate'], ['Payment_gateway'], ['Pay (gate)']), [
      'Pay (gate)',
      'Payment_gateway',
      'Agate',
    ]);
  });

  it('finds several words from inside a name', () => {
    assert.deepEqual(find('level agree', ['Level'], ['Service-level agreement']), [
      'Service-level agreement',
    ]);
    assert.deepEqual(find('e-l', ['Be-low'], ['In e-ledgers']), ['In e-ledgers', 'Be-low']);
  });

  it('ignores case, accents, full-width letters and spaces around the query', () => {
    assert.deepEqual(find('  RUCK ', ['Rücksendung']), ['Rücksendung']);
    assert.deepEqual(find('ａｐｉ', ['API']), ['API']);
  });

  it('tells letters apart that differ by a mark which is no accent', () => {
    assert.deepEqual(find('は', ['ばん'], ['はん']), ['はん']);
  });

  it('returns all items in alphabetical order for an empty query', () => {
    assert.deepEqual(find(' ', ['P10'], ['P9']), ['P9', 'P10']);
  });
});
