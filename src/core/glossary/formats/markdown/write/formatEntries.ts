import type { TermDraft } from '../../../term';
import type { Entry } from '../entry';
import type { MarkdownDocument } from '../readDocument';
import { getNamedFields } from './findValidPlan';
import { escapeInline, formatFieldText, indentLines } from './formatText';
import {
  findFieldStyle,
  findLabelFor,
  getListStyle,
  type FieldStyle,
  type ListFieldStyle,
} from './fieldStyle';

/** Yields the text of a new entry in alternative forms, best first. */
export function* formatEntries(
  document: MarkdownDocument,
  model: Entry,
  style: EntryStyle,
  draft: TermDraft,
): Generator<string> {
  const name = style.before.endsWith('`') ? draft.name : escapeInline(draft.name, model.shape);
  const fieldLines = formatFieldLines(document, model, style, draft);
  const definition = formatDefinition(document, model, style, draft);
  const field = formatExpansionLine(document, model, draft, fieldLines);
  for (const label of formatLabels(
    style,
    name,
    model.shape === 'abbreviation' ? undefined : draft.expansion,
  )) {
    yield adjustUnderline(document, style.before + joinDefinition(label, definition) + fieldLines);
  }
  if (field !== undefined)
    yield style.before + joinDefinition(name + style.between, definition) + field;
  else if (draft.expansion !== undefined && getListStyle(document, model) !== undefined) {
    const listed = formatFieldLines(document, model, style, draft, true);
    yield style.before + joinDefinition(name + style.between, definition) + listed;
  }
  const { emptyDefinition } = document.dialect.writing;
  if (definition === '' && emptyDefinition !== undefined && model.shape === 'definition-list')
    yield style.before + name + style.between + emptyDefinition + fieldLines;
  if (model.shape === 'heading' || model.shape === 'definition-list')
    yield style.before + joinDefinition(`**${name}**${style.between}`, definition) + fieldLines;
}

/** Copies a heading from a neighbor, with an underline as long as the new name. */
function adjustUnderline({ dialect }: MarkdownDocument, entry: string): string {
  if (!dialect.writing.needsFullUnderline) return entry;
  return entry.replace(
    /^([^\n]+)\n([^\p{L}\p{N}\s])\2+[ \t]*(?=\n|$)/u,
    (_, title: string, mark: string) => `${title}\n${mark.repeat(Math.max(3, title.length))}`,
  );
}

/** Without a definition the label's own markers stay; of a definition list, only the colon may stay. */
function joinDefinition(label: string, definition: string): string {
  return definition === '' ? label.trimEnd().replace(/\n~$/u, '\n:') : label + definition;
}

/**
 * Yields name and expansion: the parenthesis after the closing markup or, with a colon inside the bold, before it.
 */
function formatLabels(
  { between }: EntryStyle,
  name: string,
  expansion: string | undefined,
): readonly string[] {
  if (expansion === undefined) return [name + between];
  const written = ` (${escapeInline(expansion, 'heading')})`;
  const closing = /^[*_`]+(?=[\s:–—-])/u.exec(between)?.[0] ?? '';
  const outside = name + closing + written + between.slice(closing.length);
  return [...new Set([outside, name + written + between])];
}

function formatDefinition(
  { dialect }: MarkdownDocument,
  model: Entry,
  style: EntryStyle,
  draft: TermDraft,
): string {
  const { shape } = model;
  const definition = dialect.writing.fromMarkdown(draft.definition ?? '', undefined, model);
  if (shape === 'abbreviation') {
    const parts = [draft.expansion ?? '', definition].filter((part) => part !== '');
    return indentLines(parts.join('. '), '    ');
  }
  if (shape === 'bullet') return indentLines(definition, getBulletIndent(style));
  if (shape !== 'definition-list') return definition;
  return indentLines(definition, /\n([ \t]+)$/u.exec(style.between)?.[1] ?? dialect.writing.indent);
}

function getBulletIndent({ before }: EntryStyle): string {
  return ' '.repeat(/^(?:[-*+]|\d+[.)])\s+/u.exec(before)?.[0].length ?? 2);
}

/**
 * Yields the first entry of a dialect whose glossaries are lists: the expansion next to the name, otherwise as a field.
 */
export function* formatFirstListEntry(
  document: MarkdownDocument,
  model: Entry,
  draft: TermDraft,
): Generator<string> {
  const { formatFirstEntry, fromMarkdown } = document.dialect.writing;
  if (formatFirstEntry === undefined) return;
  const name = escapeInline(draft.name, model.shape);
  const definition = fromMarkdown(draft.definition ?? '', undefined, model);
  const style: EntryStyle = { before: '', between: '\n' };
  const format = (label: string, fields: string): string =>
    formatFirstEntry(label, (definition + fields).replace(/^\n+(?!\+)/u, ''));
  const fields = formatFieldLines(document, model, style, draft);
  if (draft.expansion === undefined) {
    yield format(name, fields);
    return;
  }
  yield format(`${name} (${draft.expansion})`, fields);
  yield format(name, formatFieldLines(document, model, style, draft, true));
}

/** Returns all fields that are neither next to the name nor in the definition, one per line. */
function formatFieldLines(
  document: MarkdownDocument,
  model: Entry,
  entry: EntryStyle,
  draft: TermDraft,
  withExpansion = false,
): string {
  const place = getListStyle(document, model);
  if (place === undefined && !['heading', 'bullet', 'paragraph'].includes(model.shape)) return '';
  const style = place ?? findFieldStyle(document, model);
  const lines: string[] = [];
  for (const field of getNamedFields(draft)) {
    if (field === 'name' || field === 'definition') continue;
    if (field === 'expansion' && !withExpansion) continue;
    if (field === 'meta') {
      for (const [label, value] of Object.entries(draft.meta ?? {}))
        lines.push(style.before + label + style.between + value);
      continue;
    }
    lines.push(
      style.before +
        findLabelFor(document, field) +
        style.between +
        formatFieldText(field, draft[field], model.shape),
    );
  }
  if (place !== undefined) return formatListedFields(lines, place, entry);
  return formatFieldBlock(lines, model, style, (draft.definition ?? '') !== '');
}

function formatListedFields(
  lines: readonly string[],
  { lead, indent }: ListFieldStyle,
  style: EntryStyle,
): string {
  const depth = /\n([ \t]*)$/u.exec(style.between)?.[1] ?? indent;
  return lines.map((line, i) => `${i === 0 ? lead : '\n'}${depth}${line}`).join('');
}

function formatFieldBlock(
  lines: readonly string[],
  { shape }: Entry,
  { form, isApart, areSeparate }: FieldStyle,
  defined: boolean,
): string {
  if (lines.length === 0) return '';
  if (shape === 'bullet') return lines.map((line) => `\n  ${line}`).join('');
  const isFirst = shape === 'heading' && !defined;
  const lead = form === 'bullet' || isFirst || (isApart && defined) ? '\n\n' : '\n';
  return lead + lines.join(areSeparate ? '\n\n' : '\n');
}

/** Returns the expansion as a field, if a parenthesis would be read as something else. */
function formatExpansionLine(
  document: MarkdownDocument,
  model: Entry,
  draft: TermDraft,
  fieldLines: string,
): string | undefined {
  if (draft.expansion === undefined || !['heading', 'bullet', 'paragraph'].includes(model.shape))
    return undefined;
  const style = findFieldStyle(document, model);
  const line = style.before + findLabelFor(document, 'expansion') + style.between + draft.expansion;
  const block = formatFieldBlock([line], model, style, (draft.definition ?? '') !== '');
  return fieldLines === '' ? block : block + fieldLines.replace(/^\n+/u, '\n');
}

/** The style of the entries around a new one, from an entry with only a name and a definition. */
export interface EntryStyle {
  /** From the start of the entry to the name: `- **`, `### `, `*[`. */
  readonly before: string;
  /** From the name to the definition: `**: `, `\n\n`, `]: `. */
  readonly between: string;
}

const defaultStyles: Readonly<Record<Entry['shape'], EntryStyle>> = {
  heading: { before: '## ', between: '\n\n' },
  bullet: { before: '- **', between: '**: ' },
  paragraph: { before: '**', between: '**: ' },
  row: { before: '| ', between: ' | ' },
  abbreviation: { before: '*[', between: ']: ' },
  'definition-list': { before: '', between: '\n: ' },
  file: { before: '', between: '' },
};

/** Returns the styles to try, best first: that of a simple neighbor, then the plain one of the shape. */
export function findEntryStyles(
  src: string,
  neighbor: Entry,
  group: readonly Entry[],
  list: string,
): readonly EntryStyle[] {
  const at = group.indexOf(neighbor);
  const near = [neighbor, ...group.slice(Math.max(0, at - 20), at + 20), ...group.slice(0, 20)];
  const model = near.find((entry) => isClean(src, entry));
  const fallback =
    neighbor.shape === 'definition-list'
      ? { before: '', between: list }
      : getFallbackStyle(src, neighbor);
  return model === undefined ? [fallback] : [getStyle(src, model), fallback];
}

/** One name without links and parentheses, directly followed by a definition. */
function isClean(src: string, { names, definition, range, shape, meaning, label }: Entry): boolean {
  const [name, second] = names;
  if (
    name === undefined ||
    definition === undefined ||
    second !== undefined ||
    meaning !== undefined
  )
    return false;
  if (name.aliases.length > 0 || name.links.length > 0) return false;
  if (name.expansion !== undefined || name.qualifier !== undefined || name.deprecated) return false;
  const before = getTextBeforeName(src, range.start, name.range.start, shape);
  const between = src.slice(name.range.end, definition.start);
  if (/[\p{L}\]]/u.test(between) || (shape !== 'abbreviation' && /[\p{L}[]/u.test(before)))
    return false;
  return shape === 'heading'
    ? !/[\n]/u.test(before) && label.start <= name.range.start
    : before.length < 40;
}

/** Anchors on lines above a name of a definition list belong to that name. */
function getTextBeforeName(
  src: string,
  start: number,
  name: number,
  shape: Entry['shape'],
): string {
  const before = src.slice(start, name);
  return shape === 'definition-list' ? before.slice(before.lastIndexOf('\n') + 1) : before;
}

function getStyle(src: string, { names, definition, range, shape }: Entry): EntryStyle {
  const name = names[0]?.range ?? range;
  return {
    before: removeOwnDecoration(getTextBeforeName(src, range.start, name.start, shape)),
    between: src.slice(name.end, definition?.start ?? name.end),
  };
}

/** Anchors and emoji belong to only one entry. */
function removeOwnDecoration(before: string): string {
  return before.replace(/<[^<>]*>/gu, '').replace(/\p{Extended_Pictographic}\uFE0F?\s*/gu, '');
}

function getFallbackStyle(src: string, { shape, range, names }: Entry): EntryStyle {
  const style = defaultStyles[shape];
  const start = src.slice(range.start, names[0]?.range.start ?? range.start);
  if (shape === 'heading')
    return { before: `${/#{1,6}(?=\s)/u.exec(start)?.[0] ?? '##'} `, between: style.between };
  const bullet = /^(?:[-*+]|\d+[.)])\s+/u.exec(start)?.[0];
  return shape === 'bullet' && bullet !== undefined
    ? { before: `${bullet}**`, between: style.between }
    : style;
}
