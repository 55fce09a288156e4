import type { Range } from '../../../text/range';

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const hash = 35;
const dash = 45;
const colon = 58;

/** Skips spaces, line breaks and comments. */
export function skipBlank(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === hash) at = findLineEnd(text, at);
    else if (code === space || code === lineFeed || code === carriageReturn || code === tab) at++;
    else return at;
  }
}

/** Returns the offset of the line break that ends the line, or of the end of the text. */
export function findLineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === lineFeed || code === carriageReturn) break;
    at++;
  }
  return at;
}

export function findLineStart(text: string, from: number): number {
  let at = from;
  while (at > 0) {
    const code = text.charCodeAt(at - 1);
    if (code === lineFeed || code === carriageReturn) break;
    at--;
  }
  return at;
}

/** Returns the offset after the line break that ends the line. */
export function findNextLine(text: string, from: number): number {
  const end = findLineEnd(text, from);
  if (text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed) {
    return end + 2;
  }
  return Math.min(end + 1, text.length);
}

/** Returns the dash of the next item of a block sequence; `undefined` if something else comes first. */
export function findDash(text: string, from: number): number | undefined {
  const at = skipBlank(text, from);
  return text.charCodeAt(at) === dash ? at : undefined;
}

/** Returns the place of a missing value: after the key's colon or the item's dash. */
export function findAbsentValueOffset(text: string, from: number): number {
  const at = skipBlank(text, from);
  const code = text.charCodeAt(at);
  return code === colon || code === dash ? at + 1 : from;
}

/** Returns the end of a flow collection: after its closing bracket. `last` is the end of its last part. */
export function findFlowEnd(text: string, start: number, last: number): number {
  const opening = text[start];
  if (opening !== '[' && opening !== '{') return last;
  const closing = opening === '[' ? ']' : '}';
  let at = Math.max(last, start + 1);
  for (;;) {
    at = skipBlank(text, at);
    if (at >= text.length) return text.length;
    if (text[at] === closing) return at + 1;
    at++;
  }
}

/** Returns the end of a range without trailing spaces and line breaks. */
export function trimEndOffset(text: string, range: Range): number {
  let end = range.end;
  while (end > range.start) {
    const code = text.charCodeAt(end - 1);
    if (code !== space && code !== lineFeed && code !== carriageReturn && code !== tab) break;
    end--;
  }
  return end;
}
