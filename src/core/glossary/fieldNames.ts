import type { FieldName } from './fieldSynonyms';
import { fieldSynonyms } from './fieldSynonyms';
import type { Delivery, Status } from './term';

export type { FieldName };

const fieldsByLabel: ReadonlyMap<string, FieldName> = new Map(
  fieldNames().flatMap((field) => fieldSynonyms[field].map((label) => [label, field] as const)),
);

function fieldNames(): readonly FieldName[] {
  return Object.keys(fieldSynonyms).filter((key): key is FieldName => key in fieldSynonyms);
}

/** Most labels and names are such words, and have nothing to fold but their case. */
const plainWords = /^(?:[A-Z]+|[A-Z]?[a-z]+|\d+)(?: (?:[A-Z]+|[A-Z]?[a-z]+|\d+))*$/u;

/** The patterns for all letters know thousands of characters: a text of these few needs none of them. */
const ascii = /^[\0-\x7f]*$/u;

function foldAscii(label: string): string {
  return label
    .replace(/([a-z\d])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .replaceAll("'", '')
    .replace(/[^a-z\d]+/gu, ' ')
    .trim();
}

/** A label without case, accents, markup and punctuation; `caseSensitive` and `case_sensitive` fold alike. */
export function foldLabel(label: string): string {
  if (plainWords.test(label)) return label.toLowerCase();
  if (ascii.test(label)) return foldAscii(label);
  return label
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The field that a label names, or `undefined` where the label is the writer's own. */
export function fieldOfLabel(label: string): FieldName | undefined {
  return fieldOfFolded(foldLabel(label));
}

/** As `fieldOfLabel`, for a label that is folded already. */
export function fieldOfFolded(folded: string): FieldName | undefined {
  return fieldsByLabel.get(folded);
}

/** True where a name column or key promises acronyms, so that the text beside it may be the expansion. */
export function isAcronymLabel(label: string): boolean {
  return /^(acronym|abbr|initialism|sigle|sigla|abkurzung|afkorting|abreviation)/u.test(
    foldLabel(label),
  );
}

const statusWords: ReadonlyMap<string, Status> = new Map([
  ['draft', 'draft'],
  ['proposed', 'draft'],
  ['new', 'draft'],
  ['in review', 'draft'],
  ['approved', 'approved'],
  ['active', 'approved'],
  ['accepted', 'approved'],
  ['agreed', 'approved'],
  ['final', 'approved'],
  ['deprecated', 'deprecated'],
  ['obsolete', 'deprecated'],
  ['superseded', 'deprecated'],
]);

const deliveryWords: ReadonlyMap<string, Delivery> = new Map([
  ['planned', 'planned'],
  ['not started', 'planned'],
  ['mocked', 'mocked'],
  ['mock', 'mocked'],
  ['stubbed', 'mocked'],
  ['live', 'live'],
  ['in production', 'live'],
  ['production', 'live'],
  ['released', 'live'],
  ['external', 'external'],
  ['third party', 'external'],
  ['retired', 'retired'],
  ['removed', 'retired'],
  ['switched off', 'retired'],
]);

/** `undefined` for a word that names no status. */
export function statusOf(text: string): Status | undefined {
  return statusWords.get(foldLabel(text));
}

/** `undefined` for a word that names no delivery state. */
export function deliveryOf(text: string): Delivery | undefined {
  return deliveryWords.get(foldLabel(text));
}

/** `undefined` for a word that says neither yes nor no. */
export function booleanOf(text: string): boolean | undefined {
  const word = foldLabel(text);
  if (['yes', 'true', 'y', 'ja', 'oui', 'si', '1', 'x'].includes(word)) return true;
  if (['no', 'false', 'n', 'nein', 'non', '0', ''].includes(word)) return false;
  return undefined;
}
