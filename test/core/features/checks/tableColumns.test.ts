import assert from 'node:assert/strict';
import { findColumnHeader } from '../../../../src/core/features/checks/tableColumns';

/** Returns the header above the place that `^` marks. */
function headerAt(marked: string): string {
  return findColumnHeader(marked.replace('^', 'WORD'), marked.indexOf('^'));
}

describe('the header of a table’s column', () => {
  it('is above the row of dashes, in the place of the cell', () => {
    for (const table of [
      '| Name | Code |\n|---|---|\n| a | ^ | c |\n\nText | after | it\n',
      '| Name | Code |\n|---|---|\n| a | b |\n| c | d |\n| e | ^',
      'Name | Code\n--- | ---\na | ^',
      'Name | Code | X\n:--|-|---\na | ^',
      '  | Name | Code |\n  | :-- | --: |  \n  | a | ^',
      '\t| Name | Code |\n\t|:-:|:-:\n\t| a | ^',
      '|Code|\n|---|\n|^|',
      '| Code |\n| --- |\n| ^ |',
      'Text | above\n\n| **Name** | ` Code ` |\n|-|-|\n| a | ^ |',
      '| Name | *_Code_* |\n| - | - |\n| a | x ^ |',
    ]) {
      assert.equal(headerAt(table), 'Code', table);
    }
  });

  it('counts no escaped bar as the end of a cell, in the row and in the header', () => {
    assert.equal(headerAt('| Name | Use \\| case |\n|---|---|\n| a \\| b | ^ |'), 'Use \\| case');
    assert.equal(headerAt('| Name | Code |\n|---|---|\n| a \\| ^ | c |'), 'Name');
  });

  it('is empty where there is no table, or no such column', () => {
    for (const text of [
      '^',
      'a | ^',
      '| Name | Code |\n| a | b |\n| c | ^ |',
      '| Name | Code |\n|---|---|\n\n| c | ^ |',
      '| Name | Code |\n|---|---|\nText\n| c | ^ |',
      '| Name | Code |\n|---|---| x\n| c | ^ |',
      '| Name | Code |\nx |---|---|\n| c | ^ |',
      '| Name |\n|---|\n| c | ^ |',
      '|---|---|\n| c | ^ |',
      'Name\n---\n^',
    ]) {
      assert.equal(headerAt(text), '', text);
    }
  });

  it('is searched for in the 20,000 units before the cell', () => {
    const table = (length: number): string => {
      const start = '| Code |\n|---|\n';
      return `Text\n${start}${'| a |\n'.repeat(3000)}| ${'x'.repeat(length - 18_002 - start.length)}^`;
    };
    assert.equal(headerAt(table(20_000)), 'Code');
    assert.equal(headerAt(table(20_010)), '');
  });
});
