import { findLargest } from '../../../text/collections';
import type { Range } from '../../../text/range';

/** One cell of a table; the range includes its quotes. */
export interface Cell extends Range {
  readonly text: string;
  readonly quoted: boolean;
}

/** One row without its line break. */
export interface Row extends Range {
  readonly cells: readonly Cell[];
}

const rowsPerStep = 500;
const byteOrderMark = '\uFEFF';

/** An unclosed quoted cell, after which cells cannot be distinguished. */
export class UnclosedQuoteError extends Error {
  constructor(readonly at: number) {
    super();
  }
}

/**
 * Yields the rows of a table (RFC 4180, with any delimiter and any line break); skips empty lines.
 *
 * @throws UnclosedQuote
 */
export function* readRows(text: string, delimiter: string): Generator<undefined, readonly Row[]> {
  const rows: Row[] = [];
  let at = findRowsStart(text);
  while (at < text.length) {
    const start = at;
    const cells: Cell[] = [];
    for (;;) {
      const cell = readCell(text, at, delimiter);
      cells.push(cell);
      at = cell.end;
      if (!text.startsWith(delimiter, at)) break;
      at += delimiter.length;
    }
    if (at > start) rows.push({ start, end: at, cells });
    at = skipLineBreak(text, at);
    if (rows.length % rowsPerStep === 0) yield undefined;
  }
  return rows;
}

function readCell(text: string, start: number, delimiter: string): Cell {
  if (text[start] === '"') {
    const end = findClosingQuote(text, start);
    if (isCellEnd(text, end + 1, delimiter)) {
      const content = text.slice(start + 1, end).replace(/""/gu, '"');
      return { start, end: end + 1, text: content, quoted: true };
    }
  }
  let end = start;
  while (!isCellEnd(text, end, delimiter)) end++;
  return { start, end, text: text.slice(start, end), quoted: false };
}

function findClosingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  if (at < 0) throw new UnclosedQuoteError(start);
  return at;
}

function isCellEnd(text: string, at: number, delimiter: string): boolean {
  return at >= text.length || text.startsWith(delimiter, at) || /[\r\n]/u.test(text[at] ?? '');
}

/** Returns the offset after one line break. */
export function skipLineBreak(text: string, at: number): number {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2;
  return Math.min(at + 1, text.length);
}

/** Excel's first line that names the delimiter: `sep=;`. */
const separatorLine = /^\uFEFF?"?sep=([^\r\n"])"?[ \t]*(?=\r|\n|$)/iu;

/** Maximum number of lines above the header: titles, dates, notes. */
export const maxLinesAboveHeader = 20;

/**
 * Returns the possible delimiters of a table, best first: that of `sep=` or `.tsv`, otherwise the one that splits the
 * first lines into most cells.
 */
export function rankDelimiters(uri: string, text: string): readonly string[] {
  const named = separatorLine.exec(text.slice(0, 20))?.[1];
  if (named !== undefined) return [named];
  if (/\.tsv$/iu.test(uri)) return ['\t'];
  const lines = text
    .slice(0, 8000)
    .replace(/"[^"]*"/gu, '')
    .split(/\r\n?|\n/u, maxLinesAboveHeader);
  const count = (delimiter: string): number => (lines[0] ?? '').split(delimiter).length;
  const later = (delimiter: string): number =>
    findLargest(lines.map((line) => line.split(delimiter).length));
  return [',', ';', '\t', '|'].sort((a, b) => count(b) - count(a) || later(b) - later(a));
}

/** Returns where the rows begin: after a line that only names the delimiter. */
function findRowsStart(text: string): number {
  const line = separatorLine.exec(text.slice(0, 20))?.[0];
  if (line === undefined) return text.startsWith(byteOrderMark) ? 1 : 0;
  return skipLineBreak(text, line.length);
}
