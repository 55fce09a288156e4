import { countWhile } from '../text/binarySearch';
import type { Range } from '../text/range';
import { findAsciiDocCodeLines } from './asciiDocProse';
import type { Language } from './language';
import { findRestructuredTextCodeLines } from './restructuredTextProse';

/** Lines of a text, read one at a time. */
export interface Lines {
  readonly lineCount: number;
  lineAt(line: number): string;
  /** The spans of `findCodeSpans`, if they are known. */
  spansAt?(line: number): readonly Range[];
}

const fence = /^[\s>]*(`{3,}|~{3,})([^\r\n]*)/;
const indented = /^(?: {4}|\t)\s*(?![-*+]\s|\d+[.)]\s)\S/;

/** The lines inside blocks of code, one byte each. They depend on all preceding lines. */
export type CodeLines = Uint8Array;

/**
 * Returns whether a position in a document is code: in a block, or a span in backticks. Searches for blocks only if
 * nothing nearer decides. Line and character are 0-based.
 */
export function isCodeAt(
  lines: Lines,
  language: Language,
  codeLines: () => CodeLines,
  line: number,
  character: number,
): boolean {
  const text = lines.lineAt(line);
  if (isInSpan(lines.spansAt?.(line) ?? findCodeSpans(text), character)) return true;
  return (isIndentedCode(language) && indented.test(text)) || codeLines()[line] === 1;
}

/** In other documents indentation delimits a block. */
function isIndentedCode({ kind: reading }: Language): boolean {
  return reading !== 'restructuredtext' && reading !== 'asciidoc';
}

export function findCodeLines(lines: Lines, { kind: reading }: Language): CodeLines {
  if (reading === 'restructuredtext')
    return Uint8Array.from(findRestructuredTextCodeLines(joinLines(lines)), Number);
  if (reading === 'asciidoc')
    return Uint8Array.from(findAsciiDocCodeLines(joinLines(lines)), Number);
  return findFencedLines(lines);
}

function joinLines(lines: Lines): string {
  return Array.from({ length: lines.lineCount }, (_, line) => lines.lineAt(line)).join('\n');
}

export function findFencedLines(lines: Lines): CodeLines {
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

function isInSpan(spans: readonly Range[], character: number): boolean {
  const before = countWhile(spans, ({ start }) => start <= character);
  return character < (spans[before - 1]?.end ?? 0);
}

/** Returns the texts between backticks: a span ends at the same number of backticks as it started with. */
export function findCodeSpans(line: string): readonly Range[] {
  if (!line.includes('`')) return [];
  const runs = Array.from(line.matchAll(/`+/gu), ({ 0: { length }, index }) => ({ index, length }));
  const nextAlike: (number | undefined)[] = [];
  const latest = new Map<number, number>();
  for (let i = runs.length - 1; i >= 0; i--) {
    const length = runs[i]?.length ?? 0;
    nextAlike[i] = latest.get(length);
    latest.set(length, i);
  }
  const spans: Range[] = [];
  for (let i = 0; i < runs.length; i++) {
    const open = runs[i];
    const close = runs[nextAlike[i] ?? -1];
    if (!open || !close) continue;
    spans.push({ start: open.index + open.length, end: close.index });
    i = nextAlike[i] ?? i;
  }
  return spans;
}
