import type { Range } from './range';

/** Control characters count as white space. */
const space = 32;

/** Returns the range without white space at either end. */
export function trimRange(text: string, range: Range): Range {
  const start = skipSpace(text, range.start, range.end);
  const end = skipSpaceBackwards(text, start, range.end);
  return start === range.start && end === range.end ? range : { start, end };
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

/** Returns the offset before the line break that ends at `end`. */
export function skipLineBreakBackwards(text: string, end: number): number {
  return text[end - 1] === '\n' && text[end - 2] === '\r' ? end - 2 : end - 1;
}

/** All characters that `\s` matches, for use with `trimEndCharacters`. */
export const whiteSpace =
  '\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF';

/**
 * Returns the text without these characters at its end. A regular expression would start over at each of them inside
 * the text.
 */
export function trimEndCharacters(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
