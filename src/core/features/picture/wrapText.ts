import { largestOf } from '../../text/collections';
import { textWidth } from './textWidth';

/** The style of a text. */
export interface TextStyle {
  /** The font size in pixels. */
  readonly size: number;
  readonly weight?: 'normal' | 'bold';
}

/** The space for a text, in pixels and lines. */
interface Room {
  readonly width: number;
  readonly lines: number;
}

/** Longer texts are cut before they are measured. */
const mostLetters = 160;

/** Wraps a text into lines of similar length that fit the space; replaces the rest with "…". */
export function wrapText(text: string, room: Room, style: TextStyle): readonly string[] {
  const pieces = piecesOf(text, room.width, style);
  const lines = fill(pieces, room.width, style);
  if (lines.length > room.lines) return cut(lines, room, style);
  return lines.length < 2 ? lines : balanced(pieces, room.width, lines, style);
}

export function widestLine(lines: readonly string[], { size, weight }: TextStyle): number {
  return Math.max(0, largestOf(lines.map((line) => textWidth(line, size, weight))));
}

/** Returns the smallest width at which no word is broken except between its parts. */
export function widestPart(text: string, style: TextStyle): number {
  const parts = text.split(/\s+/u).flatMap((word) => word.split(joints));
  return widestLine(parts, style);
}

/** Where a word may be broken. */
const joints = /(?<=[-_./:])(?=[^-_./:])|(?<=\p{Lowercase})(?=\p{Uppercase})/u;

/** Returns words with the preceding space; breaks a word that is too long between its parts, or anywhere. */
function piecesOf(text: string, width: number, style: TextStyle): readonly string[] {
  const short = Array.from(text.replace(/\s+/gu, ' ').trim());
  const known = short.slice(0, mostLetters).join('') + (short.length > mostLetters ? '…' : '');
  return (known.match(/ ?[^ ]+/gu) ?? []).flatMap((word) =>
    fits(word.trim(), width, style) ? [word] : partsOf(word, width, style),
  );
}

function partsOf(word: string, width: number, style: TextStyle): readonly string[] {
  const parts = word.split(joints);
  return parts.flatMap((part) => {
    if (fits(part.trim(), width, style)) return [part];
    const pieces: string[] = [];
    let piece = '';
    for (const letter of part) {
      if (piece !== '' && !fits(piece.trim() + letter, width, style)) {
        pieces.push(piece);
        piece = '';
      }
      piece += letter;
    }
    return [...pieces, piece];
  });
}

function fill(pieces: readonly string[], width: number, style: TextStyle): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && fits(last + piece, width, style))
      lines[lines.length - 1] = last + piece;
    else lines.push(piece.trim());
  }
  return lines;
}

/** Returns the narrowest wrapping with the same number of lines. */
function balanced(
  pieces: readonly string[],
  width: number,
  lines: readonly string[],
  style: TextStyle,
): readonly string[] {
  let best = lines;
  for (let narrower = width - style.size; narrower > width / 2; narrower -= style.size / 2) {
    const tried = fill(pieces, narrower, style);
    if (tried.length > lines.length) break;
    if (widestLine(tried, style) < widestLine(best, style)) best = tried;
  }
  return best;
}

function cut(lines: readonly string[], room: Room, style: TextStyle): readonly string[] {
  const kept = lines.slice(0, room.lines);
  const last = Array.from(kept.pop() ?? '');
  while (last.length > 0 && !fits(`${last.join('')}…`, room.width, style)) last.pop();
  return [...kept, `${last.join('').trimEnd()}…`];
}

function fits(text: string, width: number, { size, weight }: TextStyle): boolean {
  return textWidth(text, size, weight) <= width;
}
