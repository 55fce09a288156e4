import type { TextEdit } from '../../../../text/textEdit';
import { lineStart } from '../places';

export function insertion(at: number, newText: string): TextEdit {
  return { range: { start: at, end: at }, newText };
}

export function removal(start: number, end: number): TextEdit {
  return { range: { start, end }, newText: '' };
}

/** Returns the offset before the line break that ends the previous line. */
export function lineBreakBefore(text: string, start: number): number {
  return text[start - 1] === '\n' && text[start - 2] === '\r' ? start - 2 : start - 1;
}

/** Returns the start of the first of the blank lines before a line. */
export function afterText(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const above = lineStart(text, lineBreakBefore(text, start));
    if (text.slice(above, start).trim() !== '') break;
    start = above;
  }
  return start;
}
