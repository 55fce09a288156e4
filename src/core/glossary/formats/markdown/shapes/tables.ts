import type { Range } from '../../../../text/range';
import { splitTableRow } from '../../../../markdown/tableRow';
import { isAlphabetical } from '../../../../language/alphabeticalOrder';
import { findFieldOfLabel, foldLabel, type FieldName } from '../../../fieldNames';
import { toColumnFields } from '../../columnRoles';
import type { EntryGroup } from '../entry';
import { isAcronym, spellsOut } from '../../../../language/acronyms';
import type { Block } from '../syntax/markdownBlock';
import { countWords, toPlainText } from '../syntax/inline';
import type { FieldPlace } from '../syntax/blockCache';
import { readNames, type WrittenName } from '../../names/readNames';
import { findPreferenceColumns } from '../../preferredWords';
import { isLetterHeading } from '../structure/vocabulary';
import { entriesPerStep, createGroup, type Scope, type EntryCollector } from './scope';

/** A column with its field, or `undefined` for a custom one. */
export interface Column {
  readonly field: FieldName | undefined;
  readonly label: string;
  readonly range: Range;
}

/** Names that are too general to make a table a glossary outside of one. */
const generalNames = new Set([
  'name',
  'title',
  'key',
  'item',
  'label',
  'entry',
  'keyword',
  'word',
  'concept',
  'short',
]);

/** Headers of columns with technical values, which are ordinary words in sentences. */
const valueNames = new Set(
  'value key error code constant flag option parameter argument variable setting'.split(' '),
);

/** Returns the columns of a table that lists terms, or `undefined` for any other table. */
export function findGlossaryColumns(
  src: string,
  table: Block,
  glossary: boolean,
): readonly Column[] | undefined {
  const [header] = table.children;
  if (header === undefined) return undefined;
  const labels = splitCells(src, header).map((range) => ({
    label: toPlainText(src.slice(range.start, range.end)),
    range,
  }));
  const fields = toColumnFields(labels.map(({ label }) => label));
  const columns = labels.map(({ label, range }, i) => ({ field: fields[i], label, range }));
  if (isPreferenceTable(columns)) return glossary ? columns : undefined;
  const name = columns.find(({ field }) => field === 'name');
  const text = columns.some(({ field }) => field === 'definition' || field === 'expansion');
  const translations = columns.filter(({ field }) => field === 'aliases');
  if (glossary && name !== undefined && !text && translations.length > 0)
    if (findFieldOfLabel(name.label) === undefined) return columns;
  if (name !== undefined && text) {
    const isTelling =
      findFieldOfLabel(name.label) === 'name' && !generalNames.has(foldLabel(name.label));
    return glossary || isTelling ? columns : undefined;
  }
  if (!glossary || columns.length < 2) return undefined;
  return guessColumns(src, table, columns);
}

/** Guesses columns without known headers: a short first one is the name, the wordiest other one the definition. */
function guessColumns(
  src: string,
  table: Block,
  columns: readonly Column[],
): readonly Column[] | undefined {
  if (columns.some(({ field }) => field === 'name'))
    return columns.length === 2 ? setColumnField(columns, 1, 'definition') : undefined;
  const defined = columns.findIndex(({ field }) => field === 'definition');
  if (defined > 0) return setColumnField(columns, 0, 'name');
  if (columns.length !== 2 || defined === 0) return undefined;
  const rows = table.children.slice(1).map((row) => splitCells(src, row));
  const words = (index: number): number =>
    rows.reduce((sum, cells) => sum + countCellWords(src, cells[index]), 0) /
    Math.max(1, rows.length);
  if (rows.length === 0 || words(0) > 4 || words(1) < words(0)) return undefined;
  return setColumnField(setColumnField(columns, 0, 'name'), 1, 'definition');
}

/** Returns true for a table of words to replace. */
export function isPreferenceTable(columns: readonly Column[]): boolean {
  return findPreferenceColumns(columns.map(({ label }) => label)) !== undefined;
}

function setColumnField(
  columns: readonly Column[],
  index: number,
  field: FieldName,
): readonly Column[] {
  return columns.map((column, i) => (i === index ? { ...column, field } : column));
}

function countCellWords(src: string, cell: Range | undefined): number {
  const text = cell === undefined ? '' : src.slice(cell.start, cell.end).trim();
  return text === '' ? 0 : countWords(text);
}

export function splitCells(src: string, { range, children }: Block): readonly Range[] {
  return children.length > 0 ? children.map((cell) => cell.range) : splitTableRow(src, range);
}

/** Reads the rows that have a name, in steps. */
export function* readTable(
  table: Block,
  columns: readonly Column[],
  scope: Scope,
  collector: EntryCollector,
): Generator<undefined, void> {
  const layout: TableLayout = {
    columns,
    name: columns.findIndex(({ field }) => field === 'name'),
    definition: columns.findIndex(({ field }) => field === 'definition'),
    isValue: columns.some(
      ({ field, label }) => field === 'name' && valueNames.has(foldLabel(label)),
    ),
    isPreference: isPreferenceTable(columns),
    group: createGroup('row', table),
  };
  const from = startsWithData(scope.src, table, columns) ? 0 : 1;
  const titles = findGroupTitles(scope.src, table.children.slice(from), layout);
  for (let i = from; i < table.children.length; i++) {
    const row = table.children[i];
    if (row !== undefined && !titles.has(row)) readRow(row, layout, scope, collector);
    if (i % entriesPerStep === entriesPerStep - 1) yield undefined;
  }
}

/**
 * Rows with only a name above rows with more content are titles of groups. In alphabetical order, or with only one
 * other column, such a row is a term without a definition.
 */
function findGroupTitles(
  src: string,
  rows: readonly Block[],
  layout: TableLayout,
): ReadonlySet<Block> {
  const titles = new Set<Block>();
  if (layout.columns.length < 3 || layout.definition < 0) return titles;
  const read = rows.map((row) => splitCells(src, row));
  const isBare = read.map(
    (cells) => !cells.some(({ start, end }, i) => i !== layout.name && start < end),
  );
  rows.forEach((row, i) => {
    if (isBare[i] === true && isBare[i + 1] === false) titles.add(row);
  });
  if (titles.size === 0) return titles;
  const names = read.map((cells) => {
    const cell = cells[layout.name];
    return cell && toPlainText(src.slice(cell.start, cell.end));
  });
  return isAlphabetical(names) ? new Set() : titles;
}

/** The data that all rows of a table share. */
interface TableLayout {
  readonly columns: readonly Column[];
  /** The columns of the name and the definition; -1 for none. */
  readonly name: number;
  readonly definition: number;
  readonly isValue: boolean;
  readonly isPreference: boolean;
  readonly group: EntryGroup;
}

function readRow(row: Block, layout: TableLayout, scope: Scope, collector: EntryCollector): void {
  const cells = splitCells(scope.src, row);
  const name = findNameColumn(cells, layout);
  const label = cells[name];
  if (label === undefined || isLetterRow(scope.src, cells, name)) return;
  const names = readNames(scope.src, label);
  const definition = cells[layout.definition];
  if (names.length === 0 || isSign(scope.src, names)) return;
  if (layout.isPreference && !isPreference(names, cells, layout)) return;
  collector.addEntry({
    shape: 'row',
    names,
    range: row.range,
    label,
    definition:
      definition !== undefined && definition.start < definition.end ? definition : undefined,
    definitionAt: definition?.start ?? row.range.end,
    fields: readFields(scope.src, { ...layout, name }, cells),
    ...(layout.isValue && { isValue: true }),
    ...(layout.isPreference && { isPreference: true }),
    context: scope.context,
    group: layout.group,
    meaning: undefined,
  });
}

/** Emoji and arrows in a table are a legend. */
const signs = /^(?:\p{So}|\p{Extended_Pictographic}|[←-⇿⟰-⟿\s]|\uFE0F|\u200D)+$/u;

function isSign(src: string, names: readonly WrittenName[]): boolean {
  return names.every(({ text, range }) => signs.test(text) && src[range.start - 1] !== '`');
}

/** Advice such as `name the part that failed` is no word to use. */
function isPreference(
  names: readonly WrittenName[],
  cells: readonly Range[],
  { columns }: TableLayout,
): boolean {
  const avoided = cells[columns.findIndex(({ field }) => field === 'avoid')];
  return (
    avoided !== undefined &&
    avoided.start < avoided.end &&
    names.every(({ text }) => countWords(text) <= maxPreferredWords)
  );
}

/** Maximum number of words of a term that replaces others. */
const maxPreferredWords = 4;

/** If the column of names is empty, uses the expansion or an alias as the name, so that no row is lost. */
function findNameColumn(cells: readonly Range[], { columns, name }: TableLayout): number {
  const isFilled = (index: number): boolean => {
    const cell = cells[index];
    return cell !== undefined && cell.start < cell.end;
  };
  if (isFilled(name)) return name;
  const other = (['expansion', 'aliases'] as const)
    .map((otherField) => columns.findIndex(({ field }, i) => field === otherField && isFilled(i)))
    .find((index) => index >= 0);
  return other ?? name;
}

/** A table without a header starts with its first term. */
function startsWithData(src: string, table: Block, [first, second]: readonly Column[]): boolean {
  if (first === undefined || second === undefined || findFieldOfLabel(first.label) !== undefined)
    return false;
  if (table.level === 1) return true;
  return (
    isAcronym(first.label) &&
    spellsOut(first.label, toPlainText(src.slice(second.range.start, second.range.end)))
  );
}

function isLetterRow(src: string, cells: readonly Range[], name: number): boolean {
  const label = cells[name];
  if (label === undefined || cells.some(({ start, end }, i) => i !== name && start < end))
    return false;
  return isLetterHeading(toPlainText(src.slice(label.start, label.end)));
}

function readFields(
  src: string,
  { columns, name, definition }: TableLayout,
  cells: readonly Range[],
): readonly FieldPlace[] {
  const fields: FieldPlace[] = [];
  for (let i = 0; i < cells.length; i++) {
    const column = columns[i];
    const value = cells[i];
    if (i === name || i === definition || column === undefined || value === undefined) continue;
    const text = src.slice(value.start, value.end).replaceAll('\\|', '|');
    const { field, label, range } = column;
    fields.push({ field, label, labelRange: range, value, text, whole: value, form: 'cell' });
  }
  return fields;
}
