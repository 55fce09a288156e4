import type { FieldName } from '../../../fieldNames';
import type { TextEdit } from '../../../../text/textEdit';
import { isListField, getListSeparator } from '../../mutableTermFields';
import type { WrittenValue } from '../../writtenFields';
import type { Part, ScalarNode, SequenceNode } from '../yamlNode';
import { isNull } from '../yamlNode';
import { findLineEnd, skipBlank } from '../yamlOffsets';
import { renderBlockList, renderFlowList, renderValue } from './renderPairs';
import type { NewValue } from './renderPairs';
import { indentBlock, fitsBlock, quoteText } from './scalars';
import type { FileStyle } from './fileStyle';
import { getColumn } from './fileStyle';

/** The pair whose value is replaced. */
export interface ReplacementTarget {
  readonly text: string;
  readonly pair: Part;
  readonly style: FileStyle;
  readonly flow: boolean;
  /** The field of the value, if it is a list that may be written as one text. */
  readonly field: FieldName | undefined;
}

const foldWidth = 100;

/** Replaces a value in its own style: quotes, block, list, brackets. */
export function planReplacement(target: ReplacementTarget, value: WrittenValue): TextEdit {
  const old = target.pair.value;
  if (isNull(old)) return planValueReplacement(target, value);
  if (typeof value === 'string' && old.kind === 'scalar') {
    return planScalarReplacement(target, old, value);
  }
  if (typeof value === 'object') {
    if (old.kind === 'sequence') return planListReplacement(target, old, value);
    const joined = old.kind === 'scalar' ? joinList(value, target.field) : undefined;
    if (joined !== undefined && old.kind === 'scalar') {
      return planScalarReplacement(target, old, joined);
    }
  }
  return planValueReplacement(target, value);
}

/** A list that was written as one text stays one if its items allow it. */
function joinList(items: readonly string[], field: FieldName | undefined): string | undefined {
  if (field === undefined || !isListField(field)) return undefined;
  const separator = getListSeparator(field);
  if (items.some((item) => separator.test(item) || item.includes('\n'))) return undefined;
  return items.length > 1 && field === 'examples' ? undefined : items.join(', ');
}

/** Replaces one text by another in its own style. */
function planScalarReplacement(
  target: ReplacementTarget,
  old: ScalarNode,
  value: string,
): TextEdit {
  const { text, style } = target;
  const foldable = old.style === 'folded' && !/^\s/mu.test(value);
  if ((old.style === 'literal' || foldable) && fitsBlock(value)) {
    const column = getColumn(text, skipIndent(text, old.value.start));
    const lines = foldable ? value.split('\n').map(fold).join('\n\n') : value;
    return { range: old.value, newText: toFileBreaks(indentBlock(lines, column), style) };
  }
  const isQuoted = old.style === 'single' || old.style === 'double';
  if (isQuoted && !value.includes('\n')) {
    const { start, end } = old;
    return { range: { start, end }, newText: quoteText(value, old.style === 'single' ? "'" : '"') };
  }
  return planValueReplacement(target, value);
}

/** Folds a paragraph into lines, broken only at single spaces, which unfolding restores. */
function fold(paragraph: string): string {
  let width = 0;
  return paragraph.replace(/ (?=\S)|[^ ]+/gu, (part, at: number) => {
    const isBreak = part === ' ' && width >= foldWidth && paragraph[at - 1] !== ' ';
    width = isBreak ? 0 : width + part.length;
    return isBreak ? '\n' : part;
  });
}

function skipIndent(text: string, from: number): number {
  let at = from;
  while (' \r\n'.includes(text[at] ?? '.')) at++;
  return at;
}

function planListReplacement(
  { text, style }: ReplacementTarget,
  old: SequenceNode,
  items: readonly string[],
): TextEdit {
  const range = { start: old.start, end: old.end };
  if (old.flow) return { range, newText: renderFlowList(items, style) };
  const column = getColumn(text, old.start);
  const lines = renderBlockList(items, style, column).slice(1 + column);
  return { range, newText: toFileBreaks(lines, style) };
}

export function planValueReplacement(
  { text, pair, style, flow }: ReplacementTarget,
  value: NewValue,
): TextEdit {
  const { end } = pair.value;
  const colon = skipBlank(text, pair.key?.end ?? pair.start) + 1;
  const start = isNull(pair.value) ? end : Math.min(skipBlank(text, colon), end);
  const mayBreak = text.slice(end, findLineEnd(text, end)).trim() === '';
  const rendered = renderValue(value, style, {
    column: getColumn(text, pair.start),
    flow,
    mayBreak,
  });
  const isBlank = text.slice(colon, start).trim() === '';
  const from = rendered.startsWith('\n') && isBlank && colon <= start ? colon : start;
  const newText = from === colon || rendered.startsWith('\n') ? rendered : rendered.slice(1);
  return { range: { start: from, end }, newText: toFileBreaks(newText, style) };
}

export function toFileBreaks(text: string, style: FileStyle): string {
  return text.replace(/\n/gu, style.lineBreak);
}
