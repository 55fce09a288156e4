import type { Range } from '../../../../text/range';
import { trimRange } from '../../../../text/trim';
import type { Block } from '../syntax/markdownBlock';
import { skipDecoration } from '../syntax/decoration';
import type { Label } from '../syntax/blockCache';
import {
  findClosingBracket,
  countWords,
  toPlainText,
  findSpanAt,
  type InlineSpan,
} from '../syntax/inline';

/** Returns the label of a paragraph, cached because it is requested repeatedly. */
export function getLabelOf(src: string, block: Block): Label | undefined {
  const { cache } = block;
  if (cache.label === undefined) {
    cache.label = findLabelAt(src, block.content.start, block.content.end) ?? null;
  }
  return cache.label ?? undefined;
}

/** Returns the words of a label, without markup and closing colon. */
export function getLabelText(src: string, { range }: Label): string {
  return toPlainText(src.slice(range.start, range.end)).replace(/:$/u, '');
}

/** Returns the label at the start of a paragraph or bullet, or `undefined`. `to` is where the paragraph ends. */
export function findLabelAt(src: string, from: number, to: number): Label | undefined {
  const lineEnd = findLineEnd(src, from, to);
  const at = skipDecoration(src, from, lineEnd);
  const unit = findSpanAt(src, at, lineEnd);
  if (unit === undefined) return readPlainLabel(src, from, lineEnd, to);
  return unit.kind === 'struck' ? undefined : readMarkedLabel(src, at, unit, lineEnd, to);
}

function findLineEnd(src: string, from: number, to: number): number {
  const at = src.indexOf('\n', from);
  return at < 0 || at > to ? to : at;
}

function readMarkedLabel(
  src: string,
  start: number,
  unit: InlineSpan,
  lineEnd: number,
  to: number,
): Label | undefined {
  const end = findUnitsEnd(src, unit.outer.end, lineEnd);
  const range = { start, end };
  const endsInside = endsWithStop(src, unit.content);
  const separator = readSeparator(src, end, lineEnd);
  const textStart = end + separator.length;
  const mark = separator.trim().charAt(0);
  const style = unit.kind;
  if (textStart >= lineEnd) {
    if (style !== 'bold' && mark === '' && !endsInside) return undefined;
    const next = trimRange(src, { start: Math.min(textStart, to), end: to }).start;
    return { style, range, separator: endsInside || mark === ':' ? ':' : 'line', textStart: next };
  }
  if (endsInside || mark === ':' || mark === '：')
    return { style, range, separator: ':', textStart };
  if (mark === '<' || mark === '\\') return { style, range, separator: 'line', textStart };
  if (mark !== '' || src[textStart] === '→') return { style, range, separator: '-', textStart };
  const weak = style === 'bold' || style === 'code';
  return weak && separator !== '' ? { style, range, separator: 'weak', textStart } : undefined;
}

function endsWithStop(src: string, { start, end }: Range): boolean {
  const last = src.charCodeAt(end - 1);
  // Letters are the most frequent case.
  if (last > 58 && last < 127 && last !== 95) return false;
  return /[:：.][\s*_]*$/u.test(src.slice(start, end));
}

const separatorPattern =
  /^\s*(?:(?:[:：]|\.(?=\s|$)|--?(?=\s|$)|[–—=])\s*)?(?:(?:<br ?\/?>|\\$)\s*)?/u;

/** Returns the separator between a label and its text, most often a colon and a space. */
function readSeparator(src: string, at: number, lineEnd: number): string {
  if (at + 2 < lineEnd && src.startsWith(': ', at) && isWordStart(src.charCodeAt(at + 2)))
    return ': ';
  return separatorPattern.exec(src.slice(at, Math.min(lineEnd, at + 24)))?.[0] ?? '';
}

/** ASCII digits and letters. */
function isWordStart(code: number): boolean {
  return (code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123);
}

/** Includes the continuation of a label: `**A** / **B**`, `**A** (X)`, `**A** *(noun)*`. */
function findUnitsEnd(src: string, from: number, lineEnd: number): number {
  let end = from;
  while (end < lineEnd && ' /,(（'.includes(src.charAt(end))) {
    const joined = /^(?: ?\/ ?| ?, ?(?:and |or )?| and | or | & )/u.exec(
      src.slice(end, end + 8),
    )?.[0];
    const next = joined === undefined ? undefined : findSpanAt(src, end + joined.length, lineEnd);
    if (next !== undefined) {
      end = next.outer.end;
      continue;
    }
    const after = /^ ?(?=[(（])/u.exec(src.slice(end, end + 2));
    if (after !== null) {
      const at = end + after[0].length;
      const close =
        src[at] === '('
          ? findClosingBracket(src, at, '(', ')', lineEnd)
          : findClosingBracket(src, at, '（', '）', lineEnd);
      if (close < 0) return end;
      end = close + 1;
      continue;
    }
    const italic = /^ [*_]\(/u.test(src.slice(end, end + 3))
      ? findSpanAt(src, end + 1, lineEnd)
      : undefined;
    if (italic === undefined) return end;
    end = italic.outer.end;
  }
  return end;
}

const plainPattern =
  /^([^\n:：–—=|<>→]{1,80}?)(?:\s*(?::(?=\s|$)|：)\s*|\s+(?:--?|[–—=])\s+|\s+(?=→))/u;

/** `LGTM: Looks good to me`: a few words that are not a sentence before a colon or dash. */
function readPlainLabel(src: string, from: number, lineEnd: number, to: number): Label | undefined {
  if (!hasSeparator(src, from, Math.min(lineEnd, from + 90))) return undefined;
  const line = src.slice(from, Math.min(lineEnd, from + 90));
  const match = plainPattern.exec(line);
  const words = match?.[1];
  if (match === null || words === undefined || !isNameLike(words)) return undefined;
  const range = trimRange(src, { start: from, end: from + words.length });
  const textStart = from + match[0].length;
  const separator = /[:：]\s*$/u.test(match[0]) ? ':' : '-';
  return {
    style: 'plain',
    range,
    separator,
    textStart:
      textStart >= lineEnd
        ? trimRange(src, { start: Math.min(textStart, to), end: to }).start
        : textStart,
  };
}

/** A fast test before the pattern: most lines have no separator near their beginning. */
function hasSeparator(src: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = src.charCodeAt(at);
    if (code === 58 || code === 61 || code > 8210) return true;
    if (code === 45 && src.charCodeAt(at - 1) <= 32) return true;
  }
  return false;
}

function isNameLike(text: string): boolean {
  if (/[.?!;]\s|[.?!;,]$|^[-+*>#!]/u.test(text) || /^(?:https?|e\.g|i\.e)\b/iu.test(text))
    return false;
  // The separator is within code: "Use the `from: inline` method".
  if ((text.match(/`+/gu) ?? []).length % 2 === 1) return false;
  const outside = text.replace(/\([^()]*\)|（[^（）]*）/gu, '').trim();
  return outside !== '' && countWords(outside) <= 6 && /[\p{L}\p{N}]/u.test(outside);
}
