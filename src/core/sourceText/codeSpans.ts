import { asciiDocCodeLines } from './asciiDocProse';
import type { Language } from './language';
import { restructuredTextCodeLines } from './restructuredTextProse';

/** Lines of a text, read one at a time. */
export interface Lines {
  readonly lineCount: number;
  lineAt(line: number): string;
}

const fence = /^[\s>]*(`{3,}|~{3,})(.*)$/;
const indented = /^(?: {4}|\t)\s*(?![-*+]\s|\d+[.)]\s)\S/;

/** The lines inside blocks of code, one byte each. They depend on every line above. */
export type CodeLines = Uint8Array;

/**
 * Whether a place in a document is code: in a block, or a span in backticks. Blocks are looked for only
 * where nothing nearer decides. Line and character are 0-based.
 */
export function isCodeAt(
  lines: Lines,
  language: Language,
  codeLines: () => CodeLines,
  line: number,
  character: number,
): boolean {
  const text = lines.lineAt(line);
  if (isInSpan(text, character)) return true;
  return (isIndentedCode(language) && indented.test(text)) || codeLines()[line] === 1;
}

/** In other documents indentation holds a block together. */
function isIndentedCode({ reading }: Language): boolean {
  return reading !== 'restructuredtext' && reading !== 'asciidoc';
}

export function findCodeLines(lines: Lines, { reading }: Language): CodeLines {
  if (reading === 'restructuredtext')
    return Uint8Array.from(restructuredTextCodeLines(textOf(lines)), Number);
  if (reading === 'asciidoc') return Uint8Array.from(asciiDocCodeLines(textOf(lines)), Number);
  return fencedLines(lines);
}

function textOf(lines: Lines): string {
  return Array.from({ length: lines.lineCount }, (_, line) => lines.lineAt(line)).join('\n');
}

export function fencedLines(lines: Lines): CodeLines {
  const fenced = new Uint8Array(lines.lineCount);
  let open = '';
  for (let i = 0; i < lines.lineCount; i++) {
    if (open !== '') fenced[i] = 1;
    const found = fence.exec(lines.lineAt(i));
    const sign = found?.[1];
    if (sign === undefined) continue;
    if (open === '') {
      const isSpan = sign.startsWith('`') && found?.[2]?.includes('`') === true;
      if (!isSpan) open = sign;
    } else if (sign.startsWith(open) && found?.[2]?.trim() === '') open = '';
  }
  return fenced;
}

function isInSpan(line: string, character: number): boolean {
  let at = line.indexOf('`');
  while (at >= 0 && at < character) {
    const sign = /^`+/.exec(line.slice(at))?.[0] ?? '`';
    const from = at + sign.length;
    const close = closing(line, sign.length, from);
    if (close < 0) at = line.indexOf('`', from);
    else if (character >= from && character < close) return true;
    else at = line.indexOf('`', close + sign.length);
  }
  return false;
}

/** A span ends at as many backticks as it started with. */
function closing(line: string, length: number, from: number): number {
  let at = line.indexOf('`', from);
  while (at >= 0) {
    let end = at;
    while (line.charAt(end) === '`') end++;
    if (end - at === length) return at;
    at = line.indexOf('`', end);
  }
  return -1;
}
