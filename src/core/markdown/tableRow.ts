import type { Range } from '../text/range';
import { trimRange } from '../text/trim';

/**
 * Returns the trimmed cells of a row of a Markdown table, with or without bars at its ends. A bar after a backslash
 * belongs to its cell. An empty cell is an empty range at the position of its text.
 */
export function splitTableRow(text: string, row: Range): readonly Range[] {
  const cells: Range[] = [];
  const start = text[row.start] === '|' ? row.start + 1 : row.start;
  let from = start;
  for (let i = start; i < row.end; i++) {
    const character = text[i];
    if (character === '\\') i++;
    else if (character === '|') {
      cells.push(toCellRange(text, from, i));
      from = i + 1;
    }
  }
  if (text.slice(from, row.end).trim() !== '' || from === start)
    cells.push(toCellRange(text, from, row.end));
  return cells;
}

function toCellRange(text: string, start: number, end: number): Range {
  const range = trimRange(text, { start, end });
  if (range.start < range.end) return range;
  const at = Math.min(end, text[start] === ' ' ? start + 1 : start);
  return { start: at, end: at };
}
