import {
  findFieldOfLabel,
  foldLabel,
  isAcronymLabel,
  isTranslationLabel,
  type FieldName,
} from '../fieldNames';
import { findPreferenceColumns, type PreferenceColumns } from './preferredWords';
import { isLanguageName } from '../../language/languageNames';

/**
 * Returns the fields of a table's columns by their labels, in every format; `undefined` for a custom column.
 *
 * The first column of names contains the names. A column of names after acronyms contains their expansions; a column
 * of acronyms, or of translations, after names contains aliases. The first of several definitions counts, but if
 * there are only acronyms besides, the first one of two contains the expansions, and so does a column of
 * translations. In a table of languages, the first one contains the names. Other fields count once.
 */
export function toColumnFields(labels: readonly string[]): readonly (FieldName | undefined)[] {
  const preference = findPreferenceColumns(labels);
  if (preference !== undefined) return toPreferenceFields(labels, preference);
  const columns = addLanguageColumn(
    addNameColumn(labels.map((label) => ({ label, field: findKnownField(label) }))),
  );
  const names = columns.filter(({ field }) => field === 'name');
  const definitions = columns.filter(({ field }) => field === 'definition');
  const [name, second] = names;
  const areShort = name !== undefined && isAcronymLabel(name.label);
  const spelling = names.find((column) => column !== name && !isAcronymLabel(column.label));
  const [firstDefinition, secondDefinition] = definitions;
  const isSpelledOut = areShort && second === undefined && secondDefinition !== undefined;
  const hasExpansions =
    spelling !== undefined || isSpelledOut || columns.some(({ field }) => field === 'expansion');
  const translated =
    areShort && !hasExpansions ? columns.find(({ label }) => isTranslationLabel(label)) : undefined;
  const usedFields = new Set<FieldName>();
  return columns.map((column) => {
    const field = getFieldOf(column);
    if (field === undefined || (field !== 'aliases' && usedFields.has(field))) return undefined;
    usedFields.add(field);
    return field;
  });

  function getFieldOf(column: LabeledColumn): FieldName | undefined {
    if (column === name) return 'name';
    if (column === translated || (column === firstDefinition && isSpelledOut)) return 'expansion';
    if (column.field === 'name') {
      if (areShort && column === spelling) return 'expansion';
      return isAcronymLabel(column.label) && !areShort ? 'aliases' : undefined;
    }
    if (column.field === undefined && name !== undefined && isLanguageColumn(column.label))
      return 'aliases';
    return column.field;
  }
}

function toPreferenceFields(
  labels: readonly string[],
  { avoid, prefer }: PreferenceColumns,
): readonly (FieldName | undefined)[] {
  return labels.map((label, i) => {
    if (i === prefer) return 'name';
    if (i === avoid) return 'avoid';
    const field = findKnownField(label);
    if (field === undefined && isLanguageColumn(label)) return 'aliases';
    return field === 'name' || field === 'avoid' ? undefined : field;
  });
}

interface LabeledColumn {
  readonly label: string;
  readonly field: FieldName | undefined;
}

function findKnownField(label: string): FieldName | undefined {
  const field = label === '' ? undefined : (findFieldOfLabel(label) ?? findSharedField(label));
  return field === 'meta' ? undefined : field;
}

/** `Synonym / Translation`, `Abbreviations and terminology`: the field that the parts have in common. */
function findSharedField(label: string): FieldName | undefined {
  const parts = label
    .split(labelConnector)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [field, ...others] = parts
    .filter((part) => !isLanguageName(part))
    .map((part) => findFieldOfLabel(part));
  return parts.length > 1 && others.every((other) => other === undefined || other === field)
    ? field
    : undefined;
}

const labelConnector = /[/／&,、]|\s(?:and|or|und|oder|et|ou|y|e|o|en|of|i|lub|och|og)\s/u;

/** `Chinese`, `English (UI)`, `英文/代码名`. */
function isLanguageColumn(label: string): boolean {
  const [words = ''] = label.split(/[/／(（]/u);
  return isLanguageName(words.trim());
}

/** In a table of translations (`English | Deutsch | Notes`), the first language contains the names. */
function addLanguageColumn(columns: readonly LabeledColumn[]): readonly LabeledColumn[] {
  if (columns.some(({ field }) => field === 'name')) return columns;
  const languages = columns.filter(
    ({ label, field }) => field === undefined && isLanguageColumn(label),
  );
  const [first] = languages;
  const isPair = languages.length > 1 || columns.some(({ label }) => isTranslationLabel(label));
  if (first === undefined || !isPair) return columns;
  return columns.map((column) => (column === first ? { ...column, field: 'name' } : column));
}

/** Next to definitions, a first column with a custom header (`English`, `Label in the app`) contains the names. */
function addNameColumn(columns: readonly LabeledColumn[]): readonly LabeledColumn[] {
  const [first, ...others] = columns;
  const named = columns.some(({ field, label }) => field === 'name' && !isAcronymLabel(label));
  const defined = others.some(({ field }) => field === 'definition');
  const isOwn = first !== undefined && first.field === undefined && !isKeyLabel(first.label);
  return isOwn && defined && !named ? [{ ...first, field: 'name' }, ...others] : columns;
}

/** Numbers and codes of rows, which are not names. */
function isKeyLabel(label: string): boolean {
  return /^(?:|no|nr|number|nummer|numero|(?:.* )?id|uuid|code|date|datum)$/u.test(
    foldLabel(label),
  );
}
