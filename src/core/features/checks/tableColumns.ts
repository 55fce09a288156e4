const farthest = 20_000;
const delimiterRow = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/u;

/**
 * Returns the header of the column of a Markdown table cell; empty if there is no table or its header is too far
 * away.
 */
export function headerOfCell(text: string, at: number): string {
  const table = text.slice(Math.max(0, at - farthest), at).split('\n');
  const column = cellsOf(table.pop() ?? '').length - 1;
  for (let title = table.pop(), row = ''; title?.includes('|'); row = title, title = table.pop()) {
    if (delimiterRow.test(row)) return plain(cellsOf(title)[column]);
  }
  return '';
}

function cellsOf(row: string): readonly string[] {
  return row.trimStart().replace(/^\|/u, '').split('|');
}

function plain(cell: string | undefined): string {
  return (cell ?? '').replace(/[*_`]/gu, '').trim();
}
