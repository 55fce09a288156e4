import { addAll } from '../../../text/collections';
import * as l10n from '@vscode/l10n';
import type { FileContent, SourceText } from '../../format';
import type { Problem } from '../../../problem/problem';
import type { Term } from '../../term';
import type { GatheredFields } from '../labelledFields';
import {
  isListField,
  isTextField,
  noFields,
  separatorOf,
  setWord,
  splitList,
} from '../labelledFields';
import { merged } from '../names/applyName';
import { nameTerms } from '../names/nameTerms';
import { followReferences } from '../names/seeReference';
import { checkTerms } from '../termProblems';
import { unknownValue } from '../valueProblems';
import type { Cell, Row } from './cells';
import { UnclosedQuote } from './cells';
import type { Column, Table } from './table';
import { tableOf } from './table';

const rowsPerStep = 500;

/** Reads a glossary from a table whose header names the fields. */
export function* readCsv(source: SourceText): Generator<undefined, FileContent> {
  let table: Table | undefined;
  try {
    table = yield* tableOf(source);
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error;
    return { terms: [], imports: [], problems: [brokenTable(source, error.at)], readable: false };
  }
  const terms: Term[] = [];
  const problems: Problem[] = [];
  for (const [i, row] of (table?.rows ?? []).entries()) {
    if (i % rowsPerStep === rowsPerStep - 1) yield undefined;
    addAll(terms, termsOf(row, table?.columns ?? [], source, problems));
  }
  const followed = followReferences(terms);
  addAll(problems, yield* checkTerms(followed, source.text));
  return { terms: followed, imports: [], problems, readable: true };
}

/** Returns one term, or several if the name is `X / Y`; none if the row has no name. */
function termsOf(
  row: Row,
  columns: readonly Column[],
  { uri, text }: SourceText,
  problems: Problem[],
): readonly Term[] {
  const fields = noFields();
  const meta: [string, string][] = [];
  let definition: Cell | undefined;
  for (const [i, cell] of row.cells.entries()) {
    const column = columns[i];
    const value = valueOf(cell);
    if (column === undefined || value === '') continue;
    if (column.field === 'definition') definition = cell;
    if (column.field === undefined) meta.push([column.label, value]);
    else if (!setField(fields, column.field, value)) {
      problems.push(unknownValue(uri, column.field, value, inside(cell)));
    }
  }
  if (meta.length > 0) fields.meta = Object.fromEntries(meta);
  const name = nameCell(row, columns);
  if (name === undefined) {
    if (row.cells.some((cell) => cell.text.trim() !== '')) problems.push(missingName(uri, row));
    return [];
  }
  if (fields.expansion === valueOf(name)) fields.expansion = undefined;
  fields.aliases = fields.aliases.filter((alias) => alias !== valueOf(name));
  return nameTerms({ text: valueOf(name), range: inside(name) }, fields, text, {}).map(
    ({ fields: named, range }) => ({
      ...named,
      source: {
        uri,
        entry: { start: row.start, end: row.end },
        name: range,
        definition: definition && inside(definition),
      },
    }),
  );
}

/** If the column of names is empty, uses the expansion or an alias as the name, so that no row is lost. */
function nameCell(row: Row, columns: readonly Column[]): Cell | undefined {
  for (const field of ['name', 'expansion', 'aliases'] as const) {
    const cell = row.cells.find((one, i) => columns[i]?.field === field && valueOf(one) !== '');
    if (cell !== undefined) return cell;
  }
  return undefined;
}

function valueOf(cell: Cell): string {
  return cell.text.replace(/\r\n?/gu, '\n').trim();
}

/** Returns false if the value is not valid for the field. */
function setField(
  fields: GatheredFields,
  field: NonNullable<Column['field']>,
  text: string,
): boolean {
  if (field === 'name' || field === 'definition' || isTextField(field)) fields[field] = text;
  else if (isListField(field))
    fields[field] = merged(fields[field], splitList(text, separatorOf(field)));
  else if (field !== 'meta') return setWord(fields, field, text);
  return true;
}

function inside({ start, end, quoted }: Cell): { readonly start: number; readonly end: number } {
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}

function missingName(uri: string, { start, end }: Row): Problem {
  return {
    code: 'missing-name',
    severity: 'warning',
    message: l10n.t('This row has no name, so it is ignored. Add the term that it explains.'),
    uri,
    range: { start, end },
  };
}

function brokenTable({ uri, text }: SourceText, at: number): Problem {
  const rest = /^[^\r\n]*/u.exec(text.slice(at, at + 500))?.[0].length ?? 1;
  return {
    code: 'broken-table',
    severity: 'error',
    message: l10n.t(
      'This cell has an opening quotation mark but no closing one. Add the closing quotation mark.',
    ),
    uri,
    range: { start: at, end: at + rest },
  };
}
