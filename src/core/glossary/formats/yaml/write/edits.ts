import type { TextEdit } from '../../../../text/textEdit';
import { findLineStart } from '../yamlOffsets';

export function createInsertion(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}

export function createRemoval(start: number, end: number): TextEdit {
  return { range: { start, end }, newText: '' };
}

/** Returns the offset before the line break that ends the previous line. */
export function findLineBreakBefore(text: string, start: number): number {
  return text[start - 1] === '\n' && text[start - 2] === '\r' ? start - 2 : start - 1;
}

/** Returns the start of the first of the blank lines before a line. */
export function skipBlankLinesBefore(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const above = findLineStart(text, findLineBreakBefore(text, start));
    if (text.slice(above, start).trim() !== '') break;
    start = above;
  }
  return start;
}
