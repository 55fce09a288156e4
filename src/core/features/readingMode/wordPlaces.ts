import { isWordKind, Kind, kindOf } from '../../matching/characters';
import type { Range } from '../../text/range';

/** No word and no address is longer, in UTF-16 units. */
const reach = 200;

const signsOfNames = '_$';
const joints = "-'’";
const closingMarks = '*~`';
const lineOfName = /(?:^|[\p{L}\p{N}])(?:[^\r\n]*[^\s])?/gu;
const inAddress = /\]\([^()\s]*$|^\[[^\]\n]*\]:\s*\S*$|<[a-z/!][^<>\n]*$/imu;

/** Where the word ends that a match is a part of: an identifier, a compound; in prose with its marks of emphasis. */
export function endOfWord(text: string, end: number, isProse: boolean): number {
  const last = Math.min(text.length, end + reach);
  let at = end;
  while (at < last && (isInWord(text, at) || joinsWords(text, at))) at++;
  while (isProse && at < last && closingMarks.includes(text.charAt(at))) at++;
  return at;
}

/** True where the word goes on before or behind: in `slaHours`, but not in `SLA-driven`. */
export function isPartOfWord(text: string, { start, end }: Range): boolean {
  return isInWord(text, start - 1) || isInWord(text, end);
}

/** True in the target of a link and inside a tag: nobody reads there. */
export function isAddress(text: string, offset: number, isProse: boolean): boolean {
  return isProse && inAddress.test(text.slice(Math.max(0, offset - reach), offset));
}

/** What a name that goes on in the next line has in each of them, without indentation and signs of comments. */
export function linesOf(text: string, { start, end }: Range): readonly Range[] {
  return [...text.slice(start, end).matchAll(lineOfName)].map(({ 0: line, index }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}

/** In scripts without spaces each sign is a word. */
function isInWord(text: string, at: number): boolean {
  const kind = kindOf(text.charCodeAt(at));
  if (kind === Kind.mark || kind === Kind.trail) return true;
  if (kind === Kind.ideograph) return false;
  return (
    isWordKind(kind) || (at >= 0 && at < text.length && signsOfNames.includes(text.charAt(at)))
  );
}

function joinsWords(text: string, at: number): boolean {
  return joints.includes(text.charAt(at)) && isInWord(text, at + 1);
}
