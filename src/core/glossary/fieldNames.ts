import { foldToWords as foldLabel } from '../language/folding';
import { isLanguageName } from '../language/languageNames';
import type { FieldName } from './fieldSynonyms';
import { acronymLabels, fieldSynonyms, translationLabels } from './fieldSynonyms';
import type { Delivery, Status } from './term';

export type { FieldName };
/** Returns a label without case, accents, markup and punctuation. */
export { foldLabel };

const fieldsByLabel: ReadonlyMap<string, FieldName> = new Map(
  getFieldNames().flatMap((field) =>
    fieldSynonyms[field].map((label) => [foldLabel(label), field] as const),
  ),
);

function getFieldNames(): readonly FieldName[] {
  return Object.keys(fieldSynonyms).filter((key): key is FieldName => key in fieldSynonyms);
}

/** Returns the field of a label, or `undefined` for a custom label. */
export function findFieldOfLabel(label: string): FieldName | undefined {
  return findFieldOfFoldedLabel(foldLabel(label)) ?? findFieldInLanguage(label);
}

/** `Definition (EN)`, `Bedeutung [deutsch]`: the field, in one of several languages. */
function findFieldInLanguage(label: string): FieldName | undefined {
  const { 1: words, 2: language } = languageTag.exec(label) ?? [];
  if (words === undefined || language === undefined || !isLanguageName(language)) return undefined;
  const field = findFieldOfFoldedLabel(foldLabel(words));
  return field === 'name' ? undefined : field;
}

const languageTag = /^(.{2,40}?)\s*[([（]([^()[\]（）]{2,20})[)\]）]:?$/u;

/** Like `findFieldOfLabel`, for a label that is already folded. */
export function findFieldOfFoldedLabel(folded: string): FieldName | undefined {
  return fieldsByLabel.get(folded);
}

const foldedAcronymLabels: ReadonlySet<string> = new Set(acronymLabels.map(foldLabel));

/** Returns true if a name column or key contains acronyms, so that the text next to it may be the expansion. */
export function isAcronymLabel(label: string): boolean {
  return foldedAcronymLabels.has(foldLabel(label));
}

const foldedTranslationLabels: ReadonlySet<string> = new Set(translationLabels.map(foldLabel));

/** Returns true for a label such as `Translation`. */
export function isTranslationLabel(label: string): boolean {
  return foldedTranslationLabels.has(foldLabel(label));
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

/** Returns `undefined` for a word that is not a status. */
export function parseStatus(text: string): Status | undefined {
  return statusWords.get(foldLabel(text));
}

/** Returns `undefined` for a word that is not a delivery status. */
export function parseDelivery(text: string): Delivery | undefined {
  return deliveryWords.get(foldLabel(text));
}

/** Returns `undefined` for a word that means neither yes nor no. */
export function parseBoolean(text: string): boolean | undefined {
  const word = foldLabel(text);
  if (['yes', 'true', 'y', 'ja', 'oui', 'si', '1', 'x'].includes(word)) return true;
  if (['no', 'false', 'n', 'nein', 'non', '0', ''].includes(word)) return false;
  return undefined;
}
