import type { Range } from '../../text/range';

export interface SourceLine {
  readonly text: string;
  /** Where the line starts in the diagram's text. */
  readonly offset: number;
}

export function splitSourceLines(code: string): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let offset = 0;
  for (const text of code.split('\n')) {
    lines.push({ text, offset });
    offset += text.length + 1;
  }
  return lines;
}

/** Returns the number of braces at the start of a line that close blocks: 2 for `} }`. */
export function countClosingBraces(line: string): number {
  return (/^[}\s]*/.exec(line)?.[0] ?? '').replace(/\s/g, '').length;
}

export function findLineStart(code: string, at: number): number {
  return code.lastIndexOf('\n', at - 1) + 1;
}

/** Returns the part of a line before an offset. */
export function getTextBefore(code: string, at: number): string {
  return code.slice(findLineStart(code, at), at);
}

/** Returns the range of a group of a match made with the `d` flag, in the diagram's text. */
export function getGroupRange(
  found: RegExpExecArray,
  group: number,
  offset: number,
): Range | undefined {
  const indices = found.indices?.[group];
  return indices && { start: offset + indices[0], end: offset + indices[1] };
}

/** Returns a range without surrounding spaces, quotes and backticks. */
export function trimQuotes(code: string, { start, end }: Range): Range {
  let first = start;
  let last = end;
  while (first < last && /[\s"`]/.test(code.charAt(first))) first++;
  while (last > first && /[\s"`]/.test(code.charAt(last - 1))) last--;
  return { start: first, end: last };
}
