import type { Range } from '../../../../text/range';
import { fieldOfLabel, foldLabel, isAcronymLabel, type FieldName } from '../../../fieldNames';
import type { Group } from '../entry';
import { isAcronym, standsFor } from '../syntax/acronym';
import type { Block } from '../syntax/block';
import { countWords, plainText, trimmed } from '../syntax/inline';
import type { FieldPlace } from '../syntax/findings';
import { readNames } from '../structure/names';
import { isLetterHeading } from '../structure/vocabulary';
import { entriesAtOnce, groupOf, type Scope, type Sink } from './scope';

/** A column: the field it holds, or `undefined` for the writer's own. */
export interface Column {
  readonly field: FieldName | undefined;
  readonly label: string;
  readonly range: Range;
}

/** Names too general to make a table a glossary outside of one. */
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

/** Headers of what programs use; in sentences these are ordinary words. */
const valueNames = new Set(
  'value key error code constant flag option parameter argument variable setting'.split(' '),
);

/** The columns of a table that lists terms, or `undefined` where it lists something else. */
export function glossaryColumns(
  src: string,
  table: Block,
  glossary: boolean,
): readonly Column[] | undefined {
  const [header] = table.children;
  if (header === undefined) return undefined;
  const labels = cellRanges(src, header.range).map((range) => ({
    label: plainText(src.slice(range.start, range.end)),
    range,
  }));
  const columns = withRoles(
    labels.map(({ label, range }) => ({ field: fieldOfLabel(label), label, range })),
  );
  const name = columns.find(({ field }) => field === 'name');
  const text = columns.some(({ field }) => field === 'definition' || field === 'expansion');
  if (name !== undefined && text)
    return glossary || !generalNames.has(foldLabel(name.label)) ? columns : undefined;
  if (!glossary || columns.length < 2) return undefined;
  return guessed(src, table, columns);
}

/** One name column and one definition column; a second of either is an expansion, an alias or a remark. */
function withRoles(columns: readonly Column[]): readonly Column[] {
  const names = columns.filter(({ field }) => field === 'name');
  const definitions = columns.filter(({ field }) => field === 'definition');
  const [name, second] = names;
  const acronyms = name !== undefined && isAcronymLabel(name.label);
  return columns.map((column) => {
    if (column === second) {
      if (acronyms) return { ...column, field: 'expansion' };
      return { ...column, field: isAcronymLabel(column.label) ? 'aliases' : undefined };
    }
    if (column.field === 'name' && column !== name) return { ...column, field: undefined };
    if (column.field !== 'definition' || definitions.length < 2) return column;
    const spelled = acronyms && second === undefined && column === definitions[0];
    const kept = acronyms && second === undefined ? definitions[1] : definitions[0];
    if (spelled) return { ...column, field: 'expansion' };
    return column === kept ? column : { ...column, field: undefined };
  });
}

/** Columns without known headers: a short first one is the name, the wordiest other one the definition. */
function guessed(
  src: string,
  table: Block,
  columns: readonly Column[],
): readonly Column[] | undefined {
  if (columns.some(({ field }) => field === 'name'))
    return columns.length === 2 ? withField(columns, 1, 'definition') : undefined;
  const defined = columns.findIndex(({ field }) => field === 'definition');
  if (defined > 0) return withField(columns, 0, 'name');
  if (columns.length !== 2 || defined === 0) return undefined;
  const rows = table.children.slice(1).map((row) => cellRanges(src, row.range));
  const words = (index: number): number =>
    rows.reduce((sum, cells) => sum + wordCount(src, cells[index]), 0) / Math.max(1, rows.length);
  if (rows.length === 0 || words(0) > 4 || words(1) < words(0)) return undefined;
  return withField(withField(columns, 0, 'name'), 1, 'definition');
}

function withField(columns: readonly Column[], index: number, field: FieldName): readonly Column[] {
  return columns.map((column, i) => (i === index ? { ...column, field } : column));
}

function wordCount(src: string, cell: Range | undefined): number {
  const text = cell === undefined ? '' : src.slice(cell.start, cell.end).trim();
  return text === '' ? 0 : countWords(text);
}

/** The cells of a row, trimmed. An empty cell is an empty range where its text would stand. */
export function cellRanges(src: string, row: Range): readonly Range[] {
  const cells: Range[] = [];
  const start = src[row.start] === '|' ? row.start + 1 : row.start;
  let from = start;
  for (let i = start; i < row.end; i++) {
    const code = src.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 124) {
      cells.push(cell(src, from, i));
      from = i + 1;
    }
  }
  if (src.slice(from, row.end).trim() !== '' || from === start)
    cells.push(cell(src, from, row.end));
  return cells;
}

function cell(src: string, start: number, end: number): Range {
  const range = trimmed(src, { start, end });
  if (range.start < range.end) return range;
  const at = Math.min(end, src[start] === ' ' ? start + 1 : start);
  return { start: at, end: at };
}

/** Reads the rows that name something, in steps. */
export function* readTable(
  table: Block,
  columns: readonly Column[],
  scope: Scope,
  sink: Sink,
): Generator<undefined, void> {
  const reader: RowReader = {
    columns,
    name: columns.findIndex(({ field }) => field === 'name'),
    definition: columns.findIndex(({ field }) => field === 'definition'),
    isValue: columns.some(
      ({ field, label }) => field === 'name' && valueNames.has(foldLabel(label)),
    ),
    group: groupOf('row', table),
  };
  const from = isData(scope.src, columns) ? 0 : 1;
  for (let i = from; i < table.children.length; i++) {
    const row = table.children[i];
    if (row !== undefined) readRow(row, reader, scope, sink);
    if (i % entriesAtOnce === entriesAtOnce - 1) yield undefined;
  }
}

/** What is the same for all rows of a table. */
interface RowReader {
  readonly columns: readonly Column[];
  /** Which column holds the name, which the definition; -1 for none. */
  readonly name: number;
  readonly definition: number;
  readonly isValue: boolean;
  readonly group: Group;
}

function readRow(row: Block, reader: RowReader, scope: Scope, sink: Sink): void {
  const { name } = reader;
  const cells = cellRanges(scope.src, row.range);
  const label = cells[name];
  if (label === undefined || isLetterRow(scope.src, cells, name)) return;
  const names = readNames(scope.src, label);
  const definition = cells[reader.definition];
  if (names.length === 0) return;
  sink.entry({
    shape: 'row',
    names,
    range: row.range,
    label,
    definition:
      definition !== undefined && definition.start < definition.end ? definition : undefined,
    definitionAt: definition?.start ?? row.range.end,
    fields: fieldsOf(scope.src, reader, cells),
    ...(reader.isValue && { isValue: true }),
    context: scope.context,
    group: reader.group,
    meaning: undefined,
  });
}

/** A table without a header of its own starts with its first term. */
function isData(src: string, [first, second]: readonly Column[]): boolean {
  if (first === undefined || second === undefined || fieldOfLabel(first.label) !== undefined)
    return false;
  return (
    isAcronym(first.label) &&
    standsFor(first.label, plainText(src.slice(second.range.start, second.range.end)))
  );
}

function isLetterRow(src: string, cells: readonly Range[], name: number): boolean {
  const label = cells[name];
  if (label === undefined || cells.some(({ start, end }, i) => i !== name && start < end))
    return false;
  return isLetterHeading(plainText(src.slice(label.start, label.end)));
}

function fieldsOf(
  src: string,
  { columns, name, definition }: RowReader,
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
