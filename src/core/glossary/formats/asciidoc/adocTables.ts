import { trimRange } from '../../../text/trim';
import type { Range } from '../../../text/range';
import { createBlock, type Block } from '../markdown/syntax/markdownBlock';
import type { Line } from '../markdown/syntax/indentedLines';

interface TableStart {
  /** The index of the line that opens the table. */
  readonly i: number;
  readonly to: number;
  /** The attribute lines above it: `[%header,cols="1,3"]`. */
  readonly attributes: string;
}

interface ParsedTable {
  readonly block: Block;
  /** The index of the line after it. */
  readonly next: number;
}

/** Wider cells are no longer those of a glossary. */
const maxSpan = 20;

/** What may precede the bar of a cell: spans, alignment, style. */
const cellStart =
  /(?:^|[ \t])?(?:(?<!\d)\d{1,6}(?:\.\d{1,6})?[+*]|\.\d{1,6}\+)?[<^>]?(?:\.[<^>])?[adehlmsv]?(?<!\\)\|/gu;

/**
 * Reads the table that a line opens; divides cells into rows by `cols`, otherwise by the cells of the first line.
 */
export function readAdocTable(
  src: string,
  original: string,
  lines: readonly Line[],
  { i, to, attributes }: TableStart,
): ParsedTable {
  const open = lines[i];
  const mark = open === undefined ? '' : original.slice(open.textStart, open.end);
  let close = i + 1;
  while (close < to && original.slice(lines[close]?.textStart, lines[close]?.end) !== mark) close++;
  const last = lines[Math.min(close, to - 1)];
  const range = { start: open?.textStart ?? 0, end: last?.end ?? 0 };
  const next = Math.min(close + 1, to);
  const comma = mark.startsWith(',') || /format="?csv/u.test(attributes);
  const body = lines.slice(i + 1, close).filter(({ textStart: text, end }) => text < end);
  const rows = comma
    ? readCommaRows(original, body)
    : readBarRows(original, body, countColumns(attributes));
  const level = hasHeader(original, lines.slice(i + 1, close), attributes) ? 0 : 1;
  const children = rows
    .filter((row) => row.length > 0)
    .map((cells) => {
      const start = cells[0]?.start ?? 0;
      const end = cells.at(-1)?.end ?? start;
      return createBlock(
        'row',
        { start: findRowStart(src, start), end },
        { children: cells.map((cell) => createBlock('paragraph', cell)) },
      );
    });
  return { block: createBlock('table', range, { line: i, level, children }), next };
}

/** Without the option, the first line is the header only if a blank line follows it, and none precedes it. */
function hasHeader(original: string, lines: readonly Line[], attributes: string): boolean {
  if (/%header|\boptions\s*=\s*["']?(?:\w+,)*header/u.test(attributes)) return true;
  const [first, second] = lines;
  const isBlank = (line: Line | undefined): boolean =>
    line === undefined || original.slice(line.textStart, line.end).trim() === '';
  return !attributes.includes('noheader') && !isBlank(first) && isBlank(second);
}

/** A row begins with its bar. */
function findRowStart(src: string, cell: number): number {
  let at = cell;
  while (at > 0 && (src[at - 1] === ' ' || src[at - 1] === '\t')) at--;
  return src[at - 1] === '|' ? at - 1 : cell;
}

/** `cols="1,3"`, `cols=2*`, `cols="<.^1a,3"`; `undefined` without such an attribute. */
function countColumns(attributes: string): number | undefined {
  const cols = /\bcols\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s,\]]+))/u.exec(attributes);
  const written = cols?.[1] ?? cols?.[2] ?? cols?.[3];
  if (written === undefined || written.trim() === '') return undefined;
  const count = written.split(/[,;]/u).reduce((sum, part) => {
    const times = /^\s*(\d{1,3})\*/u.exec(part)?.[1];
    return sum + (times === undefined ? 1 : Number(times));
  }, 0);
  return count > 0 && count < 100 ? count : undefined;
}

function readBarRows(
  original: string,
  lines: readonly Line[],
  columns: number | undefined,
): readonly (readonly Range[])[] {
  const cells: Range[] = [];
  let first: number | undefined;
  for (const line of lines) {
    const text = original.slice(line.textStart, line.end);
    if (text.startsWith('//')) continue;
    const starts = text.includes('|') ? [...text.matchAll(cellStart)] : [];
    const lead = starts[0]?.index ?? text.length;
    extendLastCell(original, cells, { start: line.textStart, end: line.textStart + lead });
    starts.forEach(({ 0: mark, index }, n) => {
      const start = line.textStart + index + mark.length;
      const end = line.textStart + (starts[n + 1]?.index ?? text.length);
      const cell = trimRange(original, { start, end });
      cells.push(cell);
      // A cell over several columns leaves the other ones empty.
      const span = Math.min(Number(/^\s?(\d{1,6})(?:\.\d+)?\+/u.exec(mark)?.[1] ?? 1), maxSpan);
      for (let i = 1; i < span; i++) cells.push({ start: cell.end, end: cell.end });
    });
    if (starts.length > 0) first ??= starts.length;
  }
  const width = columns ?? first ?? 1;
  const rows: Range[][] = [];
  for (let i = 0; i < cells.length; i += width) rows.push(cells.slice(i, i + width));
  return rows;
}

/** A line without a bar continues the cell above it. */
function extendLastCell(original: string, cells: Range[], more: Range): void {
  const cell = cells.at(-1);
  const range = trimRange(original, more);
  if (cell === undefined || range.start >= range.end) return;
  const start = cell.start < cell.end ? cell.start : range.start;
  cells[cells.length - 1] = { start, end: range.end };
}

function readCommaRows(original: string, lines: readonly Line[]): readonly (readonly Range[])[] {
  return lines.map((line) => {
    const text = original.slice(line.textStart, line.end);
    const cells = [...text.matchAll(/(?:^|,)(?:\s*"((?:[^"]|"")*)"|([^,]*))/gu)];
    return cells.map(({ 0: whole, 1: quoted, 2: plain, index }) => {
      const cell = quoted ?? plain ?? '';
      const start = line.textStart + index + whole.lastIndexOf(cell);
      return trimRange(original, { start, end: start + cell.length });
    });
  });
}
