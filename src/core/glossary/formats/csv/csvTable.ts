import type { FieldName } from '../../fieldNames';
import type { SourceText } from '../../glossaryFormat';
import { toColumnFields } from '../columnRoles';
import type { Cell, Row } from './cells';
import { rankDelimiters, maxLinesAboveHeader, readRows } from './cells';

/** A glossary in a table: the fields of its columns, and its rows. */
export interface CsvTable {
  readonly delimiter: string;
  readonly columns: readonly Column[];
  readonly header: Row;
  readonly rows: readonly Row[];
}

export interface Column {
  readonly label: string;
  readonly cell: Cell;
  /** `undefined` for a custom column. */
  readonly field: FieldName | undefined;
}

/**
 * Finds the header row; `undefined` if none exists: the table then contains no glossary.
 *
 * @throws UnclosedQuote
 */
export function* readCsvTable({
  uri,
  text,
}: SourceText): Generator<undefined, CsvTable | undefined> {
  for (const delimiter of rankDelimiters(uri, text)) {
    if (!text.includes(delimiter)) continue;
    const rows = yield* readRows(text, delimiter);
    const table = findHeader(rows, delimiter);
    if (table !== undefined) return table;
  }
  return undefined;
}

/** Returns the first row that names terms and their explanations; titles and notes may precede it. */
function findHeader(rows: readonly Row[], delimiter: string): CsvTable | undefined {
  for (const [i, header] of rows.slice(0, maxLinesAboveHeader).entries()) {
    // A title is the only cell of its row.
    const filled = header.cells.filter(({ text }) => text.trim() !== '').length;
    if (filled < 2) continue;
    const columns = toColumns(header);
    const has = (field: FieldName): boolean => columns.some((column) => column.field === field);
    const explains =
      has('definition') || has('expansion') || has('plain') || has('aliases') || has('avoid');
    if (has('name') && explains) return { delimiter, columns, header, rows: rows.slice(i + 1) };
  }
  return undefined;
}

function toColumns({ cells }: Row): readonly Column[] {
  const labels = cells.map(({ text }) => text.trim());
  const fields = toColumnFields(labels);
  return cells.map((cell, i) => ({ label: labels[i] ?? '', cell, field: fields[i] }));
}
