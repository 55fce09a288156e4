import { findLargest, memoizeByText } from '../../text/collections';

/**
 * Widths of letters as a fraction of the font size, slightly above those of the fonts that editors use (Segoe UI, San
 * Francisco, Roboto): text cannot be measured without a screen, and too much space is better than too little.
 */
const letters: readonly (readonly [width: number, letters: string])[] = [
  [0.29, "ijl|!.,:;'`‘’"],
  [0.38, 'frtI()[]{}-/\\" “”*'],
  [0.86, 'mM—…'],
  [0.95, 'W@%'],
  [0.76, 'wGOQNDHU&'],
];
const widths = new Map(
  letters.flatMap(([width, all]) => Array.from(all, (letter) => [letter, width] as const)),
);

const invisible = /\p{Mark}|\p{Format}/u;
const upperCase = /\p{Uppercase}/u;
/** Scripts with square letters, and emoji. */
const square =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}|[\u{20000}-\u{3fffd}]/u;

const bolder = 1.07;

/** Returns the approximate width of a text, in the unit of the font size. */
export function measureText(
  text: string,
  size: number,
  weight: 'normal' | 'bold' = 'normal',
): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) {
    const known = basic[text.charCodeAt(at)];
    if (known !== undefined) {
      width += known;
      continue;
    }
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    width += measureLetter(letter);
    at += letter.length - 1;
  }
  return width * size * (weight === 'bold' ? bolder : 1);
}

function measureLetter(letter: string): number {
  const known = widths.get(letter);
  if (known !== undefined) return known;
  if (letter <= '\u007f') return letter >= 'A' && letter <= 'Z' ? 0.69 : 0.575;
  if (invisible.test(letter)) return 0;
  if (square.test(letter)) return 1.15;
  return upperCase.test(letter) ? 0.76 : 0.66;
}

/** The characters in nearly all labels, precomputed because a picture measures thousands. */
const basic = Float64Array.from({ length: 0x80 }, (_, unit) =>
  measureLetter(String.fromCharCode(unit)),
);

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
const maxLetters = 160;

/** A picture is tried in several sizes, with the same labels, so their lines are kept: of so many texts per space. */
const maxKeptTexts = 200;
/** Number of spaces for which lines are kept. */
const maxKeptRooms = 50;
const lineCaches = new Map<string, (text: string) => readonly string[]>();

/** Wraps a text into lines of similar length that fit the space; replaces the rest with "…". */
export function wrapText(text: string, room: Room, style: TextStyle): readonly string[] {
  const key = `${String(room.width)} ${String(room.lines)} ${String(style.size)} ${style.weight ?? ''}`;
  let wrap = lineCaches.get(key);
  if (!wrap) {
    // Boxes have few widths, but the labels on connections may have any.
    if (lineCaches.size >= maxKeptRooms) lineCaches.clear();
    wrap = memoizeByText((one) => computeLines(one, room, style), maxKeptTexts);
    lineCaches.set(key, wrap);
  }
  return wrap(text);
}

function computeLines(text: string, room: Room, style: TextStyle): readonly string[] {
  const pieces = splitIntoPieces(text, room.width, style);
  const lines = fillLines(pieces, room.width, style);
  if (lines.length > room.lines) return truncateLines(lines, room, style);
  return lines.length < 2 ? lines : balanceLines(pieces, room.width, lines, style);
}

export function measureWidestLine(lines: readonly string[], { size, weight }: TextStyle): number {
  return Math.max(0, findLargest(lines.map((line) => measureText(line, size, weight))));
}

/** Returns the smallest width at which no word is broken except between its parts. */
export function measureWidestPart(text: string, style: TextStyle): number {
  const parts = text.split(/\s+/u).flatMap((word) => word.split(partBoundaries));
  return measureWidestLine(parts, style);
}

/** Where a word may be broken. */
const partBoundaries = /(?<=[-_./:])(?=[^-_./:])|(?<=\p{Lowercase})(?=\p{Uppercase})/u;

/** Returns words with the preceding space; breaks a word that is too long between its parts, or anywhere. */
function splitIntoPieces(text: string, width: number, style: TextStyle): readonly string[] {
  const short = Array.from(text.replace(/\s+/gu, ' ').trim());
  const known = short.slice(0, maxLetters).join('') + (short.length > maxLetters ? '…' : '');
  return (known.match(/ ?[^ ]+/gu) ?? []).flatMap((word) =>
    fitsIn(word.trim(), width, style) ? [word] : splitIntoParts(word, width, style),
  );
}

function splitIntoParts(word: string, width: number, style: TextStyle): readonly string[] {
  const parts = word.split(partBoundaries);
  return parts.flatMap((part) => {
    if (fitsIn(part.trim(), width, style)) return [part];
    const pieces: string[] = [];
    let piece = '';
    for (const letter of part) {
      if (piece !== '' && !fitsIn(piece.trim() + letter, width, style)) {
        pieces.push(piece);
        piece = '';
      }
      piece += letter;
    }
    return [...pieces, piece];
  });
}

function fillLines(pieces: readonly string[], width: number, style: TextStyle): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && fitsIn(last + piece, width, style))
      lines[lines.length - 1] = last + piece;
    else lines.push(piece.trim());
  }
  return lines;
}

/** Returns the narrowest wrapping with the same number of lines. */
function balanceLines(
  pieces: readonly string[],
  width: number,
  lines: readonly string[],
  style: TextStyle,
): readonly string[] {
  let best = lines;
  for (let narrower = width - style.size; narrower > width / 2; narrower -= style.size / 2) {
    const tried = fillLines(pieces, narrower, style);
    if (tried.length > lines.length) break;
    if (measureWidestLine(tried, style) < measureWidestLine(best, style)) best = tried;
  }
  return best;
}

function truncateLines(lines: readonly string[], room: Room, style: TextStyle): readonly string[] {
  const kept = lines.slice(0, room.lines);
  const last = Array.from(kept.pop() ?? '');
  while (last.length > 0 && !fitsIn(`${last.join('')}…`, room.width, style)) last.pop();
  return [...kept, `${last.join('').trimEnd()}…`];
}

function fitsIn(text: string, width: number, { size, weight }: TextStyle): boolean {
  return measureText(text, size, weight) <= width;
}

/** All sizes are in pixels, for a hover that shows the picture at its size. */
export const maxPictureWidth = 540;
export const margin = 3;

export const labelStyle: TextStyle = { size: 12 };
export const centerStyle: TextStyle = { size: 12.5, weight: 'bold' };
export const wordsStyle: TextStyle = { size: 10.5 };
export const captionStyle: TextStyle = { size: 10.5 };
export const badgeStyle: TextStyle = { size: 9.5 };

export const labelLine = 15;
export const wordsLine = 12.5;
export const boxPadding = { x: 9, y: 5.5 };
export const boxGap = 10;
/** Between a frame and its content; the caption is above. */
export const framePadding = 8;
export const captionHeight = 15;
/** The space for bends, between the ends of the labels and the center. */
export const bend = 24;
/** Labels are widened step by step while there is room: fewer lines make a lower picture. */
export const minLabelWidth = 80;
export const maxLabelWidth = 140;
export const labelStep = 15;
/** The maximum width of labels on connections, and of captions. */
export const maxWordsWidth = 96;
export const maxCaptionWidth = 90;
/** Space for an arrowhead. */
export const headLength = 7;
/** Between two lines to one neighbor. */
export const connectionGap = 8;

export const badge = { height: 14, padding: 4, sign: 8, dot: 3.2 };
