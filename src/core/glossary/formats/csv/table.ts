import type { FieldName } from '../../fieldNames';
import type { SourceText } from '../../format';
import { Labels } from '../labelledFields';
import type { Cell, Row } from './cells';
import { delimiterOf, rowsOf } from './cells';

/** A glossary in a table: what its columns mean, and its rows. */
export interface Table {
  readonly delimiter: string;
  readonly columns: readonly Column[];
  readonly header: Row;
  readonly rows: readonly Row[];
}

export interface Column {
  readonly label: string;
  readonly cell: Cell;
  /** `undefined` for a column of the writer's own. */
  readonly field: FieldName | undefined;
}

/**
 * Understands the header; `undefined` where it names no terms, so that the table is none of a glossary.
 *
 * @throws UnclosedQuote
 */
export function* tableOf({ uri, text }: SourceText): Generator<undefined, Table | undefined> {
  const delimiter = delimiterOf(uri, text);
  const [header, ...rows] = yield* rowsOf(text, delimiter);
  if (header === undefined) return undefined;
  const columns = withNames(columnsOf(header));
  const has = (field: FieldName): boolean => columns.some((column) => column.field === field);
  const explains = has('definition') || has('expansion') || has('plain') || has('aliases');
  return has('name') && explains ? { delimiter, columns, header, rows } : undefined;
}

/** Beside definitions a first column that is headed by a word of its own (`English`, `Label in the app`) names them. */
function withNames(columns: readonly Column[]): readonly Column[] {
  const [first, ...others] = columns;
  const named = columns.some(({ field }) => field === 'name');
  const defined = others.some(({ field }) => field === 'definition');
  const isOwn = first !== undefined && first.field === undefined && !isKey(first.label);
  return isOwn && defined && !named ? [{ ...first, field: 'name' }, ...others] : columns;
}

/** Numbers and codes of rows, which nobody says. */
function isKey(label: string): boolean {
  return /^(?:|#|no\.?|nr\.?|number|(?:.*[\s_-])?id|uuid|code|date)$/iu.test(label);
}

/** Beside a column of acronyms a second name is the expansion; other columns of one kind are the writer's own. */
function columnsOf(header: Row): readonly Column[] {
  const labels = new Labels();
  const acronyms = header.cells.find(
    (cell) => labels.of(cell.text).isAcronym && labels.of(cell.text).field === 'name',
  );
  const taken = new Set<FieldName>();
  return header.cells.map((cell) => {
    const label = cell.text.trim();
    const own = label === '' ? undefined : labels.of(label).field;
    const isExpansion = own === 'name' && acronyms !== undefined && acronyms !== cell;
    const field = isExpansion ? 'expansion' : own;
    if (field === undefined || field === 'meta' || taken.has(field)) {
      return { label, cell, field: undefined };
    }
    taken.add(field);
    return { label, cell, field };
  });
}
