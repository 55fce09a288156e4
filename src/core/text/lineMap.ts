import type { Position } from './range';
import { trimEndCharacters } from './trim';

const lineFeed = 10;
const carriageReturn = 13;

/** Converts between offsets and positions of one text. Lines end at `\n`, `\r\n` or only `\r`. */
export class LineMap {
  readonly #starts: readonly number[];
  readonly #length: number;

  constructor(text: string) {
    this.#starts = findLineStarts(text);
    this.#length = text.length;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** Returns the offset at which a line starts; the text's length for lines past the end. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#length;
  }

  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Clamps offsets outside the text. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.#length));
    const line = this.lineAt(inside);
    return { line, character: inside - this.lineStart(line) };
  }

  /** Clamps positions outside the text. */
  offsetAt(position: Position): number {
    const start = this.lineStart(Math.max(0, position.line));
    return Math.min(start + Math.max(0, position.character), this.lineStart(position.line + 1));
  }
}

/** Returns a line of the map's text, without its line break; empty for lines past the end. */
export function getLineText(text: string, lines: LineMap, line: number): string {
  return trimEndCharacters(text.slice(lines.lineStart(line), lines.lineStart(line + 1)), '\r\n');
}

/** Returns the first line break of a text, or `\n` if none exists. */
export function detectLineBreak(text: string): string {
  return /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > carriageReturn) continue;
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(i + 1) !== lineFeed)) {
      starts.push(i + 1);
    }
  }
  return starts;
}
