import type { Range } from '../../../../text/range';
import { skipSpaceBackwards } from '../../../../text/trim';
import type { Block } from '../syntax/markdownBlock';
import type { FieldPlace, LabeledLine, CustomLabels, TrailingLines } from '../syntax/blockCache';
import { hasDefinitionLine, isCustomLabel, getLabeledStart, readLabeledLine } from './labeledLines';

/** The content of an entry besides its name. */
export interface Body {
  readonly definition: Range | undefined;
  readonly fields: readonly FieldPlace[];
}

/** Divides an entry into its definition and the fields before and after it. Fields in the middle remain text. */
export function readBody(src: string, blocks: readonly Block[], customLabels: CustomLabels): Body {
  let first = 0;
  let last = blocks.length;
  let before = noFields;
  let after = noFields;
  for (; last > 0; last--) {
    const block = blocks[last - 1];
    if (block === undefined || isOutsideDefinition(src, block)) continue;
    const fields = readFieldBlock(src, block, customLabels, blocks[last - 2]);
    if (fields === undefined) break;
    after = concatFields(fields, after);
  }
  for (; first < last; first++) {
    const block = blocks[first];
    if (block === undefined || isOutsideDefinition(src, block)) continue;
    const fields = readFieldBlock(src, block, customLabels, undefined);
    if (fields === undefined) break;
    before = concatFields(before, fields);
  }
  const content = first === 0 && last === blocks.length ? blocks : blocks.slice(first, last);
  const tail = getTrailingLines(src, content.at(-1));
  const fields = concatFields(before, concatFields(tail.fields, after));
  const isLabeled = before.some(({ field }) => field === 'definition');
  return extractDefinition(isLabeled ? undefined : findDefinition(src, content, tail.end), fields);
}

const noFields: readonly FieldPlace[] = [];

/** Usually one of the two is empty. */
function concatFields(
  first: readonly FieldPlace[],
  second: readonly FieldPlace[],
): readonly FieldPlace[] {
  if (first.length === 0) return second;
  return second.length === 0 ? first : [...first, ...second];
}

function extractDefinition(definition: Range | undefined, fields: readonly FieldPlace[]): Body {
  if (definition !== undefined) return { definition, fields };
  const labeled = fields.find(({ field, text }) => field === 'definition' && text !== '');
  if (labeled === undefined) return { definition, fields };
  return { definition: labeled.value, fields: fields.filter((place) => place !== labeled) };
}

function findDefinition(
  src: string,
  blocks: readonly Block[],
  end: number | undefined,
): Range | undefined {
  const [first] = blocks;
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const label = first.kind === 'paragraph' ? getLabeledStart(src, first) : undefined;
  const start = label?.field === 'definition' ? label.value.start : first.content.start;
  const stop = end ?? last.range.end;
  return start < stop
    ? { start: first.kind === 'paragraph' ? start : first.range.start, end: stop }
    : undefined;
}

/** Comments, rules, footnotes, link targets and diagrams next to a definition do not belong to it. */
export function isOutsideDefinition(src: string, block: Block): boolean {
  if (block.kind === 'rule') return true;
  if (block.kind === 'code') return /^mermaid\b/u.test(block.info);
  if (block.kind === 'html')
    return /^<!--|^<\/?(?:a|br|details|div|p|summary)\b[^<>]*>$/iu.test(
      src.slice(block.range.start, block.range.end),
    );
  return block.kind === 'paragraph' && isReferenceParagraph(src, block);
}

export function isComment(src: string, { kind, range }: Block): boolean {
  return kind === 'html' && src.startsWith('<!--', range.start);
}

/** Link targets, footnotes and links to the top. */
export function isReferenceParagraph(src: string, { content }: Block): boolean {
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
function readFieldBlock(
  src: string,
  block: Block,
  customLabels: CustomLabels,
  previous: Block | undefined,
): readonly FieldPlace[] | undefined {
  if (block.kind === 'list') return readFieldList(src, block, customLabels, previous);
  if (block.kind !== 'paragraph') return undefined;
  const { fields, end } = getTrailingLines(src, block);
  return end === undefined || end > block.content.start ? undefined : fields;
}

/**
 * Returns the fields of a list whose bullets are all fields: one implausible bullet makes it part of the definition.
 */
export function readFieldList(
  src: string,
  list: Block,
  customLabels: CustomLabels,
  previous?: Block,
): readonly FieldPlace[] | undefined {
  if (previous?.kind === 'paragraph' && src[previous.content.end - 1] === ':') return undefined;
  const { cache } = list;
  if (cache.listFields?.customLabels !== customLabels)
    cache.listFields = { customLabels, fields: readListFields(src, list, customLabels) };
  return cache.listFields.fields;
}

function readListFields(
  src: string,
  list: Block,
  customLabels: CustomLabels,
): readonly FieldPlace[] | undefined {
  const lines: LabeledLine[] = [];
  for (const item of list.children) {
    const line = getLabeledStart(src, item);
    if (line === undefined) return undefined;
    lines.push(line);
  }
  let sure = 0;
  const others: LabeledLine[] = [];
  for (const line of lines) {
    const isCustom = customLabels.size > 0 && customLabels.has(line.folded);
    const known = line.field !== undefined && line.isPlausible;
    sure += (known ? 1 : 0) + (isCustom ? 1 : 0);
    if (!line.isPlausible && !isCustom) others.push(line);
  }
  if (sure === 0 || others.length > sure) return undefined;
  if (!others.every((line) => line.field === undefined && isCustomLabel(line))) return undefined;
  return lines.map((line, i) =>
    toFieldPlace(src, line, getItemLines(src, list.children[i] ?? list), 'bullet'),
  );
}

const noTrailingLines: TrailingLines = { fields: noFields, end: undefined };

/** Returns the fields at the end of a paragraph, cached. */
function getTrailingLines(src: string, block: Block | undefined): TrailingLines {
  if (block?.kind !== 'paragraph') return noTrailingLines;
  block.cache.trailingLines ??= readLabeledLines(src, block) ?? readTrailingLines(src, block);
  return block.cache.trailingLines;
}

/** A paragraph of labeled lines, one of which is the definition: all of them are fields, known or custom. */
function readLabeledLines(src: string, block: Block): TrailingLines | undefined {
  const { start, end } = block.content;
  if (!hasDefinitionLine(src, start, end)) return undefined;
  const fields: FieldPlace[] = [];
  for (let to = end; to > start;) {
    let lineStart = to;
    let line: LabeledLine | undefined;
    while (line === undefined && lineStart > start) {
      lineStart = Math.max(src.lastIndexOf('\n', lineStart - 1) + 1, start);
      line = readLabeledLine(src, skipBlank(src, lineStart, to), to);
      if (line?.isMarked !== true) line = undefined;
      if (line === undefined) lineStart--;
    }
    if (line === undefined) return undefined;
    fields.unshift(toFieldPlace(src, line, toWholeLines(src, lineStart, to), 'line'));
    to = skipSpaceBackwards(src, start, lineStart);
  }
  return { fields, end: start };
}

/** Returns the lines at the end of a paragraph that are fields; the value of a label with markup may span lines. */
function readTrailingLines(src: string, block: Block): TrailingLines {
  const fields: FieldPlace[] = [];
  let end = block.content.end;
  for (let at = end; at > block.content.start;) {
    const lineStart = Math.max(src.lastIndexOf('\n', at - 1) + 1, block.content.start);
    const start = skipBlank(src, lineStart, at);
    const whole = start === block.content.start && end === block.content.end;
    const line = whole ? getLabeledStart(src, block) : readLabeledLine(src, start, end);
    at = skipSpaceBackwards(src, block.content.start, lineStart);
    if (line === undefined) continue;
    const several = src.slice(line.value.start, end).includes('\n');
    if (line.field === undefined || line.field === 'definition' || !line.isPlausible) break;
    if (several && !line.isMarked) break;
    fields.unshift(toFieldPlace(src, line, toWholeLines(src, lineStart, end), 'line'));
    end = at;
  }
  return fields.length === 0 ? noTrailingLines : { fields, end };
}

function toFieldPlace(
  src: string,
  line: LabeledLine,
  whole: Range,
  form: FieldPlace['form'],
): FieldPlace {
  return {
    field: line.isPlausible ? line.field : undefined,
    label: line.label,
    labelRange: line.labelRange,
    value: line.value,
    text: src.slice(line.value.start, line.value.end),
    whole,
    form,
  };
}

function getItemLines(src: string, item: Block): Range {
  return toWholeLines(src, item.range.start, item.range.end);
}

/** Returns the lines of a range, including the last line break. */
export function toWholeLines(src: string, start: number, end: number): Range {
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
