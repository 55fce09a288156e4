import assert from 'node:assert/strict';
import { findColumnHeader } from '../../../../src/core/features/checks/tableColumns';

function headerOf(cell: string, text: string): string {
  return findColumnHeader(text, text.indexOf(cell));
}

describe('header of a table column', () => {
  const table = [
    'Notes',
    '',
    '| Name | **Error code** | Use \\| case |',
    '|:-----|:---:|---:|',
    '| a \\| b | EABC | one |',
    '| | EDEF | two |',
    'x | EGHI',
  ].join('\n');

  it('is the cell above the delimiter row in the same column, without emphasis', () => {
    assert.equal(headerOf('EABC', table), 'Error code');
    assert.equal(headerOf('EDEF', table), 'Error code');
    assert.equal(headerOf('EGHI', table), 'Error code');
    assert.equal(headerOf('a \\|', table), 'Name');
  });

  it('counts no escaped bar as the end of a cell, in the row and in the header', () => {
    assert.equal(headerOf('b | EABC', table), 'Name');
    assert.equal(headerOf('one', table), 'Use \\| case');
  });

  it('is found from any place in the cell', () => {
    assert.equal(findColumnHeader(table, table.indexOf('EDEF') + 3), 'Error code');
  });

  it('is empty outside of a table, and in a row with more cells than the header', () => {
    assert.equal(headerOf('Notes', table), '');
    assert.equal(headerOf('EABC', '| a | EABC |\n| b | c |\n'), '');
    assert.equal(headerOf('EABC', '| A |\n|---|\n| a | EABC |\n'), '');
  });

  it('is empty if the header is too far away', () => {
    const rows = '| a | b |\n'.repeat(3000);
    assert.equal(headerOf('EABC', `| A | B |\n|---|---|\n${rows}| x | EABC |`), '');
  });
});
