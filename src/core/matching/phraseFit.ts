import { Kind, isLetterKind } from './characters';
import { isInCapitals, isInIdentifier, isMeantInSmallLetters, isSpeltLike } from './letterCase';
import { Joint } from './phrase';
import type { Candidate } from './phraseScanner';
import type { Demands } from './phraseTable';
import { Join, signOf } from './separators';
import type { WordReader } from './wordReader';

/** A shorter word before digits is part of another one: `K8s`, `EC2`, `h264`. */
const minBeforeDigits = 3;
const symbolsOfLetters = "+#&/'’";

/** The kind of text at an offset. */
export interface Places {
  readonly isCode: (offset: number) => boolean;
  /** Returns true for code outside comments. */
  readonly isValue: (offset: number) => boolean;
}

/** Returns whether the words are not part of a longer word, according to the surrounding text. */
export function standsAlone(reader: WordReader, { start, end }: Candidate): boolean {
  return (
    startsWord(reader, start, end) &&
    endsWord(reader, start, end) &&
    !isPartOfNumber(reader, start, end)
  );
}

/** `1A` is not part of paragraph 1.1A, nor 2.1 of 2.1.7 or of an amount such as 2.1,50. */
function isPartOfNumber(reader: WordReader, start: number, end: number): boolean {
  const { text } = reader;
  const startsInDigit = reader.kindAt(start) === Kind.digit;
  const isAfterNumber =
    /[.,:]/.test(text.charAt(start - 1)) && reader.kindAt(start - 2) === Kind.digit;
  const isBeforeNumber = /[.,:]/.test(text.charAt(end)) && reader.kindAt(end + 1) === Kind.digit;
  if (startsInDigit && isAfterNumber) return true;
  return isBeforeNumber && (startsInDigit || reader.kindAt(end - 1) === Kind.digit);
}

/** Returns whether the text meets the requirements of the phrase beyond its words. */
export function fits(
  demands: Demands,
  reader: WordReader,
  candidate: Candidate,
  { isCode, isValue }: Places,
): boolean {
  const { start, end } = candidate;
  const { text } = reader;
  if (!joinsFit(candidate, demands.joints) || !symbolsFit(demands, reader, candidate)) return false;
  if (demands.umlaut && !/[äöüøå]/i.test(text.slice(start, end).normalize('NFC'))) return false;
  if (demands.value && !isValueAt(reader, candidate, isValue)) return false;
  if (demands.exact !== '') return isSpeltLike(text, start, end, demands.exact);
  if (!demands.acronym) return true;
  if (isInCapitals(text, start, end)) return !candidate.isPlural || text.charAt(end - 1) === 's';
  return !demands.single && isMeantInSmallLetters(reader, start, end, isCode);
}

/** A value is code, a part of an identifier, or an identifier itself: `ErrNotFound`, `max_size`, `NONE`. */
function isValueAt(
  reader: WordReader,
  { start, end }: Candidate,
  isValue: Places['isValue'],
): boolean {
  const written = reader.text.slice(start, end);
  if (/\p{Ll}\p{Lu}|[\p{L}\d]_[\p{L}\d]/u.test(written)) return true;
  if (!/\p{Ll}/u.test(written) && /\p{Lu}\P{Lu}*\p{Lu}/u.test(written)) return true;
  return isInIdentifier(reader, start, end) || isValue(start);
}

function startsWord(reader: WordReader, start: number, end: number): boolean {
  const before = reader.kindAt(start - 1);
  if (before === Kind.digit) return startsAfterDigits(reader, start);
  const isContraction = end - start <= 2 && /['’]/.test(reader.text.charAt(start - 1));
  return !isContraction || !reader.isWordAt(start - 2);
}

/** `step2Payment` contains Payment, but `2FA` does not contain FA. */
function startsAfterDigits(reader: WordReader, start: number): boolean {
  if (reader.kindAt(start) === Kind.ideograph) return true;
  let at = start - 1;
  while (reader.kindAt(at) === Kind.digit) at--;
  return reader.kindAt(start) === Kind.upper && isLetterKind(reader.kindAt(at));
}

function endsWord(reader: WordReader, start: number, end: number): boolean {
  const last = reader.kindAt(end - 1);
  const next = reader.kindAt(end);
  if (last === Kind.digit) return next !== Kind.lower;
  if (next !== Kind.digit || !isLetterKind(last)) return true;
  let at = end - 1;
  while (at >= start && isLetterKind(reader.kindAt(at))) at--;
  return end - 1 - at >= minBeforeDigits;
}

function joinsFit({ joins, gaps }: Candidate, joints: string): boolean {
  for (let i = 0; i < gaps; i++) {
    const join = joins[i] ?? Join.none;
    if (!joinFits(join, joints === '' ? Joint.loose : joints.charAt(i))) return false;
  }
  return true;
}

function joinFits(join: string, joint: string): boolean {
  if (join === Join.space) return joint === Joint.loose || isOptionalSign(joint);
  if (join === Join.adjacent || join === Join.bound) {
    return (
      joint === Joint.loose ||
      joint === Joint.tight ||
      joint === '/' ||
      joint === '.' ||
      isOptionalSign(joint)
    );
  }
  return join === joint;
}

/** `St. Gallen` also matches `St Gallen`, but `C++ core` does not match `C core`. */
function isOptionalSign(joint: string): boolean {
  const sign = signOf(joint);
  return sign !== '' && !/[+#]/.test(sign);
}

function symbolsFit(demands: Demands, reader: WordReader, { start, end }: Candidate): boolean {
  const { lead, trail } = demands;
  const { text } = reader;
  if (lead !== '' && (!text.endsWith(lead, start) || reader.isWordAt(start - lead.length - 1))) {
    return false;
  }
  if (trail !== '')
    return text.startsWith(trail, end) && text.charAt(end + trail.length) !== trail.charAt(0);
  if (end - start > 1 || !isLetterKind(reader.kindAt(start))) return true;
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  return (
    (before === '' || !symbolsOfLetters.includes(before)) &&
    (after === '' || !symbolsOfLetters.includes(after))
  );
}
