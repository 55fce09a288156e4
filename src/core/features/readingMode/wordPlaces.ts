import { isWordKind, Kind, getKind } from '../../matching/characters';
import type { Range } from '../../text/range';

/** Maximum length of a word or an address, in UTF-16 units. */
const maxDistance = 200;

const signsOfNames = '_$';
const wordJoiners = "-'’";
const closingMarks = '*~`';
const lineOfName = /(?:^|[\p{L}\p{N}])(?:[^\r\n]*[^\s])?/gu;
const inAddress = /\]\([^()\s]*$|^\[[^\]\n]*\]:\s*\S*$|<[a-z/!][^<>\n]*$/imu;

/**
 * Returns the end of the word that contains a match: an identifier or a compound; in prose including its emphasis
 * markers.
 */
export function findEndOfWord(text: string, end: number, isProse: boolean): number {
  const last = Math.min(text.length, end + maxDistance);
  let at = end;
  while (at < last && (isInWord(text, at) || isWordJoiner(text, at))) at++;
  while (isProse && at < last && closingMarks.includes(text.charAt(at))) at++;
  return at;
}

/** Returns whether the match is part of a longer word: in `slaHours`, but not in `SLA-driven`. */
export function isPartOfWord(text: string, { start, end }: Range): boolean {
  return isInWord(text, start - 1) || isInWord(text, end);
}

/** Returns true in the target of a link and inside a tag, which readers do not see. */
export function isAddress(text: string, offset: number, isProse: boolean): boolean {
  return isProse && inAddress.test(text.slice(Math.max(0, offset - maxDistance), offset));
}

/** Returns the part of a multi-line name on each line, without indentation and comment symbols. */
export function listLineRanges(text: string, { start, end }: Range): readonly Range[] {
  return [...text.slice(start, end).matchAll(lineOfName)].map(({ 0: line, index }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}

/** In scripts without spaces, each character is a word. */
function isInWord(text: string, at: number): boolean {
  const kind = getKind(text.charCodeAt(at));
  if (kind === Kind.mark || kind === Kind.trail) return true;
  if (kind === Kind.ideograph) return false;
  return (
    isWordKind(kind) || (at >= 0 && at < text.length && signsOfNames.includes(text.charAt(at)))
  );
}

function isWordJoiner(text: string, at: number): boolean {
  return wordJoiners.includes(text.charAt(at)) && isInWord(text, at + 1);
}
