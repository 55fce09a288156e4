import type { LineMap } from '../../text/lineMap';
import type { Position } from '../../text/range';

/** Matches as a string whose units are bytes: an array of numbers takes several times as much memory in 100,000 files. */
export type PackedMatches = string;

/** A match, with what it means as numbers. */
interface NumberedMatch {
  /** Offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** An id of `MeaningIds`. */
  readonly meaning: number;
  readonly form: number;
}

/** A byte contains 7 bits of a number, the lowest first, and whether more follow. */
const bitsPerByte = 7;
const moreFollow = 1 << bitsPerByte;
/** A call takes only so many arguments. */
const bytesPerCall = 4096;
/** Number of forms that fit next to a meaning. */
const formCount = 4;

/**
 * Packs the matches of a text, which are in order and do not overlap. Each is stored relative to the one before, which
 * takes about eight bytes.
 */
export function packMatches(matches: Iterable<NumberedMatch>, lines: LineMap): PackedMatches {
  const bytes: number[] = [];
  let [lastEnd, lastLine] = [0, 0];
  for (const { start, end, meaning, form } of matches) {
    const from = lines.positionAt(start);
    const to = lines.positionAt(end);
    pack(start - lastEnd, bytes);
    pack(end - start, bytes);
    pack(from.line - lastLine, bytes);
    pack(from.character, bytes);
    pack(to.line - from.line, bytes);
    if (to.line !== from.line) pack(to.character, bytes);
    pack(meaning * formCount + form, bytes);
    lastEnd = end;
    lastLine = from.line;
  }
  let packed = '';
  for (let at = 0; at < bytes.length; at += bytesPerCall)
    packed += String.fromCharCode(...bytes.slice(at, at + bytesPerCall));
  return packed;
}

function pack(value: number, bytes: number[]): void {
  let rest = value;
  while (rest >= moreFollow) {
    bytes.push((rest % moreFollow) + moreFollow);
    rest = Math.floor(rest / moreFollow);
  }
  bytes.push(rest);
}

/** Reads packed matches one after the other. Its fields are those of the last match read. */
export class MatchReader implements NumberedMatch {
  start = 0;
  end = 0;
  meaning = 0;
  form = 0;
  readonly #packed: PackedMatches;
  #at = 0;
  #line = 0;
  #character = 0;
  #endLine = 0;
  #endCharacter = 0;

  constructor(packed: PackedMatches) {
    this.#packed = packed;
  }

  get startPosition(): Position {
    return { line: this.#line, character: this.#character };
  }

  get endPosition(): Position {
    return { line: this.#endLine, character: this.#endCharacter };
  }

  /** Reads the next match. @returns False after the last one */
  next(): boolean {
    if (this.#at === this.#packed.length) return false;
    this.start = this.end + this.#unpack();
    const size = this.#unpack();
    this.end = this.start + size;
    this.#line += this.#unpack();
    this.#character = this.#unpack();
    const lines = this.#unpack();
    this.#endLine = this.#line + lines;
    this.#endCharacter = lines === 0 ? this.#character + size : this.#unpack();
    const number = this.#unpack();
    this.form = number % formCount;
    this.meaning = (number - this.form) / formCount;
    return true;
  }

  #unpack(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.#packed.charCodeAt(this.#at++);
      if (byte < moreFollow) return value + byte * factor;
      value += (byte - moreFollow) * factor;
      factor *= moreFollow;
    }
  }
}
