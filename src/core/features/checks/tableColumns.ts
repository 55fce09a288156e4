const maxDistance = 20_000;
const delimiterRow = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/u;

/**
 * Returns the header of the column of a Markdown table cell; empty if there is no table or its header is too far
 * away.
 */
export function findColumnHeader(text: string, at: number): string {
  const table = text.slice(Math.max(0, at - maxDistance), at).split('\n');
  const column = splitCells(table.pop() ?? '').length - 1;
  for (let title = table.pop(), row = ''; title?.includes('|'); row = title, title = table.pop()) {
    if (delimiterRow.test(row)) return toPlainText(splitCells(title)[column]);
  }
  return '';
}

function splitCells(row: string): readonly string[] {
  return row.trimStart().replace(/^\|/u, '').split('|');
}

function toPlainText(cell: string | undefined): string {
  return (cell ?? '').replace(/[*_`]/gu, '').trim();
}
