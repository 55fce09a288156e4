import type { Range } from './range';

/** Replaces a range of a text. Edits of one batch refer to the same text and do not overlap. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** The text after a batch of edits; insertions at one place keep the order in which they are given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start);
  let result = '';
  let from = 0;
  for (const { range, newText } of ordered) {
    result += text.slice(from, range.start) + newText;
    from = range.end;
  }
  return result + text.slice(from);
}
