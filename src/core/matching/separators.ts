import { getUnitAt } from './characters';
import { continuesComment } from '../sourceText/commentLines';
import type { Language } from '../sourceText/language';
import { skipAmpersand, skipClosingMarks, skipOpeningMarks, skipSpaceEntity } from './inlineMarkup';
import { isProse } from '../sourceText/findLanguage';
import type { WordReader } from './wordReader';

/** How two words of a text are joined, if a phrase may continue across it. */
export const Separator = { adjacent: 'a', bound: '_', space: ' ', none: '' } as const;

const tab = 9;
const space = 0x20;
const noBreakSpace = 0xa0;
const lineFeed = 10;
const carriageReturn = 13;
const apostrophes = new Set(["'", '’']);
/** Spaces of other widths, and zero-width characters. */
const otherBlank = /[\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]/;
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
   * Returns the separator between the word that ends here and the next: one of `Separator`, or the symbol between the
   * words.
   */
  read(end: number): string {
    const reader = this.#reader;
    if (reader.isWordAt(end)) return this.#accept(end, Separator.adjacent);
    if (getUnitAt(reader.text, end) === space) return this.#readSpace(end);
    const at = findPossessiveEnd(reader, end);
    const closed = this.#isProse ? skipClosingMarks(reader.text, at) : at;
    if (closed !== at) {
      const space = this.#skipSpaces(closed);
      if (space !== closed || isLineBreak(getUnitAt(reader.text, closed)))
        return this.#readSpace(closed);
    }
    const character = reader.text.charAt(at);
    if (character === '_')
      return this.#accept(reader.text.charAt(at + 1) === '_' ? at + 2 : at + 1, '_');
    if (hyphens.has(character)) return this.#accept(at + 1, Separator.bound);
    const unit = getUnitAt(reader.text, at);
    if (isBlank(unit) || isLineBreak(unit) || skipSpaceEntity(reader.text, at) !== at)
      return this.#readSpace(at);
    return this.#readSign(at, at);
  }

  #accept(next: number, separator: string): string {
    if (!this.#reader.isWordAt(next)) return Separator.none;
    this.next = next;
    return separator;
  }

  #readSpace(from: number): string {
    const { text } = this.#reader;
    const at = this.#skipSpaces(from);
    const unit = getUnitAt(text, at);
    if (isLineBreak(unit)) return this.#readLineBreak(at);
    const character = text.charAt(at);
    if (character === '/' || character === '&') return this.#readSign(at, from);
    return this.#accept(this.#skipOpening(at), Separator.space);
  }

  #readLineBreak(lineEnd: number): string {
    const { text } = this.#reader;
    const isPair =
      text.charCodeAt(lineEnd) === carriageReturn && text.charCodeAt(lineEnd + 1) === lineFeed;
    const next = continuesComment(text, lineEnd, lineEnd + (isPair ? 2 : 1), this.#language);
    return next === undefined
      ? Separator.none
      : this.#accept(this.#skipOpening(next), Separator.space);
  }

  /** A symbol between two words, optionally with a space after it, as in `St. Gallen` and `C++ core`. */
  #readSign(at: number, wordEnd: number): string {
    const { text } = this.#reader;
    const character = text.charAt(at);
    if (character === '&' || character === '/') {
      const afterSign = character === '&' ? skipAmpersand(text, at) : at + 1;
      return this.#accept(this.#skipSpaces(afterSign), character);
    }
    const direct = this.#accept(at + 1, character === '’' ? "'" : character);
    if (direct !== Separator.none || at !== wordEnd) return direct;
    signPattern.lastIndex = at;
    const sign = signPattern.exec(text)?.[0];
    if (sign === undefined) return Separator.none;
    const afterSign = at + sign.length;
    const next = this.#skipSpaces(afterSign);
    return next === afterSign ? Separator.none : this.#accept(next, encodeSignBeforeSpace(sign));
  }

  #skipOpening(at: number): number {
    return this.#isProse ? skipOpeningMarks(this.#reader.text, at) : at;
  }

  #skipSpaces(from: number): number {
    const { text } = this.#reader;
    let at = from;
    for (;;) {
      while (isBlank(getUnitAt(text, at))) at++;
      const afterSign = skipSpaceEntity(text, at);
      if (afterSign === at) return at;
      at = afterSign;
    }
  }
}

/** Symbols at the end of a word within a name. */
const signPattern = /\+\+|[.!?:,;+#]/y;

/** Encodes a symbol with a space after it, since each separator is one unit. */
export function encodeSignBeforeSpace(sign: string): string {
  return String.fromCharCode(0xe000 + sign.charCodeAt(0) + (sign.length > 1 ? 0x100 : 0));
}

/** Returns the symbol of a separator that requires a symbol and a space; empty for other separators. */
export function decodeSign(requiredSeparator: string): string {
  const unit = requiredSeparator.charCodeAt(0) - 0xe000;
  if (!(unit > 0)) return '';
  return unit < 0x100 ? String.fromCharCode(unit) : String.fromCharCode(unit - 0x100).repeat(2);
}

/** `'s` after a word, or only the apostrophe after a plural. */
export function isPossessive(reader: WordReader, end: number): boolean {
  return findPossessiveEnd(reader, end) !== end;
}

/** Returns where the possessive ending ends; the same offset if none exists. */
export function findPossessiveEnd(reader: WordReader, end: number): number {
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
    (unit > 0x1fff && otherBlank.test(String.fromCharCode(unit)))
  );
}
