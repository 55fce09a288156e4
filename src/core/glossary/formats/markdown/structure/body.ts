import type { Range } from '../../../../text/range';
import type { Block } from '../syntax/block';
import type { FieldPlace, LabelledLine, OwnLabels, TrailingLines } from '../syntax/findings';
import { hasDefinitionLine, isOwnLabel, labelledStart, labelledLine } from './fields';

/** The content of an entry besides its name. */
export interface Body {
  readonly definition: Range | undefined;
  readonly fields: readonly FieldPlace[];
}

/** Divides an entry into its definition and the fields before and after it. Fields in the middle remain text. */
export function readBody(src: string, blocks: readonly Block[], own: OwnLabels): Body {
  let first = 0;
  let last = blocks.length;
  let before = noFields;
  let after = noFields;
  for (; last > 0; last--) {
    const block = blocks[last - 1];
    if (block === undefined || isBeside(src, block)) continue;
    const fields = fieldBlock(src, block, own, blocks[last - 2]);
    if (fields === undefined) break;
    after = joined(fields, after);
  }
  for (; first < last; first++) {
    const block = blocks[first];
    if (block === undefined || isBeside(src, block)) continue;
    const fields = fieldBlock(src, block, own, undefined);
    if (fields === undefined) break;
    before = joined(before, fields);
  }
  const rest = first === 0 && last === blocks.length ? blocks : blocks.slice(first, last);
  const tail = trailingOf(src, rest.at(-1));
  const fields = joined(before, joined(tail.fields, after));
  const isLabelled = before.some(({ field }) => field === 'definition');
  return withDefinition(isLabelled ? undefined : definitionOf(src, rest, tail.end), fields);
}

const noFields: readonly FieldPlace[] = [];

/** Usually one of the two is empty. */
function joined(
  first: readonly FieldPlace[],
  second: readonly FieldPlace[],
): readonly FieldPlace[] {
  if (first.length === 0) return second;
  return second.length === 0 ? first : [...first, ...second];
}

function withDefinition(definition: Range | undefined, fields: readonly FieldPlace[]): Body {
  if (definition !== undefined) return { definition, fields };
  const labelled = fields.find(({ field, text }) => field === 'definition' && text !== '');
  if (labelled === undefined) return { definition, fields };
  return { definition: labelled.value, fields: fields.filter((place) => place !== labelled) };
}

function definitionOf(
  src: string,
  blocks: readonly Block[],
  end: number | undefined,
): Range | undefined {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const label = first.kind === 'paragraph' ? labelledStart(src, first) : undefined;
  const start = label?.field === 'definition' ? label.value.start : first.content.start;
  const stop = end ?? last.range.end;
  return start < stop
    ? { start: first.kind === 'paragraph' ? start : first.range.start, end: stop }
    : undefined;
}

/** Comments, rules, footnotes, link targets and diagrams next to a definition do not belong to it. */
export function isBeside(src: string, block: Block): boolean {
  if (block.kind === 'rule') return true;
  if (block.kind === 'code') return /^mermaid\b/u.test(block.info);
  if (block.kind === 'html')
    return /^<!--|^<\/?(?:a|br|details|div|p|summary)\b[^<>]*>$/iu.test(
      src.slice(block.range.start, block.range.end),
    );
  return block.kind === 'paragraph' && isAside(src, block);
}

/** Link targets, footnotes and links to the top. */
export function isAside(src: string, { content }: Block): boolean {
  const char = src[content.start];
  if (char !== '[' && char !== '<' && char !== '|' && char !== '*' && char !== '(' && char !== '↑')
    return false;
  const text = src.slice(content.start, Math.min(content.end, content.start + 2000));
  if (/^\[[^\]\n]+\]:/u.test(text)) return true;
  return (
    text.includes('](#') && /^[\s|•·*,()↑⬆-]*$/u.test(text.replace(/\[[^[\]]*\]\([^()]*\)/gu, ''))
  );
}

/** Returns the fields of a block that consists of fields. */
function fieldBlock(
  src: string,
  block: Block,
  own: OwnLabels,
  previous: Block | undefined,
): readonly FieldPlace[] | undefined {
  if (block.kind === 'list') return fieldList(src, block, own, previous);
  if (block.kind !== 'paragraph') return undefined;
  const { fields, end } = trailingOf(src, block);
  return end === undefined || end > block.content.start ? undefined : fields;
}

/**
 * Returns the fields of a list whose bullets are all fields: one implausible bullet makes it part of the definition.
 */
export function fieldList(
  src: string,
  list: Block,
  own: OwnLabels,
  previous?: Block,
): readonly FieldPlace[] | undefined {
  if (previous?.kind === 'paragraph' && src[previous.content.end - 1] === ':') return undefined;
  if (list.listFields?.own !== own) list.listFields = { own, fields: fieldsIn(src, list, own) };
  return list.listFields.fields;
}

function fieldsIn(src: string, list: Block, own: OwnLabels): readonly FieldPlace[] | undefined {
  const lines: LabelledLine[] = [];
  for (const item of list.children) {
    const line = labelledStart(src, item);
    if (line === undefined) return undefined;
    lines.push(line);
  }
  let sure = 0;
  const others: LabelledLine[] = [];
  for (const line of lines) {
    const owned = own.size > 0 && own.has(line.folded);
    const known = line.field !== undefined && line.plausible;
    sure += (known ? 1 : 0) + (owned ? 1 : 0);
    if (!line.plausible && !owned) others.push(line);
  }
  if (sure === 0 || others.length > sure) return undefined;
  if (!others.every((line) => line.field === undefined && isOwnLabel(line))) return undefined;
  return lines.map((line, i) =>
    place(src, line, itemLines(src, list.children[i] ?? list), 'bullet'),
  );
}

const nothingTrailing: TrailingLines = { fields: noFields, end: undefined };

/** Caches the result of `trailingLines`. */
function trailingOf(src: string, block: Block | undefined): TrailingLines {
  if (block?.kind !== 'paragraph') return nothingTrailing;
  block.trailing ??= definedLines(src, block) ?? trailingLines(src, block);
  return block.trailing;
}

/** A paragraph of labeled lines, one of which is the definition: all of them are fields, known or custom. */
function definedLines(src: string, block: Block): TrailingLines | undefined {
  const { start, end } = block.content;
  if (!hasDefinitionLine(src, start, end)) return undefined;
  const fields: FieldPlace[] = [];
  for (let to = end; to > start;) {
    let lineStart = to;
    let line: LabelledLine | undefined;
    while (line === undefined && lineStart > start) {
      lineStart = Math.max(src.lastIndexOf('\n', lineStart - 1) + 1, start);
      line = labelledLine(src, skipBlank(src, lineStart, to), to);
      if (line?.marked !== true) line = undefined;
      if (line === undefined) lineStart--;
    }
    if (line === undefined) return undefined;
    fields.unshift(place(src, line, wholeLines(src, lineStart, to), 'line'));
    to = trimBack(src, start, lineStart);
  }
  return { fields, end: start };
}

/** Returns the lines at the end of a paragraph that are fields; the value of a label with markup may span lines. */
function trailingLines(src: string, block: Block): TrailingLines {
  const fields: FieldPlace[] = [];
  let end = block.content.end;
  for (let at = end; at > block.content.start;) {
    const lineStart = Math.max(src.lastIndexOf('\n', at - 1) + 1, block.content.start);
    const start = skipBlank(src, lineStart, at);
    const whole = start === block.content.start && end === block.content.end;
    const line = whole ? labelledStart(src, block) : labelledLine(src, start, end);
    at = trimBack(src, block.content.start, lineStart);
    if (line === undefined) continue;
    const several = src.slice(line.value.start, end).includes('\n');
    if (line.field === undefined || line.field === 'definition' || !line.plausible) break;
    if (several && !line.marked) break;
    fields.unshift(place(src, line, wholeLines(src, lineStart, end), 'line'));
    end = at;
  }
  return fields.length === 0 ? nothingTrailing : { fields, end };
}

function place(
  src: string,
  line: LabelledLine,
  whole: Range,
  form: FieldPlace['form'],
): FieldPlace {
  return {
    field: line.plausible ? line.field : undefined,
    label: line.label,
    labelRange: line.labelRange,
    value: line.value,
    text: src.slice(line.value.start, line.value.end),
    whole,
    form,
  };
}

function itemLines(src: string, item: Block): Range {
  return wholeLines(src, item.range.start, item.range.end);
}

/** Returns the lines of a range, including the last line break. */
export function wholeLines(src: string, start: number, end: number): Range {
  const lineEnd = src.indexOf('\n', end);
  return {
    start: src.lastIndexOf('\n', start - 1) + 1,
    end: lineEnd < 0 ? src.length : lineEnd + 1,
  };
}

function skipBlank(src: string, from: number, end: number): number {
  let at = from;
  while (at < end && (src.charCodeAt(at) <= 32 || src[at] === '>')) at++;
  return at;
}

function trimBack(src: string, start: number, end: number): number {
  let at = end;
  while (at > start && src.charCodeAt(at - 1) <= 32) at--;
  return at;
}
