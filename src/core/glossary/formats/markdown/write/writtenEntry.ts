import type { TermDraft } from '../../../term';
import type { Entry } from '../entry';
import type { MarkdownDocument } from '../readDocument';
import { fieldsOf } from './compare';
import { escapeInline } from './escape';
import type { EntryStyle } from './entryStyle';
import { fieldStyle, labelFor, listFields, type ListFields } from './fieldStyle';
import { fieldText } from './fieldText';
import { indented } from './lines';

/** Yields the text of a new entry in alternative forms, best first. */
export function* writtenEntries(
  document: MarkdownDocument,
  model: Entry,
  style: EntryStyle,
  draft: TermDraft,
): Generator<string> {
  const name = style.before.endsWith('`') ? draft.name : escapeInline(draft.name, model.shape);
  const rest = fieldLines(document, model, style, draft);
  const definition = definitionFor(document, model, style, draft);
  const field = expansionLine(document, model, draft, rest);
  for (const label of labels(
    style,
    name,
    model.shape === 'abbreviation' ? undefined : draft.expansion,
  )) {
    yield underlined(document, style.before + joined(label, definition) + rest);
  }
  if (field !== undefined) yield style.before + joined(name + style.between, definition) + field;
  if (model.shape === 'heading' || model.shape === 'definition-list')
    yield style.before + joined(`**${name}**${style.between}`, definition) + rest;
}

/** Copies a heading from a neighbor, with an underline as long as the new name. */
function underlined({ dialect }: MarkdownDocument, entry: string): string {
  if (!dialect.writing.underlined) return entry;
  return entry.replace(
    /^([^\n]+)\n([^\p{L}\p{N}\s])\2+[ \t]*(?=\n|$)/u,
    (_, title: string, mark: string) => `${title}\n${mark.repeat(Math.max(3, title.length))}`,
  );
}

/** Without a definition the label's own markers stay; of a definition list, only the colon may stay. */
function joined(label: string, definition: string): string {
  return definition === '' ? label.trimEnd().replace(/\n~$/u, '\n:') : label + definition;
}

/**
 * Yields name and expansion: the parenthesis after the closing markup or, with a colon inside the bold, before it.
 */
function labels(
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

function definitionFor(
  { dialect }: MarkdownDocument,
  model: Entry,
  style: EntryStyle,
  draft: TermDraft,
): string {
  const { shape } = model;
  const definition = dialect.writing.fromMarkdown(draft.definition ?? '', undefined, model);
  if (shape === 'abbreviation') {
    const parts = [draft.expansion ?? '', definition].filter((part) => part !== '');
    return indented(parts.join('. '), '    ');
  }
  if (shape === 'bullet') return indented(definition, bulletIndent(style));
  if (shape !== 'definition-list') return definition;
  return indented(definition, /\n([ \t]+)$/u.exec(style.between)?.[1] ?? dialect.writing.indent);
}

function bulletIndent({ before }: EntryStyle): string {
  return ' '.repeat(/^(?:[-*+]|\d+[.)])\s+/u.exec(before)?.[0].length ?? 2);
}

/** Returns all fields that are neither next to the name nor in the definition, one per line. */
function fieldLines(
  document: MarkdownDocument,
  model: Entry,
  entry: EntryStyle,
  draft: TermDraft,
): string {
  const place = listFields(document, model);
  if (place === undefined && !['heading', 'bullet', 'paragraph'].includes(model.shape)) return '';
  const style = place ?? fieldStyle(document, model);
  const lines: string[] = [];
  for (const field of fieldsOf(draft)) {
    if (field === 'name' || field === 'expansion' || field === 'definition') continue;
    if (field === 'meta') {
      for (const [label, value] of Object.entries(draft.meta ?? {}))
        lines.push(style.before + label + style.between + value);
      continue;
    }
    lines.push(
      style.before +
        labelFor(document, field) +
        style.between +
        fieldText(field, draft[field], model.shape),
    );
  }
  if (place !== undefined) return listed(lines, place, entry);
  return blockOf(lines, model, style.form, (draft.definition ?? '') !== '');
}

function listed(lines: readonly string[], { lead, indent }: ListFields, style: EntryStyle): string {
  const depth = /\n([ \t]+)$/u.exec(style.between)?.[1] ?? indent;
  return lines.map((line, i) => `${i === 0 ? lead : '\n'}${depth}${line}`).join('');
}

function blockOf(
  lines: readonly string[],
  { shape }: Entry,
  form: 'bullet' | 'line',
  defined: boolean,
): string {
  if (lines.length === 0) return '';
  if (shape === 'bullet') return lines.map((line) => `\n  ${line}`).join('');
  const lead = form === 'bullet' || (shape === 'heading' && !defined) ? '\n\n' : '\n';
  return lead + lines.join('\n');
}

/** Returns the expansion as a field, if a parenthesis would be read as something else. */
function expansionLine(
  document: MarkdownDocument,
  model: Entry,
  draft: TermDraft,
  rest: string,
): string | undefined {
  if (draft.expansion === undefined || !['heading', 'bullet', 'paragraph'].includes(model.shape))
    return undefined;
  const style = fieldStyle(document, model);
  const line = style.before + labelFor(document, 'expansion') + style.between + draft.expansion;
  const block = blockOf([line], model, style.form, (draft.definition ?? '') !== '');
  return rest === '' ? block : block + rest.replace(/^\n+/u, '\n');
}
