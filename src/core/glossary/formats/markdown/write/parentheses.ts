import type { TextEdit } from '../../../../text/textEdit';
import type { Written } from '../../names/parenthesis';

/** Removes a parenthesis with the space before it. */
export function withoutParenthesis(src: string, { whole }: Written): TextEdit {
  const start = src[whole.start - 1] === ' ' ? whole.start - 1 : whole.start;
  return { range: { start, end: whole.end }, newText: '' };
}
