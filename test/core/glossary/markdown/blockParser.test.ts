import assert from 'node:assert/strict';
import { parseBlocks } from '../../../../src/core/glossary/formats/markdown/syntax/blockParser';

/** Returns the number of steps in which a text with so many lines is parsed. */
function countSteps(lines: number): number {
  return [...parseBlocks('A line of its own.\n\n'.repeat(lines / 2), 0)].length;
}

describe('the steps of parsing Markdown', () => {
  it('are short at first, when the code is not compiled, and twice as long each time', () => {
    // One finds the lines; a window parses its last block again.
    assert.deepEqual([58, 60, 62, 178, 180].map(countSteps), [2, 2, 3, 3, 4]);
  });

  it('have at most five hundred lines', () => {
    assert.equal(countSteps(20_000) - countSteps(10_000), 20);
  });
});
