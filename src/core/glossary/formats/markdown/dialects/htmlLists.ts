import type { Range } from '../../../../text/range';
import { TextMask } from '../syntax/textMask';

const tag = /<(\/?)(dl|dt|dd)\b[^<>]*>/giu;

/** Converts HTML definition lists (`<dl>`) to Markdown; `src` has `\n` line ends. */
export function maskHtmlLists(src: string): string {
  if (!src.includes('<') || !/<dt\b/iu.test(src)) return src;
  const mask = new TextMask(src);
  let inside: 'dt' | 'dd' | undefined;
  let depth = 0;
  for (const { 0: text, 1: closes, 2: name = '', index } of src.matchAll(tag)) {
    const end = index + text.length;
    const kind = name.toLowerCase();
    if (kind === 'dl') {
      depth = Math.max(0, depth + (closes === '/' ? -1 : 1));
      if (depth > 1 || (depth === 1 && closes === '/')) continue;
    } else if (depth > 1) continue;
    if (inside === 'dd') joinParagraphs(src, mask, index);
    inside = closes === '' && kind !== 'dl' ? (kind === 'dt' ? 'dt' : 'dd') : undefined;
    if (inside === 'dd') openDefinition(src, mask, index, end);
    else if (inside === 'dt' || kind === 'dl') insertBreakBefore(src, mask, index, end);
    else mask.blank(index, end);
  }
  return mask.toString();
}

/** A definition is one paragraph here: its own text is read from the source. */
function joinParagraphs(src: string, mask: TextMask, to: number): void {
  const from = mask.end;
  const text = src.slice(from, to);
  for (const { 0: gap, index } of text.matchAll(/\n\s*\n[ \t]*/gu)) {
    mask.replace(from + index, `\n${' '.repeat(gap.length - 1)}`);
  }
}

function openDefinition(src: string, mask: TextMask, index: number, end: number): void {
  let from = index;
  while (from > mask.end && isSpace(src, from - 1)) from--;
  let to = end;
  while (to < src.length && isSpace(src, to)) to++;
  mask.replace(from, `\n:${' '.repeat(to - from - 2)}`);
}

function insertBreakBefore(src: string, mask: TextMask, index: number, end: number): void {
  let from = index;
  while (from > mask.end && isSpace(src, from - 1)) from--;
  let to = end;
  while (to < src.length && isSpace(src, to)) to++;
  mask.fillWithBreaks(from, to);
}

function isSpace(src: string, at: number): boolean {
  return src.charCodeAt(at) <= 32;
}

const headingLine = /^[ \t]*<h([1-6])\b[^<>\n]*>([^\n]{1,300}?)<\/h\1>[ \t]*$/gimu;

/** Converts headings in HTML that have a line of their own to those of Markdown, outside fenced blocks. */
export function maskHtmlHeadings(src: string, fenced: readonly Range[]): string {
  if (!src.includes('<') || !/<h[1-6]\b/iu.test(src)) return src;
  const mask = new TextMask(src);
  for (const { 0: line, 1: level = '', 2: title = '', index } of src.matchAll(headingLine)) {
    if (fenced.some(({ start, end }) => index >= start && index < end)) continue;
    const at = line.indexOf(title, line.indexOf('>'));
    const marks = '#'.repeat(Number(level));
    mask.replace(index, marks.padEnd(at));
    mask.blank(index + at + title.length, index + line.length);
  }
  return mask.toString();
}

/** Returns true if a name is written inside `<dt>`. */
export function isHtmlTerm(text: string, nameStart: number): boolean {
  const before = text.slice(Math.max(0, nameStart - 200), nameStart);
  return before.trimEnd().endsWith('>') && /<dt\b[^<>]*>(?:\s|<[^<>]*>)*$/iu.test(before);
}

const inlineReplacements: readonly (readonly [RegExp, string])[] = [
  [/<\/?(?:strong|b)\b[^<>]*>/giu, '**'],
  [/<\/?(?:em|i|dfn|cite)\b[^<>]*>/giu, '*'],
  [/<\/?(?:code|kbd|samp|tt)\b[^<>]*>/giu, '`'],
  [/<a\b[^<>]*\bhref="([^"<>]*)"[^<>]*>([^<>]*)<\/a>/giu, '[$2]($1)'],
  [/<li\b[^<>]*>\s*/giu, '\n- '],
  [/(?:(?<!\s)\s+)?<br ?\/?>\s*/giu, '\n'],
  [/(?:(?<!\s)\s+)?<\/?(?:p|div|ul|ol|dl|dt|dd)\b[^<>]*>\s*/giu, '\n\n'],
  [/<\/?[a-z][^<>]*>/giu, ''],
];

/** Converts HTML text to Markdown. */
export function convertHtmlToMarkdown(html: string): string {
  const lines = html.replace(/(?:(?<![ \t])[ \t]+)?\n[ \t]*/gu, '\n');
  const text = inlineReplacements.reduce(
    (all, [pattern, markdown]) => all.replace(pattern, markdown),
    lines,
  );
  return text.replace(/\n{3,}/gu, '\n\n').trim();
}

/** Keeps only the definition lists of an HTML page, and its headings as those of Markdown. */
export function maskHtmlPage(src: string): string {
  const mask = new TextMask(src);
  const parts = /<dl\b[^<>]*>|<\/dl>|<h([1-6])\b[^<>]*>|<\/h[1-6]>/giu;
  let depth = 0;
  let heading = false;
  for (const { 0: text, 1: level, index } of src.matchAll(parts)) {
    const end = index + text.length;
    if (/^<dl/iu.test(text)) {
      if (depth === 0) mask.fillWithBreaks(mask.end, index);
      depth++;
    } else if (/^<\/dl/iu.test(text)) {
      if (depth > 0 && --depth === 0) mask.keep(end);
    } else if (depth > 0) continue;
    else if (level !== undefined) {
      mask.fillWithBreaks(mask.end, index);
      mask.replace(index, `${'#'.repeat(Number(level))}${' '.repeat(text.length - Number(level))}`);
      heading = true;
    } else if (heading) {
      mask.fillWithBreaks(index, end);
      heading = false;
    }
  }
  if (depth === 0) mask.fillWithBreaks(mask.end, src.length);
  return mask.toString();
}
