import { countWhile } from '../text/binarySearch';
import type { Range } from '../text/range';

/** The Markdown cells of a notebook as one document, with the mapping of its offsets to the file. */
export interface NotebookText {
  readonly text: string;
  /** Offsets count UTF-16 units. */
  readonly toFile: (range: Range) => Range;
  /** `undefined` outside Markdown cells. */
  readonly fromFile: (offset: number) => number | undefined;
}

/** Units that the document and the file share. */
interface Piece {
  readonly start: number;
  readonly fileStart: number;
  readonly length: number;
}

/** A string as written in the file, without its quotes. */
interface JsonString {
  readonly start: number;
  readonly end: number;
}

interface Container {
  /** The property that is being read, in an object. */
  key: string;
  readonly isCell: boolean;
  isMarkdown: boolean;
  readonly source: JsonString[];
}

/** At the depth of the file, its list of cells and a cell. */
const cellDepth = 2;
const escapes = /\\(?:u[\da-fA-F]{4}|[^])/gu;
const betweenCells = '\n\n';

/** Reads the Markdown cells of a notebook in Jupyter's format; reads an invalid file as far as possible. */
export function readNotebook(file: string): NotebookText {
  const pieces: Piece[] = [];
  let text = '';
  for (const cell of readMarkdownCells(file)) {
    if (text !== '') text += betweenCells;
    for (const string of cell) text = addString(file, string, text, pieces);
  }
  return {
    text,
    toFile: ({ start, end }) => {
      const from = toFileOffset(pieces, start);
      // The end of a word is after its last character, whatever follows in the file.
      return { start: from, end: end > start ? toFileOffset(pieces, end - 1) + 1 : from };
    },
    fromFile: (offset) => {
      const piece = pieces[countWhile(pieces, ({ fileStart }) => fileStart <= offset) - 1];
      if (piece === undefined || offset > piece.fileStart + piece.length) return undefined;
      return piece.start + offset - piece.fileStart;
    },
  };
}

function toFileOffset(pieces: readonly Piece[], offset: number): number {
  const piece = pieces[countWhile(pieces, ({ start }) => start <= offset) - 1];
  return piece === undefined ? 0 : piece.fileStart + Math.min(offset - piece.start, piece.length);
}

function addString(file: string, { start, end }: JsonString, before: string, to: Piece[]): string {
  const written = file.slice(start, end);
  let text = before;
  let from = 0;
  const add = (until: number): void => {
    if (until === from) return;
    to.push({ start: text.length, fileStart: start + from, length: until - from });
    text += written.slice(from, until);
  };
  for (const { 0: escape, index } of written.matchAll(escapes)) {
    add(index);
    to.push({ start: text.length, fileStart: start + index, length: 1 });
    text += decodeEscape(escape);
    from = index + escape.length;
  }
  add(written.length);
  return text;
}

function decodeEscape(escape: string): string {
  if (escape.startsWith('\\u')) return String.fromCharCode(Number.parseInt(escape.slice(2), 16));
  const sign = escape.charAt(1);
  return { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[sign] ?? sign;
}

/**
 * Gives the brackets, signs and strings of a JSON text. A string ends where a loop finds its end: an expression would
 * put each character of a picture on the stack. One that is not closed ends the text.
 */
function* readTokens(file: string): Generator<JsonString> {
  const token = /["[\]{}:,]/gu;
  const inString = /["\\]/gu;
  for (let found = token.exec(file); found !== null; found = token.exec(file)) {
    const start = found.index;
    let end = start + 1;
    if (found[0] === '"') {
      inString.lastIndex = end;
      let mark = inString.exec(file);
      while (mark?.[0] === '\\') {
        inString.lastIndex = mark.index + 2;
        mark = inString.exec(file);
      }
      if (mark === null) return;
      end = mark.index + 1;
    }
    yield { start, end };
    token.lastIndex = end;
  }
}

/** The strings of the `source` of each Markdown cell; the cell's type may come before or after it. */
function* readMarkdownCells(file: string): Generator<readonly JsonString[]> {
  const open: Container[] = [];
  let last: { readonly value: string; readonly at: JsonString } | undefined;
  for (const { start: index, end } of readTokens(file)) {
    const token = file.slice(index, end);
    const top = open.at(-1);
    if (token === '{' || token === '[') {
      const isCell = token === '{' && open.length === cellDepth && open[0]?.key === 'cells';
      open.push({ key: '', isCell, isMarkdown: false, source: [] });
    } else if (token === '}' || token === ']') {
      open.pop();
      if (top?.isCell === true && top.isMarkdown) yield top.source;
    } else if (token === ':') {
      if (top && last) top.key = last.value;
    } else if (token === ',') {
      if (top) top.key = '';
    } else {
      const at = { start: index + 1, end: index + token.length - 1 };
      last = { value: token.slice(1, -1), at };
      recordString(open, last.value, at);
    }
  }
}

function recordString(open: readonly Container[], value: string, at: JsonString): void {
  const cell = open[cellDepth];
  if (cell?.isCell !== true) return;
  const depth = open.length - cellDepth;
  if (depth === 1 && cell.key === 'cell_type') cell.isMarkdown = value === 'markdown';
  if (depth <= 2 && cell.key === 'source') cell.source.push(at);
}
