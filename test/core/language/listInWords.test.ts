import assert from 'node:assert/strict';
import { formatList } from '../../../src/core/language/listInWords';

describe('a list in words', () => {
  it('has commas, and “and” before the last item', () => {
    assert.equal(formatList([]), '');
    assert.equal(formatList(['a']), 'a');
    assert.equal(formatList(['a', 'b']), 'a and b');
    assert.equal(formatList(['a', 'b', 'c', 'd']), 'a, b, c and d');
  });
});
