import { findSmallest, findLargest } from '../../../text/collections';
import { createBlock, type Block } from '../markdown/syntax/markdownBlock';
import type { Range } from '../../../text/range';
import { isBlank, type Line } from '../markdown/syntax/indentedLines';

interface ParsedTable {
  readonly block: Block;
  /** The index of the line after it. */
  readonly next: number;
}

/**
 * Reads the simple or grid table that begins at a line. A multi-line cell has the range from its first to its last
 * line.
 */
export function readRstTable(
  original: string,
  lines: readonly Line[],
  i: number,
  to: number,
): ParsedTable | undefined {
  const line = lines[i];
  if (line === undefined) return undefined;
  if (
    original[line.textStart] === '=' &&
    /^=+(?:[ \t]+=+)+$/u.test(original.slice(line.textStart, line.end))
  )
    return readSimpleTable(original, lines, i, to);
  if (
    original[line.textStart] === '+' &&
    /^\+(?:-+\+)+$/u.test(original.slice(line.textStart, line.end))
  )
    return readGridTable(original, lines, i, to);
  return undefined;
}

/** Columns as offsets into a line. */
type Columns = readonly { readonly from: number; readonly to: number }[];

function readSimpleTable(
  original: string,
  lines: readonly Line[],
  i: number,
  to: number,
): ParsedTable | undefined {
  const first = lines[i];
  if (first === undefined) return undefined;
  const marks = [...original.slice(first.start, first.end).matchAll(/=+/gu)];
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
    const text = original.slice(line.textStart, line.end);
    if (/^=+(?:[ \t]+=+)*$/u.test(text)) {
      borders++;
      if (borders >= 3 || isBlank(lines[next + 1])) {
        next++;
        break;
      }
    } else if (!/^-+(?:[ \t]+-+)*$/u.test(text)) addLine(rows, sliceCells(original, line, columns));
  }
  return { block: createTable(rows, { start: first.textStart, end: last.end }), next };
}

/** Text in the first column begins a row; without it the row above continues. */
function addLine(rows: Range[][], cells: Range[]): void {
  const [name] = cells;
  const row = rows.at(-1);
  if (row === undefined || (name !== undefined && name.start < name.end)) rows.push(cells);
  else extendRow(row, cells);
}

function extendRow(row: Range[], cells: readonly Range[]): void {
  cells.forEach((cell, n) => {
    const before = row[n];
    if (before === undefined || cell.start >= cell.end) return;
    row[n] = { start: before.start < before.end ? before.start : cell.start, end: cell.end };
  });
}

function sliceCells(original: string, line: Line, columns: Columns): Range[] {
  return columns.map(({ from, to }) => {
    const start = Math.min(line.start + from, line.end);
    return trimCell(original, start, Math.min(line.start + to, line.end));
  });
}

function trimCell(original: string, from: number, to: number): Range {
  let start = from;
  let end = Math.max(from, to);
  while (start < end && original.charCodeAt(start) <= 32) start++;
  while (end > start && original.charCodeAt(end - 1) <= 32) end--;
  return { start, end };
}

function readGridTable(
  original: string,
  lines: readonly Line[],
  i: number,
  to: number,
): ParsedTable | undefined {
  const first = lines[i];
  if (first === undefined) return undefined;
  const marks = [...original.slice(first.start, first.end).matchAll(/\+/gu)].map(
    ({ index }) => index,
  );
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
    const mark = original[line.textStart];
    if (mark !== '+' && mark !== '|') break;
    last = line;
    const row = rows.at(-1);
    if (mark === '+') begins = true;
    else if (begins || row === undefined) {
      rows.push(sliceCells(original, line, columns));
      begins = false;
    } else extendRow(row, sliceCells(original, line, columns));
  }
  return { block: createTable(rows, { start: first.textStart, end: last.end }), next };
}

function createTable(rows: readonly (readonly Range[])[], range: Range): Block {
  const children = rows.map((cells) => {
    const start = findSmallest(cells.map((cell) => cell.start));
    const end = findLargest(cells.map((cell) => cell.end));
    return createBlock(
      'row',
      { start, end },
      { children: cells.map((cell) => createBlock('paragraph', cell)) },
    );
  });
  return createBlock('table', range, { children });
}

/** Reads the rows of a `list-table`: nested bullets, each inner one a cell. */
export function toListTable(list: Block | undefined, range: Range): Block {
  const rows = (list?.children ?? []).map((item) => {
    const cells = item.children
      .filter(({ kind }) => kind === 'list')
      .flatMap(({ children }) => children)
      .map(({ content }) => createBlock('paragraph', content));
    return createBlock('row', item.range, { children: cells });
  });
  return createBlock('table', range, { children: rows });
}
