import assert from 'node:assert/strict';
import { memoizeByText } from '../../../src/core/text/collections';

describe('memoizeByText', () => {
  it('computes the result of each text once, and starts again when it keeps enough', () => {
    const computed: string[] = [];
    const measure = memoizeByText((text) => {
      computed.push(text);
      return text.length;
    }, 2);
    assert.deepEqual(['a', 'bb', 'a', 'bb', ''].map(measure), [1, 2, 1, 2, 0]);
    assert.deepEqual(computed, ['a', 'bb', '']);
    assert.deepEqual(['', 'a'].map(measure), [0, 1]);
    assert.deepEqual(computed, ['a', 'bb', '', 'a']);
  });
});
