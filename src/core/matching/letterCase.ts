import { Kind, foldUnit, isLetterKind, getKind } from './characters';
import { isFunctionWord, isOrdinaryWord } from '../language/ordinaryWords';
import type { WordReader } from './wordReader';

const lowerS = 0x73;

/** Returns whether an acronym is in its own case: no lower-case letter except a plural `s`. */
export function isUpperCaseWord(text: string, start: number, end: number): boolean {
  const isPlural = end - start > 2 && text.charCodeAt(end - 1) === lowerS;
  const last = isPlural && getKind(text.charCodeAt(end - 2)) !== Kind.lower ? end - 1 : end;
  for (let at = start; at < last; at++) {
    if (getKind(text.charCodeAt(at)) === Kind.lower) return false;
  }
  return true;
}

/**
 * Returns whether the letters are those of the name, in its case; a plural ending may follow, and symbols between are
 * skipped.
 */
export function isSpelledLike(text: string, start: number, end: number, name: string): boolean {
  let at = start;
  for (const letter of name) {
    const unit = letter.charCodeAt(0);
    if (getKind(unit) === Kind.other) continue;
    while (at < end && getKind(text.charCodeAt(at)) === Kind.other) at++;
    const textUnit = text.charCodeAt(at);
    if (at >= end || foldUnit(textUnit) !== foldUnit(unit)) return true;
    if (textUnit !== unit) return false;
    at++;
  }
  return true;
}

/**
 * Returns whether a lower-case word means the acronym: inside an identifier or by itself in code, unless it is grammar or
 * an ordinary word: `RestController`, `careNeed`. A hyphen forms an identifier only in code.
 */
export function isMeantInLowerCase(
  reader: WordReader,
  start: number,
  end: number,
  isCode: (offset: number) => boolean,
): boolean {
  const word = reader.text.slice(start, end).toLowerCase();
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  if (isFunctionWord(word) || isFunctionWord(singular)) return false;
  if (isOrdinaryWord(word) || isOrdinaryWord(singular)) return false;
  if (isInIdentifier(reader, start, end)) return true;
  return isHyphenated(reader, start, end) || isCode(start);
}

export function isInIdentifier(reader: WordReader, start: number, end: number): boolean {
  const { text } = reader;
  if (isPart(reader, start - 1) || isPart(reader, end)) return true;
  if (text.charAt(end) === '_' && reader.isWordAt(end + 1)) return true;
  if (text.charAt(start - 1) === '_' && reader.isWordAt(start - 2)) return true;
  return /[\p{L}\d]_[\p{L}\d]/u.test(text.slice(start, end));
}

function isPart(reader: WordReader, at: number): boolean {
  const kind = reader.kindAt(at);
  return isLetterKind(kind) || kind === Kind.digit;
}

function isHyphenated(reader: WordReader, start: number, end: number): boolean {
  const { text } = reader;
  if (text.charAt(end) === '-' && reader.isWordAt(end + 1)) return true;
  if (text.charAt(start - 1) === '-' && reader.isWordAt(start - 2)) return true;
  return text.slice(start, end).includes('-');
}
