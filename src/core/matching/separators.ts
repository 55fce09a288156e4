import { unitAt } from './characters';
import { continuesComment } from '../sourceText/commentLines';
import type { Language } from '../sourceText/language';
import { pastAmpersand, pastClosing, pastOpening, pastSpaceEntity } from './inlineMarkup';
import { isProse } from '../sourceText/findLanguage';
import type { WordReader } from './wordReader';

/** How two words of a text are joined, if a phrase may continue across it. */
export const Join = { adjacent: 'a', bound: '_', space: ' ', none: '' } as const;

const tab = 9;
const space = 0x20;
const noBreakSpace = 0xa0;
const lineFeed = 10;
const carriageReturn = 13;
const apostrophes = new Set(["'", '’']);
/** Spaces of other widths, and zero-width characters. */
const wideBlank = /[\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]/;
const hyphens = new Set(['-', '\u2010', '\u2011']);

/** Finds the next word of a phrase; a sentence's end, a second line break or other text ends the phrase. */
export class SeparatorReader {
  readonly #reader: WordReader;
  readonly #language: Language;
  readonly #isProse: boolean;
  /** Where the next word starts; valid only if `read` found one. */
  next = 0;

  constructor(reader: WordReader, language: Language) {
    this.#reader = reader;
    this.#language = language;
    this.#isProse = isProse(language);
  }

  /**
   * Returns the separator between the word that ends here and the next: one of `Join`, or the symbol between the
   * words.
   */
  read(end: number): string {
    const reader = this.#reader;
    if (reader.isWordAt(end)) return this.#to(end, Join.adjacent);
    if (unitAt(reader.text, end) === space) return this.#acrossSpace(end);
    const at = possessiveEnd(reader, end);
    const closed = this.#isProse ? pastClosing(reader.text, at) : at;
    if (closed !== at) {
      const space = this.#pastSpaces(closed);
      if (space !== closed || isLineBreak(unitAt(reader.text, closed)))
        return this.#acrossSpace(closed);
    }
    const character = reader.text.charAt(at);
    if (character === '_')
      return this.#to(reader.text.charAt(at + 1) === '_' ? at + 2 : at + 1, '_');
    if (hyphens.has(character)) return this.#to(at + 1, Join.bound);
    const unit = unitAt(reader.text, at);
    if (isBlank(unit) || isLineBreak(unit) || pastSpaceEntity(reader.text, at) !== at)
      return this.#acrossSpace(at);
    return this.#acrossSign(at, at);
  }

  #to(next: number, join: string): string {
    if (!this.#reader.isWordAt(next)) return Join.none;
    this.next = next;
    return join;
  }

  #acrossSpace(from: number): string {
    const { text } = this.#reader;
    const at = this.#pastSpaces(from);
    const unit = unitAt(text, at);
    if (isLineBreak(unit)) return this.#acrossLine(at);
    const character = text.charAt(at);
    if (character === '/' || character === '&') return this.#acrossSign(at, from);
    return this.#to(this.#pastOpening(at), Join.space);
  }

  #acrossLine(lineEnd: number): string {
    const { text } = this.#reader;
    const isPair =
      text.charCodeAt(lineEnd) === carriageReturn && text.charCodeAt(lineEnd + 1) === lineFeed;
    const next = continuesComment(text, lineEnd, lineEnd + (isPair ? 2 : 1), this.#language);
    return next === undefined ? Join.none : this.#to(this.#pastOpening(next), Join.space);
  }

  /** A symbol between two words, optionally with a space after it, as in `St. Gallen` and `C++ core`. */
  #acrossSign(at: number, wordEnd: number): string {
    const { text } = this.#reader;
    const character = text.charAt(at);
    if (character === '&' || character === '/') {
      const behind = character === '&' ? pastAmpersand(text, at) : at + 1;
      return this.#to(this.#pastSpaces(behind), character);
    }
    const direct = this.#to(at + 1, character === '’' ? "'" : character);
    if (direct !== Join.none || at !== wordEnd) return direct;
    signs.lastIndex = at;
    const sign = signs.exec(text)?.[0];
    if (sign === undefined) return Join.none;
    const behind = at + sign.length;
    const next = this.#pastSpaces(behind);
    return next === behind ? Join.none : this.#to(next, signBeforeSpace(sign));
  }

  #pastOpening(at: number): number {
    return this.#isProse ? pastOpening(this.#reader.text, at) : at;
  }

  #pastSpaces(from: number): number {
    const { text } = this.#reader;
    let at = from;
    for (;;) {
      while (isBlank(unitAt(text, at))) at++;
      const behind = pastSpaceEntity(text, at);
      if (behind === at) return at;
      at = behind;
    }
  }
}

/** Symbols at the end of a word within a name. */
const signs = /\+\+|[.!?:,;+#]/y;

/** Encodes a symbol with a space after it, since joins and joints are one unit each. */
export function signBeforeSpace(sign: string): string {
  return String.fromCharCode(0xe000 + sign.charCodeAt(0) + (sign.length > 1 ? 0x100 : 0));
}

/** Returns the symbol of a joint that requires a symbol and a space; empty for other joints. */
export function signOf(joint: string): string {
  const unit = joint.charCodeAt(0) - 0xe000;
  if (!(unit > 0)) return '';
  return unit < 0x100 ? String.fromCharCode(unit) : String.fromCharCode(unit - 0x100).repeat(2);
}

/** `'s` after a word, or only the apostrophe after a plural. */
export function isPossessive(reader: WordReader, end: number): boolean {
  return possessiveEnd(reader, end) !== end;
}

/** Returns where the possessive ending ends; the same offset if none exists. */
export function possessiveEnd(reader: WordReader, end: number): number {
  const { text } = reader;
  if (!apostrophes.has(text.charAt(end))) return end;
  const next = text.charAt(end + 1);
  if ((next === 's' || next === 'S') && !reader.isWordAt(end + 2)) return end + 2;
  return text.charAt(end - 1) === 's' && next === ' ' ? end + 1 : end;
}

function isLineBreak(unit: number): boolean {
  return unit === lineFeed || unit === carriageReturn;
}

function isBlank(unit: number): boolean {
  return (
    unit === space ||
    unit === tab ||
    unit === noBreakSpace ||
    (unit > 0x1fff && wideBlank.test(String.fromCharCode(unit)))
  );
}
