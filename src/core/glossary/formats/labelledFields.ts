import type { FieldName } from '../fieldNames';
import { booleanOf, deliveryOf, fieldOfLabel, statusOf } from '../fieldNames';
import type { TermFields } from '../term';

/** Fields as they are gathered from an entry. */
export type GatheredFields = { -readonly [Field in keyof TermFields]?: TermFields[Field] };

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

export function isListField(field: FieldName): field is ListField {
  return listFields.some((name) => name === field);
}

export function isTextField(field: FieldName): field is TextField {
  return textFields.some((name) => name === field);
}

/** What parts a list that is written as one text. Examples are sentences, globs and addresses hold commas. */
export function separatorOf(field: ListField): RegExp {
  if (field === 'examples') return /\n/u;
  if (field === 'code' || field === 'paths' || field === 'links') return /[,;]\s+/u;
  return /[,;、，；]/u;
}

/** Sets a field that takes one of a few words; false where the word is none of them. */
export function setWord(
  fields: GatheredFields,
  field: 'status' | 'delivery' | 'technical' | 'caseSensitive',
  word: string,
): boolean {
  if (word === '') return true;
  if (field === 'status') return (fields.status = statusOf(word)) !== undefined;
  if (field === 'delivery') return (fields.delivery = deliveryOf(word)) !== undefined;
  const answer = booleanOf(word);
  if (answer !== undefined) fields[field] = answer;
  return answer !== undefined;
}

/** The field of each label, folding each label once. */
export class LabelFields {
  readonly #fields = new Map<string, FieldName | undefined>();

  fieldOf(label: string): FieldName | undefined {
    if (!this.#fields.has(label)) this.#fields.set(label, fieldOfLabel(label));
    return this.#fields.get(label);
  }
}
