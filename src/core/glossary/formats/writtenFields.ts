import { leadingExpansion } from '../../language/acronyms';
import type { FieldName } from '../fieldNames';
import type { TermDraft, TermFields } from '../term';

/** A field's value as files hold it. */
export type WrittenValue = string | readonly string[] | true;

/** Fields without `meta`, in the order in which a new entry gives them. */
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

/** What a file has to say of a field; `undefined` where the field is empty and so stays away. */
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

/** Line ends as `\n`, no white space around: what reading gives back. */
export function normalized(text: string): string {
  return text.replace(/\r\n?/gu, '\n').trim();
}

export function sameValue(one: WrittenValue | undefined, other: WrittenValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** True where two sets of fields would be read alike; what a definition spells out needs no field of its own. */
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
