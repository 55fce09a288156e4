import * as l10n from '@vscode/l10n';
import type { FieldName } from '../../../fieldNames';
import type { EntryShape } from '../entry';
import { toStrings } from './compareFields';
import { escapeCell, escapeInline } from './escapeEntryText';

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
