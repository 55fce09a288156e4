import type { TextEdit } from '../../../../text/textEdit';
import type { WrittenText } from '../../names/parenthesis';

/** Removes a parenthesis with the space before it. */
export function removeParenthesis(src: string, { whole }: WrittenText): TextEdit {
  const start = src[whole.start - 1] === ' ' ? whole.start - 1 : whole.start;
  return { range: { start, end: whole.end }, newText: '' };
}
