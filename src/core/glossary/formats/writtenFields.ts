import { findLeadingExpansion } from '../../language/acronyms';
import type { FieldName } from '../fieldNames';
import type { EditSteps } from '../glossaryFormat';
import type { TermChange, TermDraft, TermFields } from '../term';

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
export function getWrittenValue(
  fields: Partial<TermFields>,
  field: WrittenField,
): WrittenValue | undefined {
  const value = fields[field];
  if (value === undefined || value === false || value === true)
    return value === true ? true : undefined;
  if (typeof value === 'string')
    return normalizeText(value) === '' ? undefined : normalizeText(value);
  const items = value.map(normalizeText).filter((item) => item !== '');
  return items.length === 0 ? undefined : items;
}

/** Normalizes line ends to `\n` and trims, as reading does. */
export function normalizeText(text: string): string {
  return text.replace(/\r\n?/gu, '\n').trim();
}

export function isSameWrittenValue(
  one: WrittenValue | undefined,
  other: WrittenValue | undefined,
): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Plans a change. An expansion that is read from the beginning of the definition has no place of its own, so if the
 * change is refused with it, it changes with the definition.
 */
export function* planWithDerivedExpansion(
  term: TermFields,
  change: TermChange,
  plan: (wanted: TermDraft) => EditSteps,
): EditSteps {
  const wanted: TermDraft = { ...term, ...change };
  const result = yield* plan(wanted);
  if (result.kind !== 'refused' || 'expansion' in change || term.expansion === undefined)
    return result;
  if (findLeadingExpansion(term.name, normalizeText(term.definition)) !== term.expansion)
    return result;
  const derived = yield* plan({ ...wanted, expansion: undefined });
  return derived.kind === 'refused' ? result : derived;
}

/** Returns true if two sets of fields are read alike; an expansion in the definition needs no field. */
export function hasSameFields(written: TermDraft, wanted: TermDraft): boolean {
  const [one, other] = [addLeadingExpansion(written), addLeadingExpansion(wanted)];
  const meta = (fields: TermDraft): string =>
    JSON.stringify(
      Object.entries(fields.meta ?? {})
        .map(([k, v]) => [k, normalizeText(v)])
        .sort(),
    );
  return (
    fieldOrder.every((field) =>
      isSameWrittenValue(getWrittenValue(one, field), getWrittenValue(other, field)),
    ) && meta(one) === meta(other)
  );
}

function addLeadingExpansion(fields: TermDraft): TermDraft {
  if (getWrittenValue(fields, 'expansion') !== undefined) return fields;
  const expansion = findLeadingExpansion(fields.name, normalizeText(fields.definition ?? ''));
  return expansion === undefined ? fields : { ...fields, expansion };
}
