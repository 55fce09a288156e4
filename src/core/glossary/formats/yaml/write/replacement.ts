import type { FieldName } from '../../../fieldNames';
import type { TextEdit } from '../../../../text/textEdit';
import { isListField, separatorOf } from '../../labelledFields';
import type { WrittenValue } from '../../writtenFields';
import type { Part, ScalarNode, SequenceNode } from '../node';
import { isNull } from '../node';
import { lineEnd, skipBlank } from '../places';
import { renderBlockList, renderFlowList, renderValue } from './render';
import type { NewValue } from './render';
import { blockLines, fitsBlock, quoted } from './scalars';
import type { FileStyle } from './style';
import { columnOf } from './style';

/** The pair whose value is replaced. */
export interface Target {
  readonly text: string;
  readonly pair: Part;
  readonly style: FileStyle;
  readonly flow: boolean;
  /** The field of the value, if it is a list that may be written as one text. */
  readonly field: FieldName | undefined;
}

const foldWidth = 100;

/** Replaces a value in its own style: quotes, block, list, brackets. */
export function replacement(target: Target, value: WrittenValue): TextEdit {
  const old = target.pair.value;
  if (isNull(old)) return valueReplacement(target, value);
  if (typeof value === 'string' && old.kind === 'scalar') {
    return scalarReplacement(target, old, value);
  }
  if (typeof value === 'object') {
    if (old.kind === 'sequence') return listReplacement(target, old, value);
    const joined = old.kind === 'scalar' ? joinedList(value, target.field) : undefined;
    if (joined !== undefined && old.kind === 'scalar') {
      return scalarReplacement(target, old, joined);
    }
  }
  return valueReplacement(target, value);
}

/** A list that was written as one text stays one if its items allow it. */
function joinedList(items: readonly string[], field: FieldName | undefined): string | undefined {
  if (field === undefined || !isListField(field)) return undefined;
  const separator = separatorOf(field);
  if (items.some((item) => separator.test(item) || item.includes('\n'))) return undefined;
  return items.length > 1 && field === 'examples' ? undefined : items.join(', ');
}

/** Replaces one text by another in its own style. */
function scalarReplacement(target: Target, old: ScalarNode, value: string): TextEdit {
  const { text, style } = target;
  const foldable = old.style === 'folded' && !/^\s/mu.test(value);
  if ((old.style === 'literal' || foldable) && fitsBlock(value)) {
    const column = columnOf(text, skipIndent(text, old.value.start));
    const lines = foldable ? value.split('\n').map(fold).join('\n\n') : value;
    return { range: old.value, newText: withBreaks(blockLines(lines, column), style) };
  }
  const isQuoted = old.style === 'single' || old.style === 'double';
  if (isQuoted && !value.includes('\n')) {
    const { start, end } = old;
    return { range: { start, end }, newText: quoted(value, old.style === 'single' ? "'" : '"') };
  }
  return valueReplacement(target, value);
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

function listReplacement(
  { text, style }: Target,
  old: SequenceNode,
  items: readonly string[],
): TextEdit {
  const range = { start: old.start, end: old.end };
  if (old.flow) return { range, newText: renderFlowList(items, style) };
  const column = columnOf(text, old.start);
  const lines = renderBlockList(items, style, column).slice(1 + column);
  return { range, newText: withBreaks(lines, style) };
}

export function valueReplacement({ text, pair, style, flow }: Target, value: NewValue): TextEdit {
  const { end } = pair.value;
  const colon = skipBlank(text, pair.key?.end ?? pair.start) + 1;
  const start = isNull(pair.value) ? end : Math.min(skipBlank(text, colon), end);
  const mayBreak = text.slice(end, lineEnd(text, end)).trim() === '';
  const rendered = renderValue(value, style, {
    column: columnOf(text, pair.start),
    flow,
    mayBreak,
  });
  const isBlank = text.slice(colon, start).trim() === '';
  const from = rendered.startsWith('\n') && isBlank && colon <= start ? colon : start;
  const newText = from === colon || rendered.startsWith('\n') ? rendered : rendered.slice(1);
  return { range: { start: from, end }, newText: withBreaks(newText, style) };
}

export function withBreaks(text: string, style: FileStyle): string {
  return text.replace(/\n/gu, style.lineBreak);
}
