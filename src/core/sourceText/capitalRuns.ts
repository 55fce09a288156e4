import { isEverydayWord, findLanguagesOfWord } from '../language/everydayWords';
import type { Range } from '../text/range';
import { isEmphasis } from '../language/uppercaseWords';
import { getLineAfter, getLineBefore } from '../text/linePart';
import { maskCharacter } from './maskText';

/** A run of capitals with its range. */
export interface UpperCaseRun extends Range {
  readonly word: string;
  /** Whether it is a word of a sentence; otherwise it is part of an identifier, a code or a path. */
  readonly isOwnWord: boolean;
}

const runs = /\p{Lu}(?:[\p{Lu}\d]+(?:&\p{Lu}+)?|&\p{Lu}+)/gu;
/** `-482`, `-REQ-nnn`, `-p95`, `-YYYY-NNNN`, `-*`, `-W50VHA2`, also after the last of several prefixes: `/REQ-YYYY`. */
const partOfId =
  /^(?:-[\p{Lu}\d]+)*-(?:\p{Ll}*\d|\p{Lu}\d{2}|(?:[nx]{2,}|YYYY(?:MM)?(?:DD)?|N{2,}|X{2,}|\*)(?!\p{L}))/u;
const beforeId = /^(?:\/\p{Lu}[\p{Lu}\d]+)+-(?:YYYY|N{2,}|X{3,})/u;
/** `TL;DR`. */
const joinedBySemicolon = /[\p{L}\p{N}];$/u;
/** `-KAI_DATABASE`. */
const partOfIdentifier = /^(?:-[\p{L}\p{N}]+)*_[\p{L}\p{N}]/u;
const letter = /[\p{L}\p{N}]/u;
const lower = /\p{Ll}/u;
/** Longer runs of capitals are never acronyms, in UTF-16 units. */
export const maxRunLength = 8;
/** Longer runs of capitals are mostly words. */
const maxUsualLength = 6;

/**
 * Yields the runs of capitals in a text that may be acronyms, in order. `readable` is the text in which everything
 * except sentences is masked, see `readableText`. Unwanted words cost almost nothing.
 */
export function* findUpperCaseRuns(
  text: string,
  readable: string,
  isWanted: (word: string) => boolean = () => true,
): Generator<UpperCaseRun> {
  for (const { 0: found, index: start } of text.matchAll(runs)) {
    if (found.length > maxRunLength + 1) continue;
    const full = start + found.length;
    const next = text.charAt(full);
    const isPlural = next === 's' && !letter.test(text.charAt(full + 1));
    // `HTTPServer`: the last capital begins the next word.
    const end = !isPlural && lower.test(next) ? full - 1 : full;
    if (end - start < 2 || end - start > maxRunLength) continue;
    const word = text.slice(start, end);
    if (!isWanted(word)) continue;
    const after = isPlural ? full + 1 : end;
    const isWhole = end === full && isWholeToken(text, start, after);
    const isOwnWord =
      isWhole && readable.charAt(start) !== maskCharacter && isInMixedCase(readable, start, after);
    yield { start, end, word, isOwnWord };
  }
}

/** Excludes parts of identifiers, paths, ticket ids, flags, placeholders and assignments. */
function isWholeToken(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before === '_' && after === '_') return isItalic(text, start, end);
  if (letter.test(before) || /[_$%{<@#\\~=.:\0]/u.test(before)) return false;
  if (joinedBySemicolon.test(text.slice(Math.max(0, start - 2), start))) return false;
  if (letter.test(after) || /[_=\\$}>\0]/u.test(after)) return false;
  if (/["'“‘]/u.test(before) && /["'”’]/u.test(after)) return false;
  const beforeThat = text.charAt(start - 2);
  if (/['’]/u.test(before) && /\p{Lu}/u.test(beforeThat)) return false;
  if (before === '/' && !/\p{Lu}/u.test(beforeThat)) return false;
  if (before === '-' && !/\p{L}/u.test(beforeThat)) return false;
  const second = text.charAt(end + 1);
  if (after === ';') return !letter.test(second);
  if (/[.:]/u.test(after)) return !letter.test(second) && second !== after && second !== '/';
  // `DON'T`, `DELL'ENTE`.
  if (/['’]/u.test(after) && /\p{Lu}/u.test(second)) return false;
  if (after === '@') return /\d/u.test(second);
  if (after === '-')
    return (
      !partOfId.test(text.slice(end, end + 16)) && !partOfIdentifier.test(text.slice(end, end + 40))
    );
  if (after === '/') return /\p{Lu}/u.test(second) && !beforeId.test(text.slice(end, end + 40));
  return after !== '(' || text.startsWith('(s)', end);
}

/** Returns false within a line or a series of words in capitals, which is emphasis. */
function isInMixedCase(text: string, start: number, end: number): boolean {
  const before = getLineBefore(text, start, 120);
  const after = getLineAfter(text, end, 120);
  if (!lower.test(before) && !lower.test(after)) return isAloneInRow(before, after);
  const left = /(?:(?<!\p{Lu})(\p{Lu}{2,}) )?(?<!\p{Lu})(\p{Lu}{2,}) $/u.exec(before);
  const right = /^ (\p{Lu}{2,})(?: (\p{Lu}{2,}))?(?![\p{L}])/u.exec(after);
  const neighbors = [left?.[1], left?.[2], right?.[1], right?.[2]].filter(
    (word) => word !== undefined,
  );
  if (neighbors.some(isEmphasis)) return false;
  return neighbors.length < 2 || !neighbors.some(isEmphasizedWord);
}

/** `_SLA_` and `__SLA__`, but not `MAX_SLA_DAYS`. */
function isItalic(text: string, start: number, end: number): boolean {
  return (
    !/[\p{L}\p{N}]_{1,2}$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    !/^_{1,2}[\p{L}\p{N}]/u.test(text.slice(end, end + 3))
  );
}

/** Up to three adjacent acronyms are plausible: `PCI DSS SAQ`; more adjacent words in capitals are emphasis. */
function isEmphasizedWord(word: string): boolean {
  const small = word.toLowerCase();
  return (
    word.length > maxUsualLength || isEverydayWord(small) || findLanguagesOfWord(small).length > 0
  );
}

/** `| CSAT | 4.3 |`, `- CSAT`: a table row or a list item with only one word. */
function isAloneInRow(before: string, after: string): boolean {
  if (/^\s*[-*+]\s$/u.test(before) && after.trim() === '') return true;
  return before.includes('|') && !/\p{Lu}{2}/u.test(before + after) && /\d/u.test(before + after);
}
