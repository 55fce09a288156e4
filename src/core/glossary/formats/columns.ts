import { fieldOfLabel, foldLabel, isAcronymLabel, type FieldName } from '../fieldNames';
import { isLanguageName } from '../../language/languageNames';

/**
 * Returns the fields of a table's columns by their labels, in every format; `undefined` for a custom column.
 *
 * The first column of names contains the names. A column of names after acronyms contains their expansions; a column
 * of acronyms, or of translations, after names contains aliases. The first of several definitions counts, but if
 * there are only acronyms besides, the first one of two contains the expansions. Other fields count once.
 */
export function columnFields(labels: readonly string[]): readonly (FieldName | undefined)[] {
  const columns = withNames(labels.map((label) => ({ label, field: knownField(label) })));
  const names = columns.filter(({ field }) => field === 'name');
  const definitions = columns.filter(({ field }) => field === 'definition');
  const [name, second] = names;
  const areShort = name !== undefined && isAcronymLabel(name.label);
  const spelling = names.find((column) => column !== name && !isAcronymLabel(column.label));
  const [firstDefinition, secondDefinition] = definitions;
  const isSpelledOut = areShort && second === undefined && secondDefinition !== undefined;
  const taken = new Set<FieldName>();
  return columns.map((column) => {
    const field = roleOf(column);
    if (field === undefined || (field !== 'aliases' && taken.has(field))) return undefined;
    taken.add(field);
    return field;
  });

  function roleOf(column: Labelled): FieldName | undefined {
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

interface Labelled {
  readonly label: string;
  readonly field: FieldName | undefined;
}

function knownField(label: string): FieldName | undefined {
  const field = label === '' ? undefined : fieldOfLabel(label);
  return field === 'meta' ? undefined : field;
}

/** Next to definitions, a first column with a custom header (`English`, `Label in the app`) contains the names. */
function withNames(columns: readonly Labelled[]): readonly Labelled[] {
  const [first, ...others] = columns;
  const named = columns.some(({ field, label }) => field === 'name' && !isAcronymLabel(label));
  const defined = others.some(({ field }) => field === 'definition');
  const isOwn = first !== undefined && first.field === undefined && !isKey(first.label);
  return isOwn && defined && !named ? [{ ...first, field: 'name' }, ...others] : columns;
}

/** Numbers and codes of rows, which are not names. */
function isKey(label: string): boolean {
  return /^(?:|no|nr|number|nummer|numero|(?:.* )?id|uuid|code|date|datum)$/u.test(
    foldLabel(label),
  );
}
