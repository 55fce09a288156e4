import type { Range } from '../../../../text/range';
import type { TextEdit } from '../../../../text/textEdit';
import type { FieldName } from '../../../fieldNames';
import type { Entry } from '../entry';
import type { MarkdownDocument } from '../readDocument';
import { fieldStyle, labelFor, listFields, type FieldStyle, type ListFields } from './fieldStyle';
import { indentAt } from './lines';

/** Ways to write a field line for an entry that has none for it yet; none where the shape has no place for fields. */
export function insertField(
  document: MarkdownDocument,
  entry: Entry,
  field: FieldName | undefined,
  written: { readonly label?: string; readonly value: string },
): readonly TextEdit[] {
  const { shape } = entry;
  const listed = listFields(document, entry);
  if (listed !== undefined) return [inList(document, entry, listed, field, written)];
  if (shape === 'row' || shape === 'abbreviation' || shape === 'definition-list') return [];
  const label = written.label ?? (field === undefined ? '' : labelFor(document, field));
  if (shape === 'file' && document.front.endLine > 0) {
    return [inFrontMatter(document, field ?? label, written.value)];
  }
  const style = fieldStyle(document, entry);
  const range = pointAt(endOf(document.src, entry));
  const line = `${style.before}${label}${style.between}${written.value}`;
  // A bullet below a definition that ends with a list would join that list; a paragraph does not.
  const indent =
    shape === 'bullet' ? indentAt(document.src, contentStart(document.src, entry)) : '';
  const paragraph = `\n\n${indent}**${label}**: ${written.value}`;
  return [leadIn(document, entry, style) + line, paragraph].map((newText) => ({ range, newText }));
}

/** A line of its own below the definition, as deep as that is. */
function inList(
  document: MarkdownDocument,
  entry: Entry,
  style: ListFields,
  field: FieldName | undefined,
  written: { readonly label?: string; readonly value: string },
): TextEdit {
  const { own } = document;
  const label = written.label ?? (field === undefined ? '' : labelFor(document, field));
  const last = lastField(entry);
  const start = last?.whole.start ?? entry.definition?.start ?? 0;
  const lineStart = own.lastIndexOf('\n', start - 1) + 1;
  const before =
    last === undefined ? own.slice(lineStart, start) : own.slice(lineStart).replace(/\S[^]*$/u, '');
  const indent = /^[ \t]+$/u.test(before) ? before : style.indent;
  const lead = last === undefined ? style.lead : '\n';
  const line = `${lead}${indent}${style.before}${label}${style.between}${written.value}`;
  const at = Math.max(last?.value.end ?? 0, entry.definition?.end ?? entry.label.end);
  return { range: pointAt(at), newText: line };
}

/** Fields go behind the last field, else behind the definition or the name. */
function endOf(src: string, entry: Entry): number {
  const last = lastField(entry);
  if (last !== undefined) return last.value.end;
  const { definition, definitionAt, shape, label } = entry;
  if (definition !== undefined) return definition.end;
  return shape === 'heading' ? definitionAt : lineEnd(src, Math.max(definitionAt, label.end));
}

function lastField(entry: Entry): Entry['fields'][number] | undefined {
  const last = entry.fields.findLast(({ form }) => form === 'bullet' || form === 'line');
  return last !== undefined && last.value.end >= (entry.definition?.end ?? 0) ? last : undefined;
}

function lineEnd(src: string, at: number): number {
  const found = src.indexOf('\n', at);
  let end = found < 0 ? src.length : found;
  while (end > at && src.charCodeAt(end - 1) <= 32) end--;
  return end;
}

/** The line break and indentation before a new field. */
function leadIn({ src }: MarkdownDocument, entry: Entry, style: FieldStyle): string {
  const last = lastField(entry);
  if (last !== undefined) {
    const lineStart = src.lastIndexOf('\n', last.labelRange.start - 1) + 1;
    return `\n${/^[ \t]*/u.exec(src.slice(lineStart))?.[0] ?? ''}`;
  }
  if (entry.shape === 'bullet') return `\n${indentAt(src, contentStart(src, entry))}`;
  return style.form === 'line' && entry.definition !== undefined ? '\n' : '\n\n';
}

/** The column in which a bullet's text begins. */
export function contentStart(src: string, { range }: Entry): number {
  const marker = /^(?:[-*+]|\d+[.)])[ \t]+/u.exec(src.slice(range.start, range.start + 16));
  return range.start + (marker?.[0].length ?? 2);
}

function inFrontMatter({ src, front }: MarkdownDocument, key: string, value: string): TextEdit {
  const before = front.yaml.end > front.yaml.start ? '\n' : '';
  const after = before === '' ? '\n' : '';
  const at = Math.max(front.yaml.start, trimEnd(src, front.yaml));
  return { range: pointAt(at), newText: `${before}${key}: ${value}${after}` };
}

function trimEnd(src: string, { start, end }: Range): number {
  let at = end;
  while (at > start && src.charCodeAt(at - 1) <= 32) at--;
  return at;
}

export function pointAt(offset: number): Range {
  return { start: offset, end: offset };
}
