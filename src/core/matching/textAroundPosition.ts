import type { Position } from '../text/range';
import type { TextDocument } from '../text/textDocument';
import { Kind, getKind, getUnitAt } from './characters';
import type { TermMatch } from './termMatch';

/** Length of the text read on each side of the position in its line. */
const maxDistance = 1000;
/** Length of the text read of the previous and next line, where a phrase may continue. */
const maxNeighborLength = 500;
const neighborLines = 2;
const maxIdentifier = 400;

/** A piece of a line in the window. */
interface LinePiece {
  readonly line: number;
  /** Where the piece starts in its line. */
  readonly character: number;
  /** Where it starts in the window. */
  readonly offset: number;
}

/** The text around a position in a document. */
export class TextAroundPosition {
  readonly text: string;
  /** The position's offset in the window. */
  readonly #offset: number;
  readonly #pieces: readonly LinePiece[];

  constructor(document: TextDocument, position: Position) {
    const line = document.lineAt(position.line);
    const at = Math.min(position.character, line.length);
    const from = at <= maxDistance ? 0 : findWordStart(line, at - maxDistance, at);
    const to =
      line.length - at <= maxDistance ? line.length : findWordEnd(line, at + maxDistance, at);
    const above = from === 0 ? readLinesAbove(document, position.line) : [];
    const below = to === line.length ? readLinesBelow(document, position.line) : [];
    const currentLine = { line: position.line, character: from, text: line.slice(from, to) };
    const pieces: LinePiece[] = [];
    let text = '';
    for (const piece of [...above, currentLine, ...below]) {
      if (pieces.length > 0) text += '\n';
      pieces.push({ line: piece.line, character: piece.character, offset: text.length });
      text += piece.text;
    }
    this.text = text;
    this.#pieces = pieces;
    this.#offset = (pieces[above.length]?.offset ?? 0) + at - from;
  }

  /** Returns the position in the document of an offset in the window. */
  positionAt(offset: number): Position {
    const piece = this.#pieces.filter((one) => one.offset <= offset).at(-1);
    if (piece === undefined) return { line: 0, character: 0 };
    return { line: piece.line, character: piece.character + offset - piece.offset };
  }

  /** Returns the match at the position first, then those of the same identifier in order. */
  selectMatches(
    matches: readonly TermMatch[],
    isCode: (offset: number) => boolean,
  ): readonly TermMatch[] {
    const at = this.#offset;
    const matchAtPosition =
      matches.find(({ start, end }) => start <= at && at < end) ??
      matches.find(({ end }) => end === at);
    const [start, end] = this.#findIdentifier(isCode);
    const neighborMatches = matches.filter(
      (match) => match !== matchAtPosition && match.start >= start && match.end <= end,
    );
    return matchAtPosition === undefined ? neighborMatches : [matchAtPosition, ...neighborMatches];
  }

  /** A hyphen is part of an identifier in languages that allow it, but not in prose. */
  #findIdentifier(isCode: (offset: number) => boolean): readonly [number, number] {
    const { text } = this;
    const isPart = (at: number): boolean => {
      const character = text.charAt(at);
      if (character === '-') {
        return isLetterAt(text, at - 1) && isLetterAt(text, at + 1) && isCode(this.#offset);
      }
      return character === '_' || isLetterAt(text, at);
    };
    let start = this.#offset;
    while (start > this.#offset - maxIdentifier && isPart(start - 1)) start--;
    let end = this.#offset;
    while (end < this.#offset + maxIdentifier && isPart(end)) end++;
    return [start, end];
  }
}

type Excerpt = Pick<LinePiece, 'line' | 'character'> & { readonly text: string };

function readLinesAbove(document: TextDocument, line: number): readonly Excerpt[] {
  const excerpts: Excerpt[] = [];
  for (let i = line - 1; i >= Math.max(0, line - neighborLines); i--) {
    const text = document.lineAt(i);
    const from =
      text.length <= maxNeighborLength
        ? 0
        : findWordStart(text, text.length - maxNeighborLength, text.length);
    excerpts.unshift({ line: i, character: from, text: text.slice(from) });
    if (from > 0) break;
  }
  return excerpts;
}

function readLinesBelow(document: TextDocument, line: number): readonly Excerpt[] {
  const excerpts: Excerpt[] = [];
  for (let i = line + 1; i < Math.min(document.lineCount, line + 1 + neighborLines); i++) {
    const text = document.lineAt(i);
    const to =
      text.length <= maxNeighborLength ? text.length : findWordEnd(text, maxNeighborLength, 0);
    excerpts.push({ line: i, character: 0, text: text.slice(0, to) });
    if (to < text.length) break;
  }
  return excerpts;
}

/** Returns the first offset from `from` on that splits no word. */
function findWordStart(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (!isLetterAt(text, at)) return at + 1;
  }
  return from;
}

/** Returns the last offset up to `to` that splits no word. */
function findWordEnd(text: string, to: number, limit: number): number {
  for (let at = to; at > limit; at--) {
    if (!isLetterAt(text, at)) return at;
  }
  return to;
}

/** Letters and digits; ideographs are separate words and join no identifier. */
function isLetterAt(text: string, at: number): boolean {
  const kind = getKind(getUnitAt(text, at));
  return kind !== Kind.other && kind !== Kind.ideograph;
}
