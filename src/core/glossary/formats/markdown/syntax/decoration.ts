import type { Range } from '../../../../text/range';
import { trimRange } from '../../../../text/trim';

const leadingPatterns: readonly RegExp[] = [
  /^<a\b[^<>]*>(?:\s*<\/a>)?\s*/iu,
  /^<!--(?:[^-]|-(?!->))*-->\s*/u,
  /^(?:<br ?\/?>|&nbsp;)\s*/iu,
  /^:[a-z0-9_+]+:\s+(?=.)/u,
  /^\d{1,3}(?:\.\d{1,3})*[.)]\s+(?=.)/u,
  /^\d{1,3}(?:\.\d{1,3})+\s+(?=.)/u,
  /^§\s*/u,
];

const leadingEmoji =
  /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\uFE0F\u200D]+\s*/u;
const trailingEmoji =
  /[\p{L}\p{N})\]*_`]\s{0,24}([\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\uFE0F\u200D]{1,24})$/u;

/** Maximum number of decorations, since the whole name is searched for each. */
const maxDecorations = 12;

/**
 * Returns a name without decoration: anchors, ids (`{#sla}`), comments, numbering, emoji before or after words, a
 * closing colon.
 */
export function trimDecoration(src: string, range: Range): Range {
  let trimmed = range;
  for (let i = 0; i < maxDecorations; i++) {
    const { start, end } = trimmed;
    const text = src.slice(start, end);
    const front = getLeadingLength(text);
    const back = front > 0 ? 0 : getTrailingLength(text);
    if (front === 0 && back === 0) return trimmed;
    trimmed = trimRange(src, { start: start + front, end: end - back });
  }
  return trimmed;
}

/** Returns where a line's text begins after an anchor, a number or an emoji. */
export function skipDecoration(src: string, start: number, end: number): number {
  let at = start;
  for (let i = 0; i < maxDecorations; i++) {
    const code = src.charCodeAt(at);
    if (isPlainStart(code)) return at;
    const length = getLeadingLength(src.slice(at, end));
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Letters and the markers of bold, italics, code and links. */
function isPlainStart(code: number): boolean {
  return (code > 63 && code < 123 && code !== 92) || code === 42;
}

function getLeadingLength(text: string): number {
  const code = text.charCodeAt(0);
  if ((code > 64 && code < 91) || (code > 96 && code < 123)) return 0;
  for (const pattern of leadingPatterns) {
    const length = pattern.exec(text)?.[0].length;
    if (length !== undefined) return length;
  }
  return code > 127 ? getLeadingEmojiLength(text) : 0;
}

/** An emoji without words after it is the name itself. */
function getLeadingEmojiLength(text: string): number {
  const length = leadingEmoji.exec(text)?.[0].length ?? 0;
  const lineEnd = text.indexOf('\n', length);
  return /[\p{L}\p{N}]/u.test(text.slice(length, lineEnd < 0 ? undefined : lineEnd)) ? length : 0;
}

function getTrailingLength(text: string): number {
  const last = text.at(-1);
  if (last === ':' || last === '：') return text.length > 1 ? 1 : 0;
  if (last === '.') return /^[^.]*[\p{L}\p{N}]{2}\.$/u.test(text) ? 1 : 0;
  if (last === '}') return getAttributeLength(text);
  if (last === '>') return getTagLength(text);
  if (text.charCodeAt(text.length - 1) <= 127) return 0;
  return trailingEmoji.exec(text.slice(-24))?.[1]?.length ?? 0;
}

/** `{#id .class}` and `{: #id}` at the end of a heading. */
function getAttributeLength(text: string): number {
  const open = text.lastIndexOf('{');
  return open > 0 && /^\{[:#.]/u.test(text.slice(open)) ? text.length - open : 0;
}

function getTagLength(text: string): number {
  const open = text.lastIndexOf('<!--');
  if (text.endsWith('-->') && open >= 0) return text.length - open;
  const anchor = text.toLowerCase().lastIndexOf('<a ');
  if (anchor > 0 && /^<a [^<>]*(?:\/>|>\s*<\/a>)$/iu.test(text.slice(anchor)))
    return text.length - anchor;
  return text.toLowerCase().endsWith('</a>') ? 4 : 0;
}
