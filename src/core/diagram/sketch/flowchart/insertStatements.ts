import type { Range } from '../../../text/range';
import { createInsertion, type TextEdit } from '../../../text/textEdit';
import { findLineStart } from '../../source/sourceLines';
import { findLast, getIndentation, insertLinesBelow } from '../statementEdits';
import type { FlowchartSource, FlowGroup } from './flowchartSource';
import type { FlowchartStyle } from './flowchartStyle';

/**
 * Returns the edit that adds statements after all boxes and edges, outside all groups, so that the numbers of other
 * edges stay and no group gets a box.
 */
export function insertAtEnd(
  source: FlowchartSource,
  style: FlowchartStyle,
  statements: readonly string[],
): readonly TextEdit[] {
  const ranges = [
    ...source.chains.filter(({ group }) => group === undefined).map(({ range }) => range),
    ...source.groups.filter(({ depth }) => depth === 0).map(({ closing }) => closing),
  ];
  const last = findLast(ranges);
  return insertAfter(source, style, last ?? { start: 0, end: source.headerEnd }, statements);
}

/** Returns the edit that adds statements after another one, with the same indentation. */
export function insertAfter(
  { text, headerEnd }: FlowchartSource,
  style: FlowchartStyle,
  { start, end }: Range,
  statements: readonly string[],
): readonly TextEdit[] {
  if (statements.length === 0) return [];
  const isInHeader = findLineStart(text, start) <= headerEnd;
  const at = Math.max(end, headerEnd);
  const indentation = isInHeader
    ? getIndentation(text, headerEnd) + style.unit
    : getIndentation(text, start);
  return [insertLinesBelow(text, at, indentLines(style, indentation, statements))];
}

/** Returns the edit that adds statements at the end of a group. */
export function insertInGroup(
  source: FlowchartSource,
  style: FlowchartStyle,
  group: FlowGroup,
  statements: readonly string[],
): readonly TextEdit[] {
  if (statements.length === 0) return [];
  const { text, chains, groups, settings, styles } = source;
  const isInside = ({ start }: Range): boolean =>
    start > group.statement.end && start < group.closing.start;
  const statementsInside = [
    ...chains.map(({ range }) => range),
    ...groups.map(({ closing }) => closing),
    ...styles.map(({ range }) => range),
    ...settings,
  ].filter(isInside);
  const closingLine = findLineStart(text, group.closing.start);
  if (text.slice(closingLine, group.closing.start).trim() !== '') {
    return [createInsertion(group.closing.start, statements.map((one) => `${one}; `).join(''))];
  }
  const last = findLast(statementsInside);
  if (last) return insertAfter(source, style, last, statements);
  const indentation = getIndentation(text, group.statement.start) + (style.unit || '  ');
  const lines = indentLines(style, indentation, statements);
  return [insertLinesBelow(text, group.statement.end, lines)];
}

function indentLines(
  { terminator }: FlowchartStyle,
  indentation: string,
  statements: readonly string[],
): readonly string[] {
  return statements.map((one) => indentation + one + terminator);
}
