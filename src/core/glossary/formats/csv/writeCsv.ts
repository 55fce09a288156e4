import * as l10n from '@vscode/l10n';
import type { EditResult, EditSteps, FileContent, SourceText } from '../../format';
import type { TextEdit } from '../../../text/textEdit';
import { applyEdits } from '../../../text/textEdit';
import type { Term, TermChange, TermDraft } from '../../term';
import { alphabeticalPlace } from '../order';
import { fieldOrder, normalized, sameFields, sameValue, writtenValue } from '../writtenFields';
import type { Row } from './cells';
import { UnclosedQuote, behindBreak, delimitersOf } from './cells';
import { cellText, fieldText } from './cellText';
import { readCsv } from './readCsv';
import type { Column, Table } from './table';
import { tableOf } from './table';

export function* addRow(source: SourceText, draft: TermDraft): EditSteps {
  if (normalized(draft.name) === '') return refused(l10n.t('A term needs a name.'));
  if (source.text.replace('\uFEFF', '').trim() === '') return yield* newTable(source, draft);
  const table = yield* openTable(source);
  if (table === undefined) return refused(noTable());
  const missing = withoutColumn(table, draft, {});
  if (missing !== undefined) return refused(missing);
  const { text } = source;
  const names = table.rows.map((row) => nameOf(row, table));
  const place = alphabeticalPlace(names, draft.name);
  const line = rowText(table, draft, table.rows[Math.min(place, table.rows.length - 1)]);
  const before = table.rows[place - 1] ?? table.header;
  const lineBreak = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
  const edits = [{ range: { start: before.end, end: before.end }, newText: lineBreak + line }];
  const count = (yield* readCsv(source)).terms.length + 1;
  return yield* verified(
    source,
    edits,
    ({ terms }) => terms.length === count && terms.some((term) => sameFields(term, draft)),
  );
}

/** The header and the first row of an empty file. */
function newTable({ uri, text }: SourceText, draft: TermDraft): EditSteps {
  const [delimiter = ','] = delimitersOf(uri, text);
  const fields = fieldOrder.filter(
    (field) => field === 'definition' || writtenValue(draft, field) !== undefined,
  );
  const more = fields.filter((field) => field !== 'name' && field !== 'definition');
  const columns = (['name', 'definition', ...more] as const).map((field) => ({
    label: field === 'name' ? 'Term' : field.charAt(0).toUpperCase() + field.slice(1),
    text: fieldText(field, writtenValue(draft, field), undefined, delimiter),
  }));
  const own = Object.entries(draft.meta ?? {}).map(([label, value]) => ({ label, text: value }));
  const all = [...columns, ...own];
  const row = (texts: readonly string[]): string =>
    `${texts.map((one) => cellText(one, delimiter, false)).join(delimiter)}\n`;
  const newText = row(all.map(({ label }) => label)) + row(all.map((one) => one.text));
  const range = { start: text.startsWith('\uFEFF') ? 1 : 0, end: text.length };
  return verified({ uri, text }, [{ range, newText }], ({ terms }) => {
    const [only] = terms;
    return only !== undefined && sameFields(only, draft);
  });
}

export function* changeRow(source: SourceText, term: Term, change: TermChange): EditSteps {
  const wanted: TermDraft = { ...term, ...change };
  if (normalized(wanted.name) === '') return refused(l10n.t('A term needs a name.'));
  if (sameFields(term, wanted)) return { kind: 'edits', edits: [] };
  const table = yield* openTable(source);
  const row = table?.rows.find(({ start }) => start === term.source.entry.start);
  if (table === undefined || row === undefined) return refused(hasChanged());
  const missing = withoutColumn(table, wanted, term);
  if (missing !== undefined) return refused(missing);
  const edits = cellEdits(table, row, term, wanted);
  const { start } = term.source.entry;
  return yield* verified(source, edits, ({ terms }) =>
    terms.some((one) => one.source.entry.start === start && sameFields(one, wanted)),
  );
}

export function* removeRow(source: SourceText, term: Term): EditSteps {
  const { text } = source;
  const row = (yield* openTable(source))?.rows.find(
    ({ start }) => start === term.source.entry.start,
  );
  if (row === undefined) return refused(hasChanged());
  const isLast = row.end >= text.length;
  const start = isLast && row.start > 0 ? beforeBreak(text, row.start) : row.start;
  return {
    kind: 'edits',
    edits: [{ range: { start, end: behindBreak(text, row.end) }, newText: '' }],
  };
}

function* openTable(source: SourceText): Generator<undefined, Table | undefined> {
  try {
    return yield* tableOf(source);
  } catch (error) {
    if (error instanceof UnclosedQuote) return undefined;
    throw error;
  }
}

/** Why a field that differs from `before` cannot be written; `undefined` where all have a column. */
function withoutColumn(
  { columns }: Table,
  wanted: TermDraft,
  before: Partial<TermDraft>,
): string | undefined {
  const field = fieldOrder.find(
    (one) =>
      !sameValue(writtenValue(wanted, one), writtenValue(before, one)) &&
      !columns.some((column) => column.field === one),
  );
  const own = Object.keys(wanted.meta ?? {}).find(
    (label) => !columns.some((column) => column.field === undefined && column.label === label),
  );
  const lacking = field ?? own;
  return lacking === undefined
    ? undefined
    : l10n.t(
        'The table has no column for “{0}”. Add one to its first row, and try again.',
        lacking,
      );
}

function rowText(table: Table, draft: TermDraft, like: Row | undefined): string {
  return table.columns
    .map((column, i) =>
      cellText(
        columnText(table, column, draft, i),
        table.delimiter,
        column.cell.quoted && like?.cells[i]?.quoted === true,
      ),
    )
    .join(table.delimiter);
}

function cellEdits(table: Table, row: Row, term: Term, wanted: TermDraft): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let appended = '';
  let lacking = 0;
  for (const [i, column] of table.columns.entries()) {
    const text = columnText(table, column, wanted, i);
    const cell = row.cells[i];
    if (cell === undefined) {
      lacking++;
      if (text === '') continue;
      appended += table.delimiter.repeat(lacking) + cellText(text, table.delimiter, false);
      lacking = 0;
    } else if (text !== columnText(table, column, term, i)) {
      const { start, end } = cell;
      edits.push({ range: { start, end }, newText: cellText(text, table.delimiter, cell.quoted) });
    }
  }
  if (appended !== '') edits.push({ range: { start: row.end, end: row.end }, newText: appended });
  return edits;
}

function columnText(table: Table, column: Column, draft: TermDraft, index: number): string {
  const { field } = column;
  if (field === undefined || field === 'meta') return normalized(draft.meta?.[column.label] ?? '');
  const filled = table.rows
    .map((row) => row.cells[index]?.text ?? '')
    .find((text) => /[,;]/u.test(text));
  return fieldText(field, writtenValue(draft, field), filled, table.delimiter);
}

function nameOf(row: Row, table: Table): string | undefined {
  const index = table.columns.findIndex((column) => column.field === 'name');
  return row.cells[index]?.text.trim();
}

function* verified(
  source: SourceText,
  edits: readonly TextEdit[],
  isRight: (after: FileContent) => boolean,
): EditSteps {
  const text = applyEdits(source.text, edits);
  const after = yield* readCsv({ uri: source.uri, text });
  return after.readable && isRight(after)
    ? { kind: 'edits', edits }
    : refused(l10n.t('A table cannot hold this text as it is. Open the file and edit it there.'));
}

function beforeBreak(text: string, start: number): number {
  return text[start - 1] === '\n' && text[start - 2] === '\r' ? start - 2 : start - 1;
}

function refused(reason: string): EditResult {
  return { kind: 'refused', reason };
}

function noTable(): string {
  return l10n.t(
    'The file has no row that names its columns. Give it a first row such as “Term,Definition”.',
  );
}

function hasChanged(): string {
  return l10n.t('The file has changed meanwhile. Try again.');
}
