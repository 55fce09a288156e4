import { findLineStart } from '../yamlOffsets';
import { skipLineBreakBackwards } from '../../../../text/trim';

/** Returns the start of the first of the blank lines before a line. */
export function skipBlankLinesBefore(text: string, line: number): number {
  let start = line;
  while (start > 0) {
    const above = findLineStart(text, skipLineBreakBackwards(text, start));
    if (text.slice(above, start).trim() !== '') break;
    start = above;
  }
  return start;
}
