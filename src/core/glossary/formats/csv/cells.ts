import type { Range } from '../../../text/range';

/** One cell of a table; the range takes its quotes in. */
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

/** A quoted cell that nothing closes: what follows cannot be told apart. */
export class UnclosedQuote extends Error {
  constructor(readonly at: number) {
    super();
  }
}

/**
 * The rows of a table (RFC 4180, with any delimiter and any line break); lines without anything are left out.
 *
 * @throws UnclosedQuote
 */
export function* rowsOf(text: string, delimiter: string): Generator<undefined, readonly Row[]> {
  const rows: Row[] = [];
  let at = delimiterLine.exec(text)?.[0].length ?? (text.startsWith(byteOrderMark) ? 1 : 0);
  while (at < text.length) {
    const start = at;
    const cells: Cell[] = [];
    for (;;) {
      const cell = cellAt(text, at, delimiter);
      cells.push(cell);
      at = cell.end;
      if (!text.startsWith(delimiter, at)) break;
      at += delimiter.length;
    }
    if (at > start) rows.push({ start, end: at, cells });
    at = behindBreak(text, at);
    if (rows.length % rowsPerStep === 0) yield undefined;
  }
  return rows;
}

function cellAt(text: string, start: number, delimiter: string): Cell {
  if (text[start] === '"') {
    const end = closingQuote(text, start);
    if (isCellEnd(text, end + 1, delimiter)) {
      const inner = text.slice(start + 1, end).replace(/""/gu, '"');
      return { start, end: end + 1, text: inner, quoted: true };
    }
  }
  let end = start;
  while (!isCellEnd(text, end, delimiter)) end++;
  return { start, end, text: text.slice(start, end), quoted: false };
}

function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  if (at < 0) throw new UnclosedQuote(start);
  return at;
}

function isCellEnd(text: string, at: number, delimiter: string): boolean {
  return at >= text.length || text.startsWith(delimiter, at) || /[\r\n]/u.test(text[at] ?? '');
}

/** Past one line break. */
export function behindBreak(text: string, at: number): number {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2;
  return Math.min(at + 1, text.length);
}

/** How Excel notes the delimiter in a line of its own above the table. */
const delimiterLine = /^\uFEFF?sep=([^\r\n])[ \t]*(?=[\r\n])/iu;

/** What a first line `sep=;` says; tabs in `.tsv`; otherwise what divides the first line with several cells into most. */
export function delimiterOf(uri: string, text: string): string {
  const said = delimiterLine.exec(text)?.[1];
  if (said !== undefined) return said;
  if (/\.tsv$/iu.test(uri)) return '\t';
  const header = firstDivided(text).replace(quotedText, '');
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, one) => (count(one) > count(best) ? one : best));
}

const quotedText = /"[^"]*"/gu;

/** A title may stand above the row that names the columns. */
function firstDivided(text: string): string {
  const lines = /^(?:[^\r\n]*(?:\r\n?|\n)?){0,5}/u.exec(text)?.[0].split(/\r\n?|\n/u) ?? [];
  return lines.find((line) => /[,;\t|]/u.test(line.replace(quotedText, ''))) ?? '';
}
