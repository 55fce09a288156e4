import type { TextEdit } from '../../../text/textEdit';
import { findIndentationUnit, getIndentation, insertLinesBelow } from '../statementEdits';
import type { Block } from './lineBlocks';
import type { Line, LineSource } from './lineSource';

/** Adds statements below all others. */
export function insertAtEnd(
  source: LineSource,
  statements: readonly string[],
): readonly TextEdit[] {
  const { text, code, lines } = source;
  const [header, first] = lines;
  const last = lines.at(-1);
  if (!header || !last || statements.length === 0) return [];
  const indentation = first
    ? getIndentation(text, first.range.start)
    : getIndentation(text, header.range.start) + findIndentationUnit(code);
  return [insertLinesBelow(text, last.range.end, indent(indentation, statements))];
}

/** Adds statements at the end of a block, with the indentation of what is there. */
export function insertInBlock(
  { text, code, lines }: LineSource,
  block: Block,
  statements: readonly string[],
): readonly TextEdit[] {
  if (statements.length === 0) return [];
  const [sibling] = block.lines;
  const indentation = sibling
    ? getIndentation(text, sibling.range.start)
    : getIndentation(text, block.open.range.start) + (findIndentationUnit(code) || '  ');
  const last = lines.findLast(({ number }) => number < block.close.number) ?? block.open;
  return [insertLinesBelow(text, last.range.end, indent(indentation, statements))];
}

/** Adds statements below a line, with its indentation. */
export function insertBelow(
  { text }: LineSource,
  { range }: Line,
  statements: readonly string[],
): readonly TextEdit[] {
  if (statements.length === 0) return [];
  const indentation = getIndentation(text, range.start);
  return [insertLinesBelow(text, range.end, indent(indentation, statements))];
}

/** Indents statements, of which one can have several lines. */
export function indent(indentation: string, statements: readonly string[]): readonly string[] {
  return statements.flatMap((one) =>
    one.split('\n').map((line) => (line === '' ? line : indentation + line)),
  );
}
