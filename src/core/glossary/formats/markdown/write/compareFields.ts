import type { FieldName } from '../../../fieldNames';
import type { TermDraft, TermFields } from '../../../term';
import { isSameDefinition } from './escapeEntryText';

const listFields: ReadonlySet<FieldName> = new Set([
  ...(['aliases', 'avoid', 'examples', 'users', 'related', 'links'] as const),
  ...(['diagram', 'code', 'paths'] as const),
]);

/** Returns the given fields in which a term differs from the expected values. */
export function findDifferences(
  term: TermFields,
  wanted: Partial<TermFields>,
): readonly FieldName[] {
  return getNamedFields(wanted).filter((field) => !isSameValue(field, term[field], wanted[field]));
}

/** Returns the fields named in a draft or change. */
export function getNamedFields(fields: Partial<TermFields> | TermDraft): readonly FieldName[] {
  return Object.keys(fields).filter((key): key is FieldName => key in fields);
}

export function isSameValue(field: FieldName, a: unknown, b: unknown): boolean {
  if (field === 'definition') return isSameDefinition(toText(a), toText(b));
  if (listFields.has(field)) {
    const left = [...toStrings(a)].sort();
    const right = [...new Set(toStrings(b).map((item) => item.trim()))]
      .filter((item) => item !== '')
      .sort();
    return left.length === right.length && left.every((item, i) => item === right[i]);
  }
  if (field === 'meta')
    return JSON.stringify(toSortedEntries(a)) === JSON.stringify(toSortedEntries(b));
  if (typeof a === 'boolean' || typeof b === 'boolean') return (a === true) === (b === true);
  return toText(a).replace(/\s+/gu, ' ').trim() === toText(b).replace(/\s+/gu, ' ').trim();
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function toStrings(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

function toSortedEntries(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, item]) => item !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
