import { findFieldOfLabel, foldLabel, isAcronymLabel, type FieldName } from '../fieldNames';
import { isLanguageName } from '../../language/languageNames';

/**
 * Returns the fields of a table's columns by their labels, in every format; `undefined` for a custom column.
 *
 * The first column of names contains the names. A column of names after acronyms contains their expansions; a column
 * of acronyms, or of translations, after names contains aliases. The first of several definitions counts, but if
 * there are only acronyms besides, the first one of two contains the expansions. Other fields count once.
 */
export function toColumnFields(labels: readonly string[]): readonly (FieldName | undefined)[] {
  const columns = addNameColumn(labels.map((label) => ({ label, field: findKnownField(label) })));
  const names = columns.filter(({ field }) => field === 'name');
  const definitions = columns.filter(({ field }) => field === 'definition');
  const [name, second] = names;
  const areShort = name !== undefined && isAcronymLabel(name.label);
  const spelling = names.find((column) => column !== name && !isAcronymLabel(column.label));
  const [firstDefinition, secondDefinition] = definitions;
  const isSpelledOut = areShort && second === undefined && secondDefinition !== undefined;
  const usedFields = new Set<FieldName>();
  return columns.map((column) => {
    const field = getFieldOf(column);
    if (field === undefined || (field !== 'aliases' && usedFields.has(field))) return undefined;
    usedFields.add(field);
    return field;
  });

  function getFieldOf(column: LabeledColumn): FieldName | undefined {
    if (column === name) return 'name';
    if (column === firstDefinition && isSpelledOut) return 'expansion';
    if (column.field === 'name') {
      if (areShort && column === spelling) return 'expansion';
      return isAcronymLabel(column.label) && !areShort ? 'aliases' : undefined;
    }
    if (column.field === undefined && name !== undefined && isLanguageName(column.label))
      return 'aliases';
    return column.field;
  }
}

interface LabeledColumn {
  readonly label: string;
  readonly field: FieldName | undefined;
}

function findKnownField(label: string): FieldName | undefined {
  const field = label === '' ? undefined : findFieldOfLabel(label);
  return field === 'meta' ? undefined : field;
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
