import { unitAt } from './characters';
import { continuesComment } from '../sourceText/commentLines';
import type { Language } from '../sourceText/language';
import type { WordReader } from './wordReader';

/** How two words of a text are joined, as far as a phrase may run across it. */
export const Join = { adjacent: 'a', bound: '_', space: ' ', none: '' } as const;

const lineFeed = 10;
const carriageReturn = 13;
const apostrophes = new Set(["'", '’']);
const hyphens = new Set(['-', '\u2010', '\u2011']);

/** Finds the next word of a phrase; a sentence's end, a second line break or other text ends the phrase. */
export class SeparatorReader {
  readonly #reader: WordReader;
  readonly #language: Language;
  /** Where the next word starts; only where `read` found one. */
  next = 0;

  constructor(reader: WordReader, language: Language) {
    this.#reader = reader;
    this.#language = language;
  }

  /** What stands after the word that ends here: one of `Join`, or the one symbol between the words. */
  read(end: number): string {
    const reader = this.#reader;
    if (reader.isWordAt(end)) return this.#to(end, Join.adjacent);
    const at = possessiveEnd(reader, end);
    const character = reader.text.charAt(at);
    if (character === '_')
      return this.#to(reader.text.charAt(at + 1) === '_' ? at + 2 : at + 1, '_');
    if (hyphens.has(character)) return this.#to(at + 1, Join.bound);
    if (isSpace(character)) return this.#acrossSpace(at);
    if (character === '/' || character === '&')
      return this.#to(this.#pastSpaces(at + 1), character);
    return this.#to(at + 1, character === '’' ? "'" : character);
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
    if (unit === lineFeed || unit === carriageReturn) return this.#acrossLine(at);
    const character = text.charAt(at);
    if (character === '/' || character === '&')
      return this.#to(this.#pastSpaces(at + 1), character);
    return this.#to(at, Join.space);
  }

  #acrossLine(lineEnd: number): string {
    const { text } = this.#reader;
    const isPair =
      text.charCodeAt(lineEnd) === carriageReturn && text.charCodeAt(lineEnd + 1) === lineFeed;
    const next = continuesComment(text, lineEnd, lineEnd + (isPair ? 2 : 1), this.#language);
    return next === undefined ? Join.none : this.#to(next, Join.space);
  }

  #pastSpaces(from: number): number {
    let at = from;
    while (isBlank(this.#reader.text.charAt(at))) at++;
    return at;
  }
}

/** `'s` after a word, or the apostrophe alone after a plural. */
export function isPossessive(reader: WordReader, end: number): boolean {
  return possessiveEnd(reader, end) !== end;
}

/** Where the possessive ending ends; the same place where there is none. */
export function possessiveEnd(reader: WordReader, end: number): number {
  const { text } = reader;
  if (!apostrophes.has(text.charAt(end))) return end;
  const next = text.charAt(end + 1);
  if ((next === 's' || next === 'S') && !reader.isWordAt(end + 2)) return end + 2;
  return text.charAt(end - 1) === 's' && next === ' ' ? end + 1 : end;
}

function isSpace(character: string): boolean {
  return isBlank(character) || character === '\n' || character === '\r';
}

function isBlank(character: string): boolean {
  return (
    character === ' ' || character === '\t' || character === '\u00a0' || character === '\u202f'
  );
}
