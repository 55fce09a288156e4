import assert from 'node:assert/strict';
import { isGap } from '../../../../src/core/glossary/formats/markdown/write/formatText';

describe('what only divides two entries', () => {
  it('is blank lines, rules and breaks', () => {
    for (const text of [
      '',
      '\n\n',
      '\n---\n\n',
      '---  \n',
      '***\n',
      '\\\n',
      '<br />\n',
      '</dd>\n<dt>',
    ])
      assert.equal(isGap(text), true, JSON.stringify(text));
    for (const text of ['x', '\n---', '--\n', '--- x\n', '**\n'])
      assert.equal(isGap(text), false, JSON.stringify(text));
  });

  it('is told at once, however many rules come before a text', () => {
    // Each rule once had two readings, so that many of them took exponential time.
    assert.equal(isGap(`${'---\n\n'.repeat(2000)}x`), false);
  });
});
