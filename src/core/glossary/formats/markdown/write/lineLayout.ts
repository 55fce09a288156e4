import { detectLineBreak } from '../../../../text/lineMap';
import type { TextEdit } from '../../../../text/textEdit';

/** Converts edits planned with `\n` to the line ends of the file. */
export function toFileLineEnds(edits: readonly TextEdit[], text: string): readonly TextEdit[] {
  const end = detectLineBreak(text);
  return edits.map(({ range, newText }) => ({
    range,
    newText: newText.replace(/\r\n?/gu, '\n').replaceAll('\n', end),
  }));
}

/** Indents all lines except the first and blank ones. */
export function indentLines(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line, i) => (i === 0 || line.trim() === '' ? line.trimEnd() : indent + line))
    .join('\n');
}

/** Returns the white space that indents later lines to `offset`. */
export function getIndentAt(src: string, offset: number): string {
  const lineStart = src.lastIndexOf('\n', offset - 1) + 1;
  return src.slice(lineStart, offset).replace(/[^\t]/gu, ' ');
}

/**
 * Returns true for a text that only separates two entries: blank lines, rules, breaks, the tags of a definition list.
 */
export function isGap(text: string): boolean {
  return /^(?:\s|\\|---+[^\S\n]*\n|\*\*\*+[^\S\n]*\n|<br ?\/?>|<\/?d[tdl]\b[^<>]*>)*$/u.test(text);
}
