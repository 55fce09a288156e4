import type { SourceText } from '../../../glossaryFormat';
import * as l10n from '@vscode/l10n';
import type { FieldName } from '../../../fieldNames';
import type { EntryShape, Entry } from '../entry';
import { dump } from 'js-yaml';
import type { Range } from '../../../../text/range';

/** The label of a field in a glossary that does not use it yet. Part of the file, so not translated. */
export const fieldLabels: Readonly<Record<FieldName, string>> = {
  name: 'Term',
  expansion: 'Expansion',
  plain: 'In plain words',
  definition: 'Definition',
  aliases: 'Aliases',
  avoid: 'Avoid',
  examples: 'Examples',
  status: 'Status',
  delivery: 'Delivery',
  owner: 'Owner',
  users: 'Users',
  related: 'Related',
  links: 'Links',
  diagram: 'Diagram',
  code: 'Code',
  technical: 'Technical',
  caseSensitive: 'Case sensitive',
  paths: 'Paths',
  context: 'Context',
  meta: 'Meta',
};

/** Returns the names of the fields for a message. */
export function formatFieldNames(fields: readonly FieldName[]): string {
  return fields.map((field) => fieldLabels[field].toLowerCase()).join(l10n.t(', '));
}

/** Returns a field's value as written after its label; empty if the field is removed. */
export function formatFieldText(field: FieldName, value: unknown, shape: EntryShape): string {
  if (typeof value === 'boolean') return value ? 'yes' : '';
  const cell = shape === 'row';
  if (Array.isArray(value)) {
    const items = toStrings(value)
      .map((item) => item.trim())
      .filter((item) => item !== '');
    const joined = items.map((item) => formatItem(field, item, shape)).join(', ');
    return cell ? escapeCell(joined) : joined;
  }
  if (typeof value !== 'string') return '';
  if (field === 'plain' || field === 'examples') return cell ? escapeCell(value) : value.trim();
  return shape === 'file' ? value.trim() : escapeInline(value, shape);
}

function formatItem(field: FieldName, item: string, shape: EntryShape): string {
  if (field === 'links' || field === 'examples' || shape === 'file') return item;
  if (field === 'code' || field === 'paths') return `\`${item}\``;
  return escapeInline(item, shape);
}

export function toStrings(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

/** Writes a value in YAML, in the style of the one it replaces: quotes, `[a, b]` or one item per line. */
export function formatFrontMatterValue(value: unknown, before: string): string {
  if (!Array.isArray(value))
    return formatScalar(typeof value === 'boolean' ? value : String(value), before);
  const items = toStrings(value).map((item) => formatScalar(item, ''));
  if (/^-\s/u.test(before))
    return items.map((item) => `- ${item}`).join(`\n${/\n([ \t]*)-/u.exec(before)?.[1] ?? ''}`);
  return `[${items.map((item) => (/[,[\]{}]/u.test(item) && !/^["']/u.test(item) ? JSON.stringify(item) : item)).join(', ')}]`;
}

function formatScalar(value: string | boolean, before: string): string {
  if (typeof value === 'string' && before.startsWith('"')) return JSON.stringify(value);
  if (typeof value === 'string' && before.startsWith("'"))
    return `'${value.replaceAll("'", "''")}'`;
  return dump(value, { lineWidth: -1 }).trimEnd();
}

/** Escapes a name or short text so that reading it as inline Markdown returns it. */
export function escapeInline(text: string, shape: EntryShape): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const lastClosing = line.lastIndexOf(']');
  const escaped = line
    .replace(/[\\`*<[]|~(?=~)|!(?=\[)/gu, (sign, at: number) =>
      sign === '[' && at > lastClosing ? sign : `\\${sign}`,
    )
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/gu, '&amp;');
  return shape === 'row' ? escapeBars(escaped) : escaped;
}

function escapeBars(text: string): string {
  return text.replace(/\\?\|/gu, '\\|');
}

/** Escapes a text for a table cell: bars, and line breaks in the form that cells allow. */
export function escapeCell(markdown: string, lineBreak = '<br>'): string {
  const escaped = escapeBars(markdown.trim());
  return lineBreak === '\n' ? escaped : escaped.replace(/(?<![ \t])[ \t]*\n\s*/gu, lineBreak);
}

/** Escapes lines of a definition that would be headings, and ids of blocks; keeps the rest of its Markdown. */
export function escapeBlockMarks(definition: string): string {
  let fenced = false;
  return definition
    .replace(/\r\n?/gu, '\n')
    .trim()
    .split('\n')
    .map((line) => {
      if (/^\s*(?:```|~~~)/u.test(line)) fenced = !fenced;
      return fenced
        ? line
        : line
            .replace(/^(\s{0,3})(#{1,6}(?:\s|$)|={2,}\s*$|-{2,}\s*$)/u, '$1\\$2')
            .replace(/(?<![^ \t])(?=\^[A-Za-z0-9-]+[ \t]*$)/u, '\\');
    })
    .join('\n');
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

/** Returns the column in which a bullet's text begins. */
export function findContentStart(src: string, { range }: Entry): number {
  const marker = /^(?:[-*+]|\d+[.)])[ \t]+/u.exec(src.slice(range.start, range.start + 16));
  return range.start + (marker?.[0].length ?? 2);
}

export function toEmptyRange(offset: number): Range {
  return { start: offset, end: offset };
}

/** Returns the offset after a byte order mark, which stays first. */
export function getTextStart({ text }: Pick<SourceText, 'text'>): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}
