import { leadingExpansion } from '../../language/acronyms';
import type { FieldName } from '../fieldNames';
import type { TermDraft, TermFields } from '../term';

/** A field's value in a file. */
export type WrittenValue = string | readonly string[] | true;

/** Fields without `meta`, in the order of a new entry. */
export const fieldOrder = [
  'name',
  'expansion',
  'plain',
  'definition',
  'aliases',
  'avoid',
  'examples',
  'status',
  'delivery',
  'owner',
  'users',
  'related',
  'links',
  'diagram',
  'code',
  'technical',
  'caseSensitive',
  'paths',
  'context',
] as const satisfies readonly FieldName[];

export type WrittenField = (typeof fieldOrder)[number];

/** Returns the value of a field to write; `undefined` if the field is empty and omitted. */
export function writtenValue(
  fields: Partial<TermFields>,
  field: WrittenField,
): WrittenValue | undefined {
  const value = fields[field];
  if (value === undefined || value === false || value === true)
    return value === true ? true : undefined;
  if (typeof value === 'string') return normalized(value) === '' ? undefined : normalized(value);
  const items = value.map(normalized).filter((item) => item !== '');
  return items.length === 0 ? undefined : items;
}

/** Normalizes line ends to `\n` and trims, as reading does. */
export function normalized(text: string): string {
  return text.replace(/\r\n?/gu, '\n').trim();
}

export function sameValue(one: WrittenValue | undefined, other: WrittenValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Returns true if two sets of fields are read alike; an expansion in the definition needs no field. */
export function sameFields(written: TermDraft, wanted: TermDraft): boolean {
  const [one, other] = [withExpansion(written), withExpansion(wanted)];
  const meta = (fields: TermDraft): string =>
    JSON.stringify(
      Object.entries(fields.meta ?? {})
        .map(([k, v]) => [k, normalized(v)])
        .sort(),
    );
  return (
    fieldOrder.every((field) => sameValue(writtenValue(one, field), writtenValue(other, field))) &&
    meta(one) === meta(other)
  );
}

function withExpansion(fields: TermDraft): TermDraft {
  if (writtenValue(fields, 'expansion') !== undefined) return fields;
  const expansion = leadingExpansion(fields.name, normalized(fields.definition ?? ''));
  return expansion === undefined ? fields : { ...fields, expansion };
}
