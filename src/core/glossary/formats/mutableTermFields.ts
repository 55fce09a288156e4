import type { FieldName } from '../fieldNames';
import {
  parseBoolean,
  parseDelivery,
  findFieldOfLabel,
  isAcronymLabel,
  parseStatus,
} from '../fieldNames';
import type { TermFields } from '../term';
import { completeFields } from '../term';

/** Fields while they are collected from an entry: all present from the start, so that every object has one shape. */
export type MutableTermFields = { -readonly [Field in keyof TermFields]: TermFields[Field] };

/** Returns empty fields. */
export function createEmptyFields(): MutableTermFields {
  return completeFields({ name: '' });
}

/** Returns true if no value has been collected for the field. */
export function isUnset(fields: MutableTermFields, field: FieldName): boolean {
  const value = fields[field];
  return value === undefined || value === false || value === '' || isEmptyList(value);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

export type ListField = (typeof listFields)[number];
export type TextField = (typeof textFields)[number];

const listFields = [
  'aliases',
  'avoid',
  'examples',
  'users',
  'related',
  'links',
  'diagram',
  'code',
  'paths',
] as const;
const textFields = ['expansion', 'plain', 'owner', 'context'] as const;

const listFieldNames: ReadonlySet<string> = new Set(listFields);
const textFieldNames: ReadonlySet<string> = new Set(textFields);

export function isListField(field: FieldName): field is ListField {
  return listFieldNames.has(field);
}

export function isTextField(field: FieldName): field is TextField {
  return textFieldNames.has(field);
}

/**
 * Returns the separator of a list that is written as one text. Examples are sentences, and globs and addresses
 * contain commas.
 */
export function getListSeparator(field: ListField): RegExp {
  if (field === 'examples') return /\n/u;
  if (field === 'code' || field === 'paths' || field === 'links') return /[,;]\s+/u;
  return /[,;、，；]/u;
}

/** Splits a text into items: one per line if there are lines. */
export function splitList(text: string, separator: RegExp): readonly string[] {
  const trimmed = text.trim();
  const parts = trimmed.split(trimmed.includes('\n') ? /\r?\n/u : separator);
  return removeEmptyTexts(parts.map((part) => part.replace(/^[-*•][ \t]+/u, '').trim()));
}

/** Returns the non-empty texts; usually the same array, so that large glossaries keep no sparse copies. */
export function removeEmptyTexts(texts: readonly string[]): readonly string[] {
  return texts.includes('') ? texts.filter((text) => text !== '') : texts;
}

/** Sets a field with a fixed set of words; false for any other word. */
export function setKeywordField(
  fields: MutableTermFields,
  field: 'status' | 'delivery' | 'technical' | 'caseSensitive',
  word: string,
): boolean {
  if (word === '') return true;
  if (field === 'status') return (fields.status = parseStatus(word)) !== undefined;
  if (field === 'delivery') return (fields.delivery = parseDelivery(word)) !== undefined;
  const answer = parseBoolean(word);
  if (answer !== undefined) fields[field] = answer;
  return answer !== undefined;
}

interface LabelMeaning {
  readonly field: FieldName | undefined;
  /** Whether the name is an acronym, so that another name next to it is the expansion. */
  readonly isAcronym: boolean;
}

/** Caches the fields of labels. */
export class LabelCache {
  readonly #labels = new Map<string, LabelMeaning>();

  lookUp(label: string): LabelMeaning {
    const known = this.#labels.get(label);
    if (known !== undefined) return known;
    const isAcronym = isAcronymLabel(label);
    const meaning = { field: findFieldOfLabel(label), isAcronym };
    this.#labels.set(label, meaning);
    return meaning;
  }
}
