import type { FieldName } from '../../fieldNames';
import type { SourceText } from '../../format';
import { columnFields } from '../columns';
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

/** Titles and notes may stand above the header, but no more rows than these. */
const mostAbove = 5;

/**
 * Finds the row that names the columns; `undefined` where none does, so that the table is none of a glossary.
 *
 * @throws UnclosedQuote
 */
export function* tableOf({ uri, text }: SourceText): Generator<undefined, Table | undefined> {
  const delimiter = delimiterOf(uri, text);
  const rows = yield* rowsOf(text, delimiter);
  for (let i = 0; i < Math.min(rows.length, mostAbove + 1); i++) {
    const header = rows[i];
    if (header === undefined) break;
    const columns = columnsOf(header);
    const has = (field: FieldName): boolean => columns.some((column) => column.field === field);
    const explains = has('definition') || has('expansion') || has('plain') || has('aliases');
    if (has('name') && explains) return { delimiter, columns, header, rows: rows.slice(i + 1) };
  }
  return undefined;
}

function columnsOf({ cells }: Row): readonly Column[] {
  const labels = cells.map(({ text }) => text.trim());
  const fields = columnFields(labels);
  return cells.map((cell, i) => ({ label: labels[i] ?? '', cell, field: fields[i] }));
}
