import type { Token } from 'markdown-it';
import type { Range } from '../../../../text/range';
import { markdownIt } from './markdownIt';

const needsParser = /[\\`*_[\]<&!~]/u;

/** The most common markup, which needs no parser. */
const fullyMarked = /^(\*\*|__|[*_`])([^\\`*_[\]<&!~]+)\1$/u;

/** `**Name** (expansion)`, the second most common: markup around words, followed by a parenthesis. */
const markedWithParenthesis =
  /^(\*\*|__|[*_`])([A-Za-z0-9](?:[^\\`*_[\]<&!~\n]*[A-Za-z0-9])?)\1( \([^\\`*_[\]<&!~\n]*\))$/u;

/** Returns the visible text of inline Markdown: no markup, no tags, line breaks as spaces. */
export function toPlainText(markdown: string): string {
  if (!needsParser.test(markdown)) return collapseSpaces(markdown);
  const wrapped = fullyMarked.exec(markdown);
  if (wrapped?.[2] !== undefined) return collapseSpaces(wrapped[2]);
  const withParenthesis = markedWithParenthesis.exec(markdown);
  if (withParenthesis?.[2] !== undefined && withParenthesis[3] !== undefined)
    return collapseSpaces(withParenthesis[2] + withParenthesis[3]);
  const unwiki = markdown.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/gu, '$1');
  const tokens: Token[] = [];
  markdownIt.inline.parse(unwiki, markdownIt, {}, tokens);
  return collapseSpaces(getVisibleText(tokens).replace(/\[([^[\]]+)\]\[[^[\]]*\]/gu, '$1'));
}

const unevenSpace = /^\s|\s$|\s\s|[^\S ]/u;

/** Collapses white space and trims; tests first, because most texts need no change. */
function collapseSpaces(text: string): string {
  return unevenSpace.test(text) ? text.replace(/\s+/gu, ' ').trim() : text;
}

/** Returns the number of words: `text.split(/\s+/u).length` without creating them. */
export function countWords(text: string): number {
  let count = 1;
  let inSpace = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const space = code === 32 || ((code < 14 || code > 127) && otherSpace.test(text.charAt(i)));
    if (space && !inSpace) count++;
    inSpace = space;
  }
  return count;
}

const otherSpace = /\s/u;

function getVisibleText(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') text += ' ';
    else if (token.type === 'html_inline') text += /^<br/iu.test(token.content) ? ' ' : '';
    else if (token.type === 'image')
      text += token.children === null ? '' : getVisibleText(token.children);
    else text += token.content;
  }
  return text;
}

/** A range of marked-up text: bold, italic, code, a link, strikethrough. */
export interface InlineSpan {
  readonly kind: 'bold' | 'italic' | 'code' | 'link' | 'struck';
  readonly outer: Range;
  readonly content: Range;
  /** The address of a link. */
  readonly address: string | undefined;
}

/** Returns the marked-up range that begins at an offset, or `undefined`. */
export function findSpanAt(src: string, at: number, end: number): InlineSpan | undefined {
  switch (src.charAt(at)) {
    case '*':
    case '_':
      return readEmphasis(src, at, end);
    case '`':
      return readCodeSpan(src, at, end);
    case '[':
      return readLink(src, at, end);
    case '~':
      return src.startsWith('~~', at)
        ? readDelimited(src, at, '~~', '~~', end, 'struck')
        : undefined;
    case '<':
      return readTag(src, at, end);
    default:
      return undefined;
  }
}

function readDelimited(
  src: string,
  at: number,
  open: string,
  close: string,
  end: number,
  kind: InlineSpan['kind'],
): InlineSpan | undefined {
  const from = at + open.length;
  let to = src.indexOf(close, from + 1);
  while (kind !== 'code' && src[to - 1] === '\\' && src[to - 2] !== '\\') {
    to = src.indexOf(close, to + 1);
  }
  if (to < 0 || to + close.length > end || src.charCodeAt(from) <= 32) return undefined;
  return {
    kind,
    outer: { start: at, end: to + close.length },
    content: { start: from, end: to },
    address: undefined,
  };
}

function readEmphasis(src: string, at: number, end: number): InlineSpan | undefined {
  const mark = src.charAt(at);
  let run = 1;
  while (src[at + run] === mark) run++;
  if (run > 3) return undefined;
  const marker = mark.repeat(run);
  const unit = readDelimited(src, at, marker, marker, end, run === 1 ? 'italic' : 'bold');
  if (unit === undefined) return undefined;
  // A single marker must not close in the middle of a double one: *a **b** c*.
  const after = src[unit.outer.end];
  if (run === 1 && (after === mark || src[unit.content.end - 1] === mark)) return undefined;
  return mark === '_' && after !== undefined && /[\p{L}\p{N}]/u.test(after) ? undefined : unit;
}

function readCodeSpan(src: string, at: number, end: number): InlineSpan | undefined {
  let run = 1;
  while (src[at + run] === '`') run++;
  const fence = '`'.repeat(run);
  return readDelimited(src, at, fence, fence, end, 'code');
}

function readTag(src: string, at: number, end: number): InlineSpan | undefined {
  const tag = /^<(b|strong|code|em|i)>/iu.exec(src.slice(at, at + 9));
  const name = tag?.[1];
  if (tag === null || name === undefined) return undefined;
  const kind = name === 'em' || name === 'i' ? 'italic' : name === 'code' ? 'code' : 'bold';
  return readDelimited(src, at, tag[0], `</${name}>`, end, kind);
}

/**
 * `[text](address)`, `[text][reference]`, `[[text]]` and `[[page|text]]`. `[text]` without an address is not a link.
 */
function readLink(src: string, at: number, end: number): InlineSpan | undefined {
  const close = findClosingBracket(src, at, '[', ']', end);
  if (close < 0) return undefined;
  if (src[at + 1] === '[' && src[close - 1] === ']') {
    const bar = src.lastIndexOf('|', close);
    const start = bar > at ? bar + 1 : at + 2;
    return createLink(at, close + 1, start, close - 1, undefined);
  }
  const opener = src[close + 1];
  if (opener !== '(' && opener !== '[') return undefined;
  const last = findClosingBracket(src, close + 1, opener, opener === '(' ? ')' : ']', end);
  if (last < 0) return undefined;
  const target = src.slice(close + 2, last).trim();
  const address =
    opener === '(' ? (target.split(/\s/u, 1)[0] ?? '').replace(/^<|>$/gu, '') : undefined;
  return createLink(at, last + 1, at + 1, close, address);
}

function createLink(
  start: number,
  end: number,
  innerStart: number,
  innerEnd: number,
  address: string | undefined,
): InlineSpan {
  return {
    kind: 'link',
    outer: { start, end },
    content: { start: innerStart, end: innerEnd },
    address,
  };
}

/** Returns the offset of the bracket that closes the one at `at`, or -1. Ignores code and escapes. */
export function findClosingBracket(
  src: string,
  at: number,
  open: string,
  close: string,
  end: number,
): number {
  let depth = 0;
  for (let i = at; i < end; i++) {
    const char = src[i];
    if (char === '\\') i++;
    else if (char === open) depth++;
    else if (char === close && --depth === 0) return i;
  }
  return -1;
}
