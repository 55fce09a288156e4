import type { FieldName } from '../../../fieldNames';
import type { TermDraft, TermFields } from '../../../term';
import { sameDefinition } from './escape';

const listFields: ReadonlySet<FieldName> = new Set([
  ...(['aliases', 'avoid', 'examples', 'users', 'related', 'links'] as const),
  ...(['diagram', 'code', 'paths'] as const),
]);

/** Returns the given fields in which a term differs from the expected values. */
export function unlike(term: TermFields, wanted: Partial<TermFields>): readonly FieldName[] {
  return fieldsOf(wanted).filter((field) => !sameValue(field, term[field], wanted[field]));
}

/** Returns the fields named in a draft or change. */
export function fieldsOf(fields: Partial<TermFields> | TermDraft): readonly FieldName[] {
  return Object.keys(fields).filter((key): key is FieldName => key in fields);
}

export function sameValue(field: FieldName, a: unknown, b: unknown): boolean {
  if (field === 'definition') return sameDefinition(text(a), text(b));
  if (listFields.has(field)) {
    const left = [...strings(a)].sort();
    const right = [...new Set(strings(b).map((item) => item.trim()))]
      .filter((item) => item !== '')
      .sort();
    return left.length === right.length && left.every((item, i) => item === right[i]);
  }
  if (field === 'meta') return JSON.stringify(entries(a)) === JSON.stringify(entries(b));
  if (typeof a === 'boolean' || typeof b === 'boolean') return (a === true) === (b === true);
  return text(a).replace(/\s+/gu, ' ').trim() === text(b).replace(/\s+/gu, ' ').trim();
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function strings(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

function entries(value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([, item]) => item !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
