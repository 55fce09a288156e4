import { splitTableRow } from '../../markdown/tableRow';
import { trimRange } from '../../text/trim';

/** In UTF-16 units. */
const maxDistance = 20_000;
const delimiterRow = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/u;

/**
 * Returns the header of the column of a Markdown table cell at an offset; empty if there is no table or its header is
 * too far away.
 */
export function findColumnHeader(text: string, at: number): string {
  const rowsAbove = text.slice(Math.max(0, at - maxDistance), at).split('\n');
  const rowStart = at - (rowsAbove.pop() ?? '').length;
  const nextLine = text.indexOf('\n', at);
  const row = trimRange(text, { start: rowStart, end: nextLine < 0 ? text.length : nextLine });
  const column = splitTableRow(text, row).findIndex(({ end }) => at <= end);
  for (
    let title = rowsAbove.pop(), below = '';
    title?.includes('|');
    below = title, title = rowsAbove.pop()
  ) {
    if (delimiterRow.test(below)) return getCell(title, column);
  }
  return '';
}

function getCell(row: string, column: number): string {
  const cell = splitTableRow(row, trimRange(row, { start: 0, end: row.length }))[column];
  return cell === undefined ? '' : row.slice(cell.start, cell.end).replace(/[*_`]/gu, '').trim();
}
