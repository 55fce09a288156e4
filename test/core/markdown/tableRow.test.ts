import assert from 'node:assert/strict';
import { splitTableRow } from '../../../src/core/markdown/tableRow';

function split(row: string): string[] {
  return splitTableRow(row, { start: 0, end: row.length }).map(({ start, end }) =>
    row.slice(start, end),
  );
}

describe('rows of Markdown tables', () => {
  it('are the trimmed texts between bars, with or without bars at the ends', () => {
    assert.deepEqual(split('| a |  b c |'), ['a', 'b c']);
    assert.deepEqual(split('a | b'), ['a', 'b']);
    assert.deepEqual(split('| a | b'), ['a', 'b']);
  });

  it('keep escaped bars in their cells', () => {
    assert.deepEqual(split('| a \\| b | c |'), ['a \\| b', 'c']);
    assert.deepEqual(split('| a \\\\| b |'), ['a \\\\', 'b']);
  });

  it('give each empty cell the position of its text', () => {
    assert.deepEqual(splitTableRow('| | b ||', { start: 0, end: 8 }), [
      { start: 2, end: 2 },
      { start: 4, end: 5 },
      { start: 7, end: 7 },
    ]);
  });

  it('have one cell if they have no bar', () => {
    assert.deepEqual(split('a'), ['a']);
    assert.deepEqual(split(''), ['']);
  });
});
