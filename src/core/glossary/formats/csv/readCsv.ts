import { addAll } from '../../../text/collections';
import * as l10n from '@vscode/l10n';
import type { FileContent, SourceText } from '../../glossaryFormat';
import type { Problem } from '../../../problem/problem';
import type { Term } from '../../term';
import type { MutableTermFields } from '../mutableTermFields';
import {
  isListField,
  isTextField,
  createEmptyFields,
  getListSeparator,
  setKeywordField,
  splitList,
} from '../mutableTermFields';
import { mergeLists } from '../names/applyName';
import { toNamedFields } from '../names/toNamedFields';
import { followReferences } from '../names/seeReference';
import { checkTerms } from '../checkTerms';
import { createUnknownValueProblem } from '../unknownValueProblem';
import type { Cell, Row } from './cells';
import { UnclosedQuoteError } from './cells';
import type { Column, CsvTable } from './csvTable';
import { readCsvTable } from './csvTable';

const rowsPerStep = 500;

/** Reads a glossary from a table whose header names the fields. */
export function* readCsv(source: SourceText): Generator<undefined, FileContent> {
  let table: CsvTable | undefined;
  try {
    table = yield* readCsvTable(source);
  } catch (error) {
    if (!(error instanceof UnclosedQuoteError)) throw error;
    return {
      terms: [],
      imports: [],
      walks: [],
      problems: [createBrokenTableProblem(source, error.at)],
      readable: false,
    };
  }
  const terms: Term[] = [];
  const problems: Problem[] = [];
  for (const [i, row] of (table?.rows ?? []).entries()) {
    if (i % rowsPerStep === rowsPerStep - 1) yield undefined;
    addAll(terms, readRow(row, table?.columns ?? [], source, problems));
  }
  const followed = yield* followReferences(terms);
  addAll(problems, yield* checkTerms(followed, source.text));
  return { terms: followed, imports: [], walks: [], problems, readable: true };
}

/** Returns one term, or several if the name is `X / Y`; none if the row has no name. */
function readRow(
  row: Row,
  columns: readonly Column[],
  { uri, text }: SourceText,
  problems: Problem[],
): readonly Term[] {
  const fields = createEmptyFields();
  const meta: [string, string][] = [];
  let definition: Cell | undefined;
  for (const [i, cell] of row.cells.entries()) {
    const column = columns[i];
    const value = getCellValue(cell);
    if (column === undefined || value === '') continue;
    if (column.field === 'definition') definition = cell;
    if (column.field === undefined) meta.push([column.label, value]);
    else if (!setField(fields, column.field, value)) {
      problems.push(createUnknownValueProblem(uri, column.field, value, getInnerRange(cell)));
    }
  }
  if (meta.length > 0) fields.meta = Object.fromEntries(meta);
  const name = findNameCell(row, columns);
  if (name === undefined) {
    if (row.cells.some((cell) => cell.text.trim() !== ''))
      problems.push(createMissingNameProblem(uri, row));
    return [];
  }
  if (fields.expansion === getCellValue(name)) fields.expansion = undefined;
  return toNamedFields(
    { text: getCellValue(name), range: getInnerRange(name) },
    fields,
    text,
    {},
  ).map(({ fields: named, range }) => ({
    ...named,
    source: {
      uri,
      entry: { start: row.start, end: row.end },
      name: range,
      definition: definition && getInnerRange(definition),
    },
  }));
}

/** If the column of names is empty, uses the expansion or an alias as the name, so that no row is lost. */
function findNameCell(row: Row, columns: readonly Column[]): Cell | undefined {
  for (const field of ['name', 'expansion', 'aliases'] as const) {
    const cell = row.cells.find(
      (one, i) => columns[i]?.field === field && getCellValue(one) !== '',
    );
    if (cell !== undefined) return cell;
  }
  return undefined;
}

function getCellValue(cell: Cell): string {
  return cell.text.replace(/\r\n?/gu, '\n').trim();
}

/** Returns false if the value is not valid for the field. */
function setField(
  fields: MutableTermFields,
  field: NonNullable<Column['field']>,
  text: string,
): boolean {
  if (field === 'name' || field === 'definition' || isTextField(field)) fields[field] = text;
  else if (isListField(field))
    fields[field] = mergeLists(fields[field], splitList(text, getListSeparator(field)));
  else if (field !== 'meta') return setKeywordField(fields, field, text);
  return true;
}

function getInnerRange({ start, end, quoted }: Cell): {
  readonly start: number;
  readonly end: number;
} {
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}

function createMissingNameProblem(uri: string, { start, end }: Row): Problem {
  return {
    code: 'missing-name',
    severity: 'warning',
    message: l10n.t('This row has no name, so it is ignored. Add the term that it explains.'),
    uri,
    range: { start, end },
  };
}

function createBrokenTableProblem({ uri, text }: SourceText, at: number): Problem {
  const length = /^[^\r\n]*/u.exec(text.slice(at, at + 500))?.[0].length ?? 1;
  return {
    code: 'broken-table',
    severity: 'error',
    message: l10n.t(
      'This cell has an opening quotation mark but no closing one. Add the closing quotation mark.',
    ),
    uri,
    range: { start: at, end: at + length },
  };
}
