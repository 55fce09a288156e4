import { Kind, isLetterKind } from './characters';
import { isUpperCaseWord, isInIdentifier, isMeantInLowerCase, isSpelledLike } from './letterCase';
import { RequiredSeparator } from './phrase';
import type { Candidate } from './phraseScanner';
import type { MatchConstraints } from './phraseTable';
import { Separator, decodeSign } from './separators';
import type { WordReader } from './wordReader';

/** A shorter word before digits is part of another one: `K8s`, `EC2`, `h264`. */
const minBeforeDigits = 3;
const symbolsNextToLetters = "+#&/'’";

/** The kind of text at an offset. */
export interface OffsetClassifier {
  readonly isCode: (offset: number) => boolean;
  /** Returns true for code outside comments. */
  readonly isValue: (offset: number) => boolean;
}

/** Returns whether the words are not part of a longer word, according to the surrounding text. */
export function isWholeWord(reader: WordReader, { start, end }: Candidate): boolean {
  return (
    isAtWordStart(reader, start, end) &&
    isAtWordEnd(reader, start, end) &&
    !isPartOfNumber(reader, start, end)
  );
}

/** `1A` is not part of paragraph 1.1A, nor 2.1 of 2.1.7 or of an amount such as 2.1,50. */
function isPartOfNumber(reader: WordReader, start: number, end: number): boolean {
  const startsInDigit = reader.kindAt(start) === Kind.digit;
  if (startsInDigit && joinsDigit(reader, start - 1, start - 2)) return true;
  const endsInDigit = startsInDigit || reader.kindAt(end - 1) === Kind.digit;
  return endsInDigit && joinsDigit(reader, end, end + 1);
}

/** Returns whether a sign of numbers is at an offset, and a digit at that next to it. */
function joinsDigit(reader: WordReader, at: number, next: number): boolean {
  return reader.kindAt(next) === Kind.digit && /[.,:]/.test(reader.text.charAt(at));
}

/** Returns whether the text meets the requirements of the phrase beyond its words. */
export function meetsConstraints(
  constraints: MatchConstraints,
  reader: WordReader,
  candidate: Candidate,
  { isCode, isValue }: OffsetClassifier,
): boolean {
  const { start, end } = candidate;
  const { text } = reader;
  if (
    !matchesSeparators(candidate, constraints.requiredSeparators) ||
    !matchesSymbols(constraints, reader, candidate)
  )
    return false;
  if (constraints.umlaut && !/[äöüøå]/i.test(text.slice(start, end).normalize('NFC'))) return false;
  if (constraints.noun && !isNounAt(reader, candidate, isCode)) return false;
  if (constraints.value && !isValueAt(reader, candidate, isValue)) return false;
  if (constraints.exact !== '') return isSpelledLike(text, start, end, constraints.exact);
  if (!constraints.acronym) return true;
  if (isUpperCaseWord(text, start, end)) return !candidate.isPlural || text.charAt(end - 1) === 's';
  return !constraints.isSingleLetter && isMeantInLowerCase(reader, start, end, isCode);
}

/** German nouns begin with a capital, except in identifiers: `die Bescheide`, but not `bescheiden`. */
function isNounAt(
  reader: WordReader,
  { start, end }: Candidate,
  isCode: OffsetClassifier['isCode'],
): boolean {
  const isCapitalized = capitalizedLastWord.test(reader.text.slice(start, end));
  return isCapitalized || isInIdentifier(reader, start, end) || isCode(start);
}

const capitalizedLastWord = /(?<![\p{L}\p{M}])\p{Lu}[^\s_\-/.]*$/u;

/** A value is code, a part of an identifier, or an identifier itself: `ErrNotFound`, `max_size`, `NONE`. */
function isValueAt(
  reader: WordReader,
  { start, end }: Candidate,
  isValue: OffsetClassifier['isValue'],
): boolean {
  const written = reader.text.slice(start, end);
  if (/\p{Ll}\p{Lu}|[\p{L}\d]_[\p{L}\d]/u.test(written)) return true;
  if (!/\p{Ll}/u.test(written) && /\p{Lu}\P{Lu}*\p{Lu}/u.test(written)) return true;
  return isInIdentifier(reader, start, end) || isValue(start);
}

function isAtWordStart(reader: WordReader, start: number, end: number): boolean {
  const before = reader.kindAt(start - 1);
  if (before === Kind.digit) return canStartAfterDigits(reader, start);
  const isContraction = end - start <= 2 && /['’]/.test(reader.text.charAt(start - 1));
  return !isContraction || !reader.isWordAt(start - 2);
}

/** `step2Payment` contains Payment, but `2FA` does not contain FA. */
function canStartAfterDigits(reader: WordReader, start: number): boolean {
  if (reader.kindAt(start) === Kind.ideograph) return true;
  let at = start - 1;
  while (reader.kindAt(at) === Kind.digit) at--;
  return reader.kindAt(start) === Kind.upper && isLetterKind(reader.kindAt(at));
}

function isAtWordEnd(reader: WordReader, start: number, end: number): boolean {
  const last = reader.kindAt(end - 1);
  const next = reader.kindAt(end);
  if (last === Kind.digit) return next !== Kind.lower;
  if (next !== Kind.digit || !isLetterKind(last)) return true;
  let at = end - 1;
  while (at >= start && isLetterKind(reader.kindAt(at))) at--;
  return end - 1 - at >= minBeforeDigits;
}

function matchesSeparators(
  { wordSeparators: joins, gaps }: Candidate,
  requiredSeparators: string,
): boolean {
  for (let i = 0; i < gaps; i++) {
    const separator = joins[i] ?? Separator.none;
    if (
      !matchesSeparator(
        separator,
        requiredSeparators === '' ? RequiredSeparator.loose : requiredSeparators.charAt(i),
      )
    )
      return false;
  }
  return true;
}

function matchesSeparator(separator: string, requiredSeparator: string): boolean {
  if (separator === Separator.space)
    return requiredSeparator === RequiredSeparator.loose || isOptionalSign(requiredSeparator);
  if (separator === Separator.adjacent || separator === Separator.bound) {
    return (
      requiredSeparator === RequiredSeparator.loose ||
      requiredSeparator === RequiredSeparator.tight ||
      requiredSeparator === '/' ||
      requiredSeparator === '.' ||
      isOptionalSign(requiredSeparator)
    );
  }
  return separator === requiredSeparator;
}

/** `St. Gallen` also matches `St Gallen`, but `C++ core` does not match `C core`. */
function isOptionalSign(requiredSeparator: string): boolean {
  const sign = decodeSign(requiredSeparator);
  return sign !== '' && !/[+#]/.test(sign);
}

function matchesSymbols(
  constraints: MatchConstraints,
  reader: WordReader,
  { start, end }: Candidate,
): boolean {
  const { leadingSymbol: lead, trailingSymbol: trail } = constraints;
  const { text } = reader;
  if (lead !== '' && (!text.endsWith(lead, start) || reader.isWordAt(start - lead.length - 1))) {
    return false;
  }
  if (trail !== '')
    return text.startsWith(trail, end) && text.charAt(end + trail.length) !== trail.charAt(0);
  if (end - start > 1 || !isLetterKind(reader.kindAt(start))) return true;
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  return (
    (before === '' || !symbolsNextToLetters.includes(before)) &&
    (after === '' || !symbolsNextToLetters.includes(after))
  );
}
