import type { Range } from '../../../../text/range';
import { TextMask } from '../syntax/textMask';

const opening = /^([ \t]{0,3})(`{3,}|~{3,}|:{3,})[ \t]*\{glossary\}[^\n]*$/gmu;

/**
 * Converts MyST's `{glossary}` blocks to definition lists: masks fences and options, and replaces two spaces of the
 * first line of each indented paragraph by the marker of a definition.
 */
export function maskMystGlossaries(src: string): string {
  if (!src.includes('{glossary}')) return src;
  const mask = new TextMask(src);
  for (const { 0: line, 1: indent = '', 2: fence = '', index } of src.matchAll(opening)) {
    if (index < mask.end) continue;
    const from = index + line.length + 1;
    const body = findBody(src, from, fence);
    mask.fillWithBreaks(index, Math.min(from, src.length));
    maskBody(src, body, indent.length, mask);
    const close = findLineEnd(src, body.end);
    mask.fillWithBreaks(body.end, close);
    mask.keep(body.end);
  }
  return mask.toString();
}

function findBody(src: string, from: number, fence: string): Range {
  for (let line = from; line < src.length; line = findLineEnd(src, line) + 1) {
    const text = src.slice(line, findLineEnd(src, line)).trim();
    if (text.length >= fence.length && text === fence.charAt(0).repeat(text.length)) {
      return { start: from, end: line };
    }
  }
  return { start: from, end: src.length };
}

function maskBody(src: string, body: Range, indent: number, mask: TextMask): void {
  let begins = false;
  for (let line = body.start; line < body.end; line = findLineEnd(src, line) + 1) {
    const text = src.slice(line, Math.min(findLineEnd(src, line), body.end));
    const depth = text.length - text.trimStart().length;
    if (text.trim() === '') begins = true;
    else if (depth <= indent) {
      begins = true;
      if (/^\s*:[\w-]+:/u.test(text)) mask.blank(line, line + text.length);
      else maskClassifier(text, line, mask);
    } else {
      if (begins && depth >= 2 && !/^\s*[:~]\s/u.test(text))
        mask.replace(line, `:${' '.repeat(depth - 1)}`);
      begins = false;
    }
  }
}

/** The text after ` : ` is the letter under which the term is sorted. */
function maskClassifier(text: string, start: number, mask: TextMask): void {
  const at = text.search(/ : \S+$/u);
  if (at > 0) mask.blank(start + at, start + text.length);
}

function findLineEnd(src: string, at: number): number {
  const lineBreak = src.indexOf('\n', at);
  return lineBreak < 0 ? src.length : lineBreak;
}
