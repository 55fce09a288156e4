import assert from 'node:assert/strict';
import {
  compareNames,
  compareSortKeys,
  findAlphabeticalIndex,
  isAlphabetical,
  toSortKey,
} from '../../../src/core/language/alphabeticalOrder';

describe('alphabetical order', () => {
  it('goes by letters first, and by the value of numbers', () => {
    const names = ['P10', 'P9', 'Über', 'ulna', '.NET', 'Émile', 'emu', 'a b', 'ab'];
    assert.deepEqual([...names].sort(compareNames), [
      'a b',
      'ab',
      'Émile',
      'emu',
      '.NET',
      'P9',
      'P10',
      'Über',
      'ulna',
    ]);
  });

  it('gives the place among names in order, else the end', () => {
    assert.equal(findAlphabeticalIndex(['P1', 'P9', undefined, 'P11'], 'P10'), 3);
    assert.equal(findAlphabeticalIndex(['P9', 'P1'], 'P10'), 2);
    assert.equal(findAlphabeticalIndex(['P9'], 'A'), 1);
    assert.equal(findAlphabeticalIndex(['B', 'C'], 'A'), 0);
    assert.equal(findAlphabeticalIndex(['A', 'B', 'b', 'C'], 'B'), 3);
    assert.equal(findAlphabeticalIndex(['A', 'B'], 'C'), 2);
  });

  it('is that of two names or more, equal ones included', () => {
    for (const names of [
      ['a', 'B'],
      ['a', undefined, 'A', 'b'],
      ['P9', 'P10'],
      ['b a', 'ba'],
    ])
      assert.ok(isAlphabetical(names), String(names));
    for (const names of [['a'], [], [undefined, 'a'], ['b', 'a'], ['a', 'c', 'b'], ['P10', 'P9']])
      assert.ok(!isAlphabetical(names), String(names));
  });

  it('ignores symbols before a name, not within it', () => {
    assert.equal(toSortKey('--.NET core'), 'net core');
    assert.equal(toSortKey('Éa-b'), 'ea-b');
  });

  it('is the same for plain words as for others', () => {
    assert.ok(compareSortKeys('a b', 'ab') < 0);
    assert.ok(compareSortKeys('ab', 'a b') > 0);
    assert.ok(compareSortKeys('p9', 'p10') < 0);
    // An umlaut is a letter with an accent, whatever the code of the other word's letters.
    assert.ok(compareSortKeys('über', 'zebra') < 0);
    assert.ok(compareSortKeys('zebra', 'über') > 0);
    assert.equal(compareSortKeys('ab', 'ab'), 0);
  });
});
