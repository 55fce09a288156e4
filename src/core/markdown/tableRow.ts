import type { Range } from '../text/range';
import { trimRange } from '../text/trim';

const backslash = 92;
const bar = 124;

/**
 * Returns the trimmed cells of a row of a Markdown table, with or without bars at its ends. An empty cell is an empty
 * range at the position of its text.
 */
export function splitTableRow(text: string, row: Range): readonly Range[] {
  const cells: Range[] = [];
  const start = text[row.start] === '|' ? row.start + 1 : row.start;
  let from = start;
  for (const at of findBars(text, { start, end: row.end })) {
    cells.push(toCellRange(text, from, at));
    from = at + 1;
  }
  if (text.slice(from, row.end).trim() !== '' || from === start)
    cells.push(toCellRange(text, from, row.end));
  return cells;
}

/** Returns the offsets of the bars that end a cell. A bar after a backslash belongs to its cell. */
export function findBars(text: string, { start, end }: Range): readonly number[] {
  const bars: number[] = [];
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === backslash) i++;
    else if (code === bar) bars.push(i);
  }
  return bars;
}

function toCellRange(text: string, start: number, end: number): Range {
  const range = trimRange(text, { start, end });
  if (range.start < range.end) return range;
  const at = Math.min(end, text[start] === ' ' ? start + 1 : start);
  return { start: at, end: at };
}
