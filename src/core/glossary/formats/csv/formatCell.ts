import { isListField, getListSeparator } from '../mutableTermFields';
import type { WrittenField, WrittenValue } from '../writtenFields';

/** Returns a field's value as the text of a cell. `like` is a cell of the same column that contains a list. */
export function formatFieldValue(
  field: WrittenField,
  value: WrittenValue | undefined,
  like: string | undefined,
  delimiter: string,
): string {
  if (value === undefined) return '';
  if (value === true) return 'yes';
  if (typeof value === 'string' || !isListField(field)) return value.toString();
  const separator = getListSeparator(field);
  if (field === 'examples' || value.some((item) => separator.test(item))) return value.join('\n');
  const commas = like === undefined ? delimiter !== ',' : like.includes(',');
  return value.join(commas ? ', ' : '; ');
}

/** Returns a cell, quoted if necessary (RFC 4180) or if its neighbors are. */
export function formatCell(text: string, delimiter: string, quoted: boolean): string {
  const needsQuotes = text.includes(delimiter) || /["\r\n]/u.test(text);
  return quoted || needsQuotes ? `"${text.replace(/"/gu, '""')}"` : text;
}
