import { smallestOf, largestOf } from '../../../text/collections';
import type { Block } from '../markdown/syntax/block';
import { newBlock } from '../markdown/syntax/newBlock';
import type { Range } from '../../../text/range';
import { isBlank, type Line } from '../markdown/syntax/lines';

interface Table {
  readonly block: Block;
  /** The index of the line after it. */
  readonly next: number;
}

/**
 * Reads the simple or grid table that begins at a line. A multi-line cell has the range from its first to its last
 * line.
 */
export function tableAt(
  own: string,
  lines: readonly Line[],
  i: number,
  to: number,
): Table | undefined {
  const line = lines[i];
  if (line === undefined) return undefined;
  if (own[line.text] === '=' && /^=+(?:[ \t]+=+)+$/u.test(own.slice(line.text, line.end)))
    return simpleTable(own, lines, i, to);
  if (own[line.text] === '+' && /^\+(?:-+\+)+$/u.test(own.slice(line.text, line.end)))
    return gridTable(own, lines, i, to);
  return undefined;
}

/** Columns as offsets into a line. */
type Columns = readonly { readonly from: number; readonly to: number }[];

function simpleTable(
  own: string,
  lines: readonly Line[],
  i: number,
  to: number,
): Table | undefined {
  const first = lines[i];
  if (first === undefined) return undefined;
  const marks = [...own.slice(first.start, first.end).matchAll(/=+/gu)];
  const columns = marks.map(({ index }, n) => ({
    from: index,
    to: marks[n + 1]?.index ?? Infinity,
  }));
  const rows: Range[][] = [];
  let next = i + 1;
  let borders = 1;
  let last = first;
  for (; next < to; next++) {
    const line = lines[next];
    if (line === undefined) break;
    if (isBlank(line)) {
      if (borders >= 3) break;
      continue;
    }
    last = line;
    const text = own.slice(line.text, line.end);
    if (/^=+(?:[ \t]+=+)*$/u.test(text)) {
      borders++;
      if (borders >= 3 || isBlank(lines[next + 1])) {
        next++;
        break;
      }
    } else if (!/^-+(?:[ \t]+-+)*$/u.test(text)) takeLine(rows, cellsOf(own, line, columns));
  }
  return { block: tableOf(rows, { start: first.text, end: last.end }), next };
}

/** Text in the first column begins a row; without it the row above continues. */
function takeLine(rows: Range[][], cells: Range[]): void {
  const [name] = cells;
  const row = rows.at(-1);
  if (row === undefined || (name !== undefined && name.start < name.end)) rows.push(cells);
  else extend(row, cells);
}

function extend(row: Range[], cells: readonly Range[]): void {
  cells.forEach((cell, n) => {
    const before = row[n];
    if (before === undefined || cell.start >= cell.end) return;
    row[n] = { start: before.start < before.end ? before.start : cell.start, end: cell.end };
  });
}

function cellsOf(own: string, line: Line, columns: Columns): Range[] {
  return columns.map(({ from, to }) => {
    const start = Math.min(line.start + from, line.end);
    return trimmedCell(own, start, Math.min(line.start + to, line.end));
  });
}

function trimmedCell(own: string, from: number, to: number): Range {
  let start = from;
  let end = Math.max(from, to);
  while (start < end && own.charCodeAt(start) <= 32) start++;
  while (end > start && own.charCodeAt(end - 1) <= 32) end--;
  return { start, end };
}

function gridTable(own: string, lines: readonly Line[], i: number, to: number): Table | undefined {
  const first = lines[i];
  if (first === undefined) return undefined;
  const marks = [...own.slice(first.start, first.end).matchAll(/\+/gu)].map(({ index }) => index);
  const columns = marks
    .slice(0, -1)
    .map((from, n) => ({ from: from + 1, to: marks[n + 1] ?? from }));
  const rows: Range[][] = [];
  let begins = true;
  let next = i + 1;
  let last = first;
  for (; next < to; next++) {
    const line = lines[next];
    if (line === undefined || isBlank(line)) break;
    const mark = own[line.text];
    if (mark !== '+' && mark !== '|') break;
    last = line;
    const row = rows.at(-1);
    if (mark === '+') begins = true;
    else if (begins || row === undefined) {
      rows.push(cellsOf(own, line, columns));
      begins = false;
    } else extend(row, cellsOf(own, line, columns));
  }
  return { block: tableOf(rows, { start: first.text, end: last.end }), next };
}

function tableOf(rows: readonly (readonly Range[])[], range: Range): Block {
  const children = rows.map((cells) => {
    const start = smallestOf(cells.map((cell) => cell.start));
    const end = largestOf(cells.map((cell) => cell.end));
    return newBlock(
      'row',
      { start, end },
      { children: cells.map((cell) => newBlock('paragraph', cell)) },
    );
  });
  return newBlock('table', range, { children });
}
