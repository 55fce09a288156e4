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
    const term = termOf(row, table?.columns ?? [], source, problems);
    if (term !== undefined) terms.push(term);
  }
  addAll(problems, yield* checkTerms(terms, source.text));
  return { terms, imports: [], problems, readable: true };
}

function termOf(
  row: Row,
  columns: readonly Column[],
  { uri }: SourceText,
  problems: Problem[],
): Term | undefined {
  const fields = noFields();
  const meta: [string, string][] = [];
  let name: Cell | undefined;
  let definition: Cell | undefined;
  for (const [i, cell] of row.cells.entries()) {
    const column = columns[i];
    const text = cell.text.replace(/\r\n?/gu, '\n').trim();
    if (column === undefined || text === '') continue;
    if (column.field === 'name') name = cell;
    if (column.field === 'definition') definition = cell;
    if (column.field === undefined) meta.push([column.label, text]);
    else if (!setField(fields, column.field, text)) {
      problems.push(unknownValue(uri, column.field, text, inside(cell)));
    }
  }
  if (meta.length > 0) fields.meta = Object.fromEntries(meta);
  const isEmpty = row.cells.every((cell) => cell.text.trim() === '');
  if (name === undefined && !isEmpty) problems.push(missingName(uri, row));
  if (name === undefined) return undefined;
  const { start, end } = row;
  const source = {
    uri,
    entry: { start, end },
    name: inside(name),
    definition: definition && inside(definition),
  };
  return { ...fields, source };
}

/** False where the word is none of those the field takes. */
function setField(
  fields: GatheredFields,
  field: NonNullable<Column['field']>,
  text: string,
): boolean {
  if (field === 'name' || field === 'definition' || isTextField(field)) fields[field] = text;
  else if (isListField(field)) fields[field] = splitList(text, separatorOf(field));
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
    message: l10n.t('This row has no name, so it is left out. Fill in the word that it explains.'),
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
      'This cell begins with a quotation mark that is never closed. Add the missing one at its end.',
    ),
    uri,
    range: { start: at, end: at + rest },
  };
}
