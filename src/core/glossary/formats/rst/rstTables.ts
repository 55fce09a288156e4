import { findLargest, findSmallest } from '../../../text/collections';
import type { Range } from '../../../text/range';
import { trimRange } from '../../../text/trim';
import { createBlock, type Block } from '../markdown/syntax/markdownBlock';
import { isBlank, type Line } from '../markdown/syntax/indentedLines';

interface ParsedTable {
  readonly block: Block;
  /** The index of the line after it. */
  readonly next: number;
}

/** Columns as offsets into a line. */
type Columns = readonly { readonly from: number; readonly to: number }[];

const simpleBorder = /^=+(?:[ \t]+=+)+$/u;
const gridBorder = /^\+(?:-+\+)+$/u;

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
  const mark = line === undefined ? undefined : original[line.textStart];
  if (line === undefined || (mark !== '=' && mark !== '+')) return undefined;
  const isSimple = mark === '=';
  const border = original.slice(line.textStart, line.end);
  if (!(isSimple ? simpleBorder : gridBorder).test(border)) return undefined;
  const columns = findColumns(original.slice(line.start, line.end), isSimple);
  const readRows = isSimple ? readSimpleRows : readGridRows;
  const { rows, last, next } = readRows(original, lines, i, to, columns);
  return { block: createTable(rows, { start: line.textStart, end: last?.end ?? line.end }), next };
}

/** The columns of a simple table reach to the next one. */
function findColumns(border: string, isSimple: boolean): Columns {
  const marks = [...border.matchAll(isSimple ? /=+/gu : /\+/gu)].map(({ index }) => index);
  return isSimple
    ? marks.map((from, n) => ({ from, to: marks[n + 1] ?? Infinity }))
    : marks.slice(0, -1).map((from, n) => ({ from: from + 1, to: marks[n + 1] ?? from }));
}

interface TableRows {
  readonly rows: readonly (readonly Range[])[];
  readonly last: Line | undefined;
  readonly next: number;
}

function readSimpleRows(
  original: string,
  lines: readonly Line[],
  first: number,
  to: number,
  columns: Columns,
): TableRows {
  const rows: Range[][] = [];
  let last: Line | undefined;
  let borders = 1;
  let next = first + 1;
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
  return { rows, last, next };
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
  return columns.map(({ from, to }) =>
    trimRange(original, {
      start: Math.min(line.start + from, line.end),
      end: Math.min(line.start + to, line.end),
    }),
  );
}

function readGridRows(
  original: string,
  lines: readonly Line[],
  first: number,
  to: number,
  columns: Columns,
): TableRows {
  const rows: Range[][] = [];
  let last: Line | undefined;
  let startsRow = true;
  let next = first + 1;
  for (; next < to; next++) {
    const line = lines[next];
    if (line === undefined || isBlank(line)) break;
    const mark = original[line.textStart];
    if (mark !== '+' && mark !== '|') break;
    last = line;
    const row = rows.at(-1);
    if (mark === '+') startsRow = true;
    else if (startsRow || row === undefined) {
      rows.push(sliceCells(original, line, columns));
      startsRow = false;
    } else extendRow(row, sliceCells(original, line, columns));
  }
  return { rows, last, next };
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

/** Reads the rows of a `list-table`: each nested bullet is a cell. */
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
