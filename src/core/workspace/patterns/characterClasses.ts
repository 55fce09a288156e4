import { addAll } from '../../text/collections';
import { createOneOf, mergeRanges, type CodeRanges, type Expression } from './expression';

/** https://www.gnu.org/software/grep/manual/html_node/Character-Classes-and-Bracket-Expressions.html, in ASCII. */
const namedClasses: ReadonlyMap<string, CodeRanges> = new Map<string, CodeRanges>([
  ['alpha', createRanges('AZ', 'az')],
  ['digit', createRanges('09')],
  ['alnum', createRanges('09', 'AZ', 'az')],
  ['upper', createRanges('AZ')],
  ['lower', createRanges('az')],
  ['space', createRanges('\t\r', '  ')],
  ['blank', createRanges('\t\t', '  ')],
  ['punct', createRanges('!/', ':@', '[`', '{~')],
  ['xdigit', createRanges('09', 'AF', 'af')],
]);

function createRanges(...pairs: readonly string[]): CodeRanges {
  return pairs.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const);
}

/**
 * Returns the closing bracket of each class of a pattern, found in one pass: after an unclosed one, no class before
 * the same end is closed.
 */
export function findClasses(text: string): ReadonlyMap<number, number> {
  const classes = new Map<number, number>();
  let closedNowhereBefore = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') {
      at++;
      continue;
    }
    if (text[at] !== '[' || at < closedNowhereBefore) continue;
    const end = findClassEnd(text, at);
    if (text[end] === ']') {
      classes.set(at, end);
      at = end;
    } else closedNowhereBefore = end;
  }
  return classes;
}

/**
 * Returns the bracket that closes a class, or where it can no longer be closed. A bracket right at its start is a
 * member.
 */
function findClassEnd(text: string, open: number): number {
  let at = open + 1;
  if (text[at] === '!' || text[at] === '^') at++;
  if (text[at] === ']') at++;
  for (; at < text.length && text[at] !== '/'; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') at += getNamedClassLength(text, at);
    else if (text[at] === ']') return at;
  }
  return at;
}

/** Returns the characters of the class between two brackets. */
export function readClass(text: string, open: number, close: number): Expression {
  const isNegated = text[open + 1] === '!' || text[open + 1] === '^';
  const members: (readonly [number, number])[] = [];
  let at = open + (isNegated ? 2 : 1);
  while (at < close) {
    const name = findNamedClass(text, at);
    if (name !== undefined) {
      addAll(members, namedClasses.get(name) ?? []);
      at += getNamedClassLength(text, at) + 1;
      continue;
    }
    const from = readMember(text, at);
    const isRange = text[from.end] === '-' && from.end + 1 < close;
    const last = isRange ? readMember(text, from.end + 1) : from;
    members.push([from.code, last.code]);
    at = last.end;
  }
  return createOneOf(mergeRanges(members, isNegated));
}

/** Returns `alpha` at `[:alpha:]`. */
function findNamedClass(text: string, at: number): string | undefined {
  return /^\[:([a-z]{1,8}):\]/u.exec(text.slice(at, at + 12))?.[1];
}

/** Returns the length of `[:alpha:]`; 0 if none exists. */
function getNamedClassLength(text: string, at: number): number {
  const name = findNamedClass(text, at);
  return name === undefined ? 0 : name.length + 3;
}

function readMember(text: string, at: number): { readonly code: number; readonly end: number } {
  const start = text[at] === '\\' ? at + 1 : at;
  const code = text.codePointAt(start) ?? 0;
  return { code, end: start + (code > 0xffff ? 2 : 1) };
}
