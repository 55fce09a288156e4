import type { Range } from './range';

/** Control characters count as white space. */
const space = 32;

/** Returns the range without white space at either end. */
export function trimRange(text: string, { start, end }: Range): Range {
  const trimmedStart = skipSpace(text, start, end);
  return { start: trimmedStart, end: skipSpaceBackwards(text, trimmedStart, end) };
}

/** Returns the offset of the first character that is not white space; `end` if none is before it. */
export function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) <= space) at++;
  return at;
}

/** Returns where the white space before `end` begins; `start` if nothing else is between them. */
export function skipSpaceBackwards(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) <= space) at--;
  return at;
}
