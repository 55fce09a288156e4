import { findFieldOfLabel } from '../../../fieldNames';
import type { TermDraft } from '../../../term';
import { findLeadingExpansion } from '../../../../language/acronyms';
import { isListField, getListSeparator } from '../../mutableTermFields';
import type { WrittenField, WrittenValue } from '../../writtenFields';
import {
  fieldOrder,
  normalizeText,
  isSameWrittenValue,
  getWrittenValue,
} from '../../writtenFields';
import type { Surroundings } from '../entryTerms';
import type { NewPair } from './renderPairs';

/** The field names of the entries around: `description` where others write `definition`. */
export type Spelling = ReadonlyMap<WrittenField, string>;

/** The only fields of Contextive's entries. Everything else goes into their free `meta`. */
const contextiveFields: readonly WrittenField[] = ['name', 'definition', 'aliases', 'examples'];

/** The labels that readers see in Contextive's own hovers. */
const metaLabels: Readonly<Partial<Record<WrittenField, string>>> = {
  plain: 'In plain words',
  caseSensitive: 'Case sensitive',
};

export function belongsInMeta(field: WrittenField, contextive: boolean): boolean {
  return contextive && !contextiveFields.includes(field);
}

export function getMetaLabel(field: WrittenField): string {
  return metaLabels[field] ?? field.charAt(0).toUpperCase() + field.slice(1);
}

/** Returns a value as one text, for a place without lists; a list whose items contain the separator stays a list. */
export function toSingleText(field: WrittenField, value: WrittenValue): WrittenValue {
  if (value === true) return 'yes';
  if (typeof value === 'string' || !isListField(field)) return value;
  const separator = getListSeparator(field);
  if (!value.some((item) => separator.test(item) || item.includes('\n'))) {
    return field === 'examples' ? value.join('\n') : value.join(', ');
  }
  return value.length > 1 && value.every((item) => !item.includes('\n')) ? value.join('\n') : value;
}

/** Returns the pairs of a new entry. `withName` is false if the name precedes the entry's colon. */
export function createPairs(
  draft: TermDraft,
  list: Surroundings & { readonly contextive: boolean },
  spelling: Spelling,
  withName: boolean,
): readonly NewPair[] {
  const pairs: NewPair[] = [];
  const inMeta: NewPair[] = [];
  for (const field of fieldOrder) {
    const value = getOwnValue(draft, field, list);
    if (value === undefined || (field === 'name' && !withName)) continue;
    if (belongsInMeta(field, list.contextive)) {
      inMeta.push({ label: getMetaLabel(field), value: toSingleText(field, value) });
    } else pairs.push({ label: spelling.get(field) ?? field, value });
  }
  for (const [label, text] of Object.entries(draft.meta ?? {})) {
    inMeta.push({ label, value: normalizeText(text) });
  }
  if (inMeta.length > 0) pairs.push({ label: 'meta', value: { pairs: inMeta } });
  return pairs;
}

/** Returns the entry's own value, without what its list defines for all entries. */
function getOwnValue(
  draft: TermDraft,
  field: WrittenField,
  list: Surroundings,
): WrittenValue | undefined {
  const value = getWrittenValue(draft, field);
  if (field === 'context' && value === list.context) return undefined;
  if (field === 'paths' && isSameWrittenValue(value, list.paths)) return undefined;
  return value;
}

/** Returns the only text after the name's colon; `undefined` if the entry needs fields. */
export function findSingleText(draft: TermDraft, list: Surroundings): string | undefined {
  const definition = normalizeText(draft.definition ?? '');
  const spelledOut = findLeadingExpansion(draft.name, definition);
  const fields = fieldOrder.filter(
    (field) =>
      field !== 'name' &&
      !(field === 'expansion' && getWrittenValue(draft, field) === spelledOut) &&
      getOwnValue(draft, field, list) !== undefined,
  );
  if (fields.length !== 1 || Object.keys(draft.meta ?? {}).length > 0) return undefined;
  return definition === '' ? undefined : definition;
}

/** Returns the labels of an entry's pairs, by field; the first entry with a field decides. */
export function readSpelling(labels: readonly string[]): Spelling {
  const spelling = new Map<WrittenField, string>();
  for (const label of labels) {
    const field = findFieldOfLabel(label);
    if (field !== undefined && field !== 'meta' && !spelling.has(field)) spelling.set(field, label);
  }
  return spelling;
}
