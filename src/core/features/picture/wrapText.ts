import { largestOf } from '../../text/collections';
import { textWidth } from './textWidth';

/** How a text is set. */
export interface TextStyle {
  /** The font's size in pixels. */
  readonly size: number;
  readonly weight?: 'normal' | 'bold';
}

/** The room that a text has, in pixels and lines. */
interface Room {
  readonly width: number;
  readonly lines: number;
}

/** Longer texts are cut before anybody measures them. */
const mostLetters = 160;

/** Breaks a text into lines of about the same length that fit the room; what does not fit gives way to "…". */
export function wrapText(text: string, room: Room, style: TextStyle): readonly string[] {
  const pieces = piecesOf(text, room.width, style);
  const lines = fill(pieces, room.width, style);
  if (lines.length > room.lines) return cut(lines, room, style);
  return lines.length < 2 ? lines : balanced(pieces, room.width, lines, style);
}

export function widestLine(lines: readonly string[], { size, weight }: TextStyle): number {
  return Math.max(0, largestOf(lines.map((line) => textWidth(line, size, weight))));
}

/** The narrowest room in which no word is broken but where its parts meet. */
export function widestPart(text: string, style: TextStyle): number {
  const parts = text.split(/\s+/u).flatMap((word) => word.split(joints));
  return widestLine(parts, style);
}

/** Where the parts of a word meet. */
const joints = /(?<=[-_./:])(?=[^-_./:])|(?<=\p{Lowercase})(?=\p{Uppercase})/u;

/** Words with the space before them; a word too long for a line is parted where its parts meet, else anywhere. */
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

/** The narrowest setting that needs no more lines. */
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
