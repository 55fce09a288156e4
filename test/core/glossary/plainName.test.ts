import assert from 'node:assert/strict';
import { getPlainName } from '../../../src/core/service/wording';

describe('getPlainName', () => {
  const of = (plain: string | undefined): string => getPlainName({ name: 'DLQ', plain });

  it('returns a plain text that is a name, with a capital letter and without markup', () => {
    assert.equal(of('list of **failed** messages'), 'List of failed messages');
    assert.equal(of('Warteschlange'), 'Warteschlange');
  });

  it('returns the name if the plain text is an explanation', () => {
    for (const plain of [
      undefined,
      '',
      'Where failed messages wait.',
      'Where messages wait: those that failed',
      'one two three four five six seven',
      'a text that is longer than forty characters',
    ])
      assert.equal(of(plain), 'DLQ', plain);
    assert.equal(of('one two three four five six'), 'One two three four five six');
  });
});
