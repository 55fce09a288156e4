import * as l10n from '@vscode/l10n';
import { refuse, refuseChangedFile, refuseMissingName } from '../../refusals';
import type { EditSteps, FileContent, SourceText } from '../../glossaryFormat';
import type { Range } from '../../../text/range';
import type { TextEdit } from '../../../text/textEdit';
import { detectLineBreak } from '../../../text/lineMap';
import { tryEdits } from '../../../text/textEdit';
import type { Term, TermChange, TermDraft } from '../../term';
import { getMetaText } from '../../term';
import { isAcronym } from '../../../language/acronyms';
import { findAlphabeticalIndex } from '../../../language/alphabeticalOrder';
import { isAcronymLabel, type FieldName } from '../../fieldNames';
import { getListSeparator, splitList } from '../mutableTermFields';
import {
  fieldOrder,
  normalizeText,
  hasSameFields,
  isSameWrittenValue,
  planWithDerivedExpansion,
  getWrittenValue,
} from '../writtenFields';
import type { Row } from './cells';
import { UnclosedQuoteError, skipLineBreak, rankDelimiters } from './cells';
import { formatCell, formatFieldValue } from './formatCell';
import { readCsv } from './readCsv';
import type { Column, CsvTable } from './csvTable';
import { readCsvTable } from './csvTable';
import { skipLineBreakBackwards } from '../../../text/trim';

export function* addCsvRow(source: SourceText, draft: TermDraft): EditSteps {
  if (normalizeText(draft.name) === '') return refuseMissingName();
  if (source.text.replace('\uFEFF', '').trim() === '') return yield* createTable(source, draft);
  const table = yield* openTable(source);
  if (table === undefined) return refuse(describeMissingTable());
  const missing = describeMissingColumn(table, draft, {});
  if (missing !== undefined) return refuse(missing);
  const names = table.rows.map((row) => getRowName(row, table));
  const place = findAlphabeticalIndex(names, draft.name);
  const line = formatRow(table, draft, table.rows[Math.min(place, table.rows.length - 1)]);
  const before = table.rows[place - 1] ?? table.header;
  const edits = [{ range: { start: before.end, end: before.end }, newText: `\n${line}` }];
  const count = (yield* readCsv(source)).terms.length + 1;
  return yield* verifyEdits(
    source,
    edits,
    ({ terms }) => terms.length === count && terms.some((term) => isReadAs(term, draft)),
  );
}

/**
 * Adds the header and the first row to a blank file, before its blanks. All cells are in quotes, which tells this header
 * from one that was there before: see `findCreatedTable`.
 */
function createTable(source: SourceText, draft: TermDraft): EditSteps {
  const { uri, text } = source;
  const [delimiter = ','] = rankDelimiters(uri, text);
  const more = fieldOrder.filter(
    (field) => !isAlwaysInTable(field) && getWrittenValue(draft, field) !== undefined,
  );
  const columns = (['name', 'definition', ...more] as const).map((field) => ({
    label: getColumnLabel(field),
    text: formatFieldValue(field, getWrittenValue(draft, field), undefined, delimiter),
  }));
  const own = Object.entries(draft.meta ?? {}).map(([label, value]) => ({ label, text: value }));
  const all = [...columns, ...own];
  const row = (texts: readonly string[]): string =>
    `${texts.map((one) => formatCell(one, delimiter, true)).join(delimiter)}\n`;
  const newText = row(all.map(({ label }) => label)) + row(all.map((one) => one.text));
  const start = getTextStart(text);
  return verifyEdits(source, [{ range: { start, end: start }, newText }], ({ terms }) => {
    const [only] = terms;
    return only !== undefined && isReadAs(only, draft);
  });
}

/** Returns the range of a table that is as `createTable` writes it; `undefined` for any other table. */
function findCreatedTable(text: string, { columns, header, rows }: CsvTable): Range | undefined {
  const [row] = rows;
  if (row === undefined || header.start !== getTextStart(text)) return undefined;
  if (text.slice(row.end).trim() !== '' || row.cells.length !== columns.length) return undefined;
  const isCreated = columns.every(({ cell, label, field }, i) => {
    const value = row.cells[i];
    if (!cell.quoted || value?.quoted !== true) return false;
    if (field === undefined) return value.text !== '';
    return label === getColumnLabel(field) && (isAlwaysInTable(field) || value.text !== '');
  });
  return isCreated ? { start: header.start, end: skipLineBreak(text, row.end) } : undefined;
}

function isAlwaysInTable(field: FieldName): boolean {
  return field === 'name' || field === 'definition';
}

function getColumnLabel(field: FieldName): string {
  return field === 'name' ? 'Term' : field.charAt(0).toUpperCase() + field.slice(1);
}

function getTextStart(text: string): number {
  return text.startsWith('\uFEFF') ? 1 : 0;
}

export function changeCsvRow(source: SourceText, term: Term, change: TermChange): EditSteps {
  return planWithDerivedExpansion(term, change, (wanted) => changeFields(source, term, wanted));
}

function* changeFields(source: SourceText, term: Term, wanted: TermDraft): EditSteps {
  if (normalizeText(wanted.name) === '') return refuseMissingName();
  if (hasSameFields(term, wanted)) return { kind: 'edits', edits: [] };
  const table = yield* openTable(source);
  const row = table?.rows.find(({ start }) => start === term.source.entry.start);
  if (table === undefined || row === undefined) return refuseChangedFile();
  const missing = describeMissingColumn(table, wanted, term);
  if (missing !== undefined) return refuse(missing);
  const edits = planCellEdits(table, row, term, wanted);
  const { start } = term.source.entry;
  return yield* verifyEdits(source, edits, ({ terms }) =>
    terms.some((one) => one.source.entry.start === start && isReadAs(one, wanted)),
  );
}

export function* removeCsvRow(source: SourceText, term: Term): EditSteps {
  const { text } = source;
  const table = yield* openTable(source);
  const row = table?.rows.find(({ start }) => start === term.source.entry.start);
  if (table === undefined || row === undefined) return refuseChangedFile();
  const created = findCreatedTable(text, table);
  if (created !== undefined) return { kind: 'edits', edits: [{ range: created, newText: '' }] };
  const isLast = row.end >= text.length;
  const start = isLast && row.start > 0 ? skipLineBreakBackwards(text, row.start) : row.start;
  const end = skipLineBreak(text, row.end);
  // Of the blank lines around a row, those before it stay.
  const isBlankBefore = /[\r\n]{2}$/u.test(
    text.slice(Math.max(0, row.start - 4), row.start).replace(/\r\n/gu, '\n'),
  );
  const blanks = isBlankBefore ? (/^[\r\n]+/u.exec(text.slice(end))?.[0].length ?? 0) : 0;
  return { kind: 'edits', edits: [{ range: { start, end: end + blanks }, newText: '' }] };
}

function* openTable(source: SourceText): Generator<undefined, CsvTable | undefined> {
  try {
    return yield* readCsvTable(source);
  } catch (error) {
    if (error instanceof UnclosedQuoteError) return undefined;
    throw error;
  }
}

/** Returns why changed fields cannot be written; `undefined` if all have a column. */
function describeMissingColumn(
  { columns }: CsvTable,
  wanted: TermDraft,
  before: Partial<TermDraft>,
): string | undefined {
  const fields = fieldOrder.filter(
    (one) =>
      !isSameWrittenValue(getWrittenValue(wanted, one), getWrittenValue(before, one)) &&
      (one !== 'expansion' || wanted.expansion !== undefined) &&
      !columns.some((column) => column.field === one),
  );
  const own = Object.keys(wanted.meta ?? {}).filter(
    (label) => !columns.some((column) => column.field === undefined && column.label === label),
  );
  const [first, ...others] = [...fields, ...own];
  if (first === undefined) return undefined;
  return others.length === 0
    ? l10n.t(
        'The table has no column for “{0}”. Add the column to the first row, and try again.',
        first,
      )
    : l10n.t(
        'The table has no columns for: {0}. Add them to the first row, and try again.',
        [first, ...others].join(', '),
      );
}

function formatRow(table: CsvTable, draft: TermDraft, like: Row | undefined): string {
  return table.columns
    .map((column, i) =>
      formatCell(
        formatColumnValue(table, column, pickAliasesOfColumn(table, undefined, draft, i), i),
        table.delimiter,
        column.cell.quoted && like?.cells[i]?.quoted === true,
      ),
    )
    .join(table.delimiter);
}

function planCellEdits(
  table: CsvTable,
  row: Row,
  term: Term,
  wanted: TermDraft,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let appended = '';
  let lacking = 0;
  for (const [i, column] of table.columns.entries()) {
    const text = formatColumnValue(table, column, pickAliasesOfColumn(table, row, wanted, i), i);
    const cell = row.cells[i];
    if (cell === undefined) {
      lacking++;
      if (text === '') continue;
      appended += table.delimiter.repeat(lacking) + formatCell(text, table.delimiter, false);
      lacking = 0;
    } else if (
      text !== formatColumnValue(table, column, pickAliasesOfColumn(table, row, term, i), i)
    ) {
      const { start, end } = cell;
      edits.push({
        range: { start, end },
        newText: formatCell(text, table.delimiter, cell.quoted),
      });
    }
  }
  if (appended !== '') edits.push({ range: { start: row.end, end: row.end }, newText: appended });
  return edits;
}

function formatColumnValue(
  table: CsvTable,
  column: Column,
  draft: TermDraft,
  index: number,
): string {
  const { field } = column;
  if (field === undefined || field === 'meta')
    return normalizeText(getMetaText(draft.meta, column.label) ?? '');
  const filled = table.rows
    .map((row) => row.cells[index]?.text ?? '')
    .find((text) => /[,;]/u.test(text));
  return formatFieldValue(field, getWrittenValue(draft, field), filled, table.delimiter);
}

/**
 * Returns the draft with the aliases of one column, if several columns contain aliases: each stays in its column, new
 * acronyms go to a column of acronyms, others to the first column of aliases.
 */
function pickAliasesOfColumn(
  { columns }: CsvTable,
  row: Row | undefined,
  draft: TermDraft,
  index: number,
): TermDraft {
  const places = columns.flatMap(({ field }, i) => (field === 'aliases' ? [i] : []));
  const [first] = places;
  if (first === undefined || places.length < 2 || !places.includes(index)) return draft;
  const isShort = (i: number): boolean => isAcronymLabel(columns[i]?.label ?? '');
  const findColumnOf = (alias: string): number =>
    places.find((i) => parseAliases(row?.cells[i]).includes(alias)) ??
    places.find((i) => isShort(i) === isAcronym(alias)) ??
    first;
  return {
    ...draft,
    aliases: draft.aliases?.filter((alias) => findColumnOf(alias) === index) ?? [],
  };
}

/** Several columns of aliases cannot preserve the order of the draft. */
function isReadAs(term: Term, wanted: TermDraft): boolean {
  const sorted = (fields: TermDraft): TermDraft => ({
    ...fields,
    aliases: [...(fields.aliases ?? [])].sort(),
  });
  return hasSameFields(sorted(term), sorted(wanted));
}

function parseAliases(cell: Row['cells'][number] | undefined): readonly string[] {
  return splitList(cell?.text ?? '', getListSeparator('aliases'));
}

function getRowName(row: Row, table: CsvTable): string | undefined {
  const index = table.columns.findIndex((column) => column.field === 'name');
  return row.cells[index]?.text.trim();
}

/** Returns the planned edits with the line breaks of the file, if the resulting table is read as expected. */
function* verifyEdits(
  source: SourceText,
  planned: readonly TextEdit[],
  isRight: (after: FileContent) => boolean,
): EditSteps {
  const lineBreak = detectLineBreak(source.text);
  const edits = planned.map(({ range, newText }) => ({
    range,
    newText: newText.replace(/\r\n?|\n/gu, lineBreak),
  }));
  const text = tryEdits(source.text, edits);
  if (text === undefined) return refuse(describeUnwritable());
  const after = yield* readCsv({ ...source, text });
  return after.readable && isRight(after) ? { kind: 'edits', edits } : refuse(describeUnwritable());
}

function describeUnwritable(): string {
  return l10n.t('A table cannot contain this text. Edit the file directly.');
}

function describeMissingTable(): string {
  return l10n.t('The file has no header row. Add a first row such as “Term,Definition”.');
}
