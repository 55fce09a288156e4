import { countWhile } from '../text/binarySearch';
import type { Range } from '../text/range';

/** Languages that people write sentences in; everything else is source text. */
const proseLanguages = new Set([
  'asciidoc',
  'cucumber',
  'feature',
  'gherkin',
  'git-commit',
  'latex',
  'markdown',
  'mdx',
  'org',
  'plaintext',
  'quarto',
  'restructuredtext',
  'rmd',
  'scminput',
  'tex',
  'textile',
  'typst',
]);

/** Lines of a text, read one at a time. */
export interface Lines {
  readonly lineCount: number;
  lineAt(line: number): string;
  /** As `codeSpansIn` gives them, where they are known. */
  spansAt?(line: number): readonly Range[];
}

const fence = /^[\s>]*(`{3,}|~{3,})([^\r\n]*)/;
const indented = /^(?: {4}|\t)\s*(?![-*+]\s|\d+[.)]\s)\S/;

export function isProse(languageId: string): boolean {
  return proseLanguages.has(languageId);
}

/** The lines inside fenced blocks, one byte each. They depend on every line above. */
export type FencedLines = Uint8Array;

/**
 * Whether a place in a text of prose is code: in a fenced or an indented block, or a span in backticks.
 * Fences are looked for only where nothing nearer decides. Line and character are 0-based.
 */
export function isCodeAt(
  lines: Lines,
  fenced: () => FencedLines,
  line: number,
  character: number,
): boolean {
  const text = lines.lineAt(line);
  const spans = lines.spansAt?.(line) ?? codeSpansIn(text);
  return isInSpan(spans, character) || indented.test(text) || fenced()[line] === 1;
}

export function fencedLines(lines: Lines): FencedLines {
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

/** The texts between backticks: a span ends at as many of them as it started with. */
export function codeSpansIn(line: string): readonly Range[] {
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
