import { findBars, splitTableRow } from '../../../../markdown/tableRow';
import { skipSpaceBackwards } from '../../../../text/trim';
import * as l10n from '@vscode/l10n';
import { refuse, refuseMissingName } from '../../../refusals';
import type { TextEdit } from '../../../../text/textEdit';
import type { FieldName } from '../../../fieldNames';
import type { EditSteps, SourceText } from '../../../glossaryFormat';
import { completeFields, type TermDraft, getMetaText } from '../../../term';
import { readDocument, type MarkdownDocument } from '../readDocument';
import { type ChangedTerm, findValidPlan, getNamedFields, isSameValue } from './findValidPlan';
import {
  escapeBlockMarks,
  escapeInline,
  escapeCell,
  toEmptyRange,
  formatFieldText,
  getTextStart,
} from './formatText';
import { formatEntries, findEntryStyles, formatFirstListEntry } from './formatEntries';
import {
  planInsertion,
  findSectionEnd,
  findInsertionPoint,
  type InsertionPoint,
  findPointUnderLetter,
} from './insertionPoint';
import type { Entry } from '../entry';
import { listDescendants, type Section } from '../structure/outline';
import { isGlossaryTitle } from '../structure/vocabulary';
import { findGlossaryColumns, type Column } from '../shapes/tables';
import type { Block } from '../syntax/markdownBlock';

/** Adds an entry in the shape and order of the file; a file without entries gets a heading for each term. */
export function* addMarkdownTerm(source: SourceText, draft: TermDraft): EditSteps {
  if (draft.name.trim() === '') return refuseMissingName();
  const document = yield* readDocument(source);
  const [only] = document.entries;
  if (only?.shape === 'file') {
    return refuse(
      l10n.t('This file is the entry of one term. Create a new file for “{0}”.', draft.name),
    );
  }
  const { plans, expected } = planTerm(document, draft);
  return yield* findValidPlan(source, plans, {
    unchanged: document.terms.map(({ term }) => term),
    changed: expected,
  });
}

/** Returns the edits to try, best first, and how the entry must be read after one of them. */
export function planTerm(
  document: MarkdownDocument,
  draft: TermDraft,
): { readonly plans: Iterable<readonly TextEdit[]>; readonly expected: ChangedTerm } {
  const given = pickGivenFields(draft);
  // Without a definition, the next entry must not give its own; an expansion may be read as one.
  const fields =
    given.expansion === undefined ? { ...given, definition: given.definition ?? '' } : given;
  const expected = { name: given.name, fields, asked: getNamedFields(given) };
  return { plans: planAddition(document, given), expected };
}

const emptyFields = completeFields({ name: '' });

/** Removes empty fields, which need no place. */
function pickGivenFields(draft: TermDraft): TermDraft {
  const given = getNamedFields(draft).filter(
    (field: FieldName) => !isSameValue(field, draft[field], emptyFields[field]),
  );
  const givenFields: Partial<TermDraft> = Object.fromEntries(
    given.map((field) => [field, draft[field]]),
  );
  const definition = escapeBlockMarks(draft.definition ?? '');
  return {
    ...givenFields,
    name: draft.name.replace(/\s+/gu, ' ').trim(),
    ...(definition === '' ? {} : { definition }),
  };
}

function* planAddition(
  document: MarkdownDocument,
  draft: TermDraft,
): Generator<readonly TextEdit[]> {
  const { context, ...others } = draft;
  const topical =
    context !== undefined && document.entries.some((entry) => entry.context === context);
  const place = findInsertionPoint(document, draft.name, context);
  const table = place === undefined ? findEmptyTable(document) : undefined;
  if (table !== undefined) yield* planRow(document, table, draft);
  else if (place === undefined) yield* planFirstEntry(document, draft);
  else {
    if (topical) yield* planEntryAt(document, place, others);
    yield* planEntryAt(document, place, draft);
  }
}

function* planEntryAt(
  document: MarkdownDocument,
  place: InsertionPoint,
  draft: TermDraft,
): Generator<readonly TextEdit[]> {
  const hasNeighbor = 'neighbor' in place;
  const model = hasNeighbor ? place.neighbor : place.example;
  const group = hasNeighbor
    ? place.group
    : document.entries.filter(({ shape }) => shape === model.shape);
  if (model.shape === 'row') {
    yield* planRow(document, { model, place }, draft);
    return;
  }
  for (const style of findEntryStyles(
    document.original,
    model,
    group,
    document.dialect.writing.between,
  )) {
    for (const text of formatEntries(document, model, style, draft))
      yield planInsertion(document, place, text);
  }
}

/**
 * The first entry of a file: a heading for the term, below the heading that promises a glossary. A blank file
 * gets no such heading, since removing the term could not tell it from one that was there before.
 */
function* planFirstEntry(
  document: MarkdownDocument,
  draft: TermDraft,
): Generator<readonly TextEdit[]> {
  const { src } = document;
  const letters = [...listDescendants(document.root)].filter(
    ({ titleKind: nature }) => nature === 'letter',
  );
  if (letters.length > 1) {
    yield* planUnderLetters(document, letters, draft);
    return;
  }
  const section = findGlossarySection(document);
  const level = Math.min(6, (section?.level ?? 1) + 1);
  const style = { before: `${'#'.repeat(level)} `, between: '\n\n' };
  const blank = skipSpaceBackwards(src, 0, src.length) === 0;
  const start = getTextStart(document);
  if (document.dialect.writing.formatFirstEntry !== undefined) {
    const from = skipSpaceBackwards(src, 0, src.length);
    for (const entry of formatFirstListEntry(document, modelTerm, draft)) {
      yield blank
        ? [{ range: toEmptyRange(start), newText: entry }]
        : [{ range: toEmptyRange(from), newText: `\n\n${entry.trimEnd()}` }];
    }
    return;
  }
  // Blanks and control characters after the text stay after the entry, whatever reading makes of them.
  const at =
    section === undefined ? skipSpaceBackwards(src, 0, src.length) : findSectionEnd(src, section);
  for (const entry of formatEntries(document, modelHeading, style, draft)) {
    if (blank) yield [{ range: toEmptyRange(start), newText: `${entry}\n` }];
    else yield [{ range: toEmptyRange(at), newText: `\n\n${entry}` }];
  }
}

function* planUnderLetters(
  document: MarkdownDocument,
  letters: readonly Section[],
  draft: TermDraft,
): Generator<readonly TextEdit[]> {
  const place = findPointUnderLetter(document, letters, draft.name, modelHeading);
  const style = {
    before: `${'#'.repeat(Math.min(6, (letters[0]?.level ?? 2) + 1))} `,
    between: '\n\n',
  };
  for (const entry of formatEntries(document, modelHeading, style, draft)) {
    yield planInsertion(document, place, entry);
  }
}

function findGlossarySection({ root }: MarkdownDocument): Section | undefined {
  const sections = [...listDescendants(root)];
  return (
    sections.find(({ title }) => isGlossaryTitle(title)) ??
    sections.find(({ level }) => level === 1)
  );
}

/** An entry of the shape that a new file has. */
const modelHeading: Entry = {
  shape: 'heading',
  names: [],
  range: toEmptyRange(0),
  label: toEmptyRange(0),
  definition: undefined,
  definitionAt: 0,
  fields: [],
  context: undefined,
  group: { shape: 'heading', container: undefined },
  meaning: undefined,
};

/** For dialects whose glossaries are definition lists. */
const modelTerm: Entry = { ...modelHeading, shape: 'definition-list' };

/** A table to add to: one with rows, at a place among them, or one with only a header. */
type RowTarget =
  { readonly model: Entry; readonly place: InsertionPoint } | { readonly table: Block };

/** Returns the first table of terms that has no row yet. */
function findEmptyTable({ src, tasks }: MarkdownDocument): RowTarget | undefined {
  for (const task of tasks) {
    if (task.kind !== 'container') continue;
    const table = task.section.body.find(
      (block) =>
        block.kind === 'table' &&
        block.children.length === 1 &&
        findGlossaryColumns(src, block, task.isGlossary) !== undefined,
    );
    if (table !== undefined) return { table };
  }
  return undefined;
}

/** Adds a row with the columns of the table; a bold name is one name, whatever words are in it. */
function* planRow(
  document: MarkdownDocument,
  target: RowTarget,
  draft: TermDraft,
): Generator<readonly TextEdit[]> {
  const { src } = document;
  const model = 'model' in target ? target.model : undefined;
  const table = 'table' in target ? target.table : target.model.group.container;
  const columns = table === undefined ? undefined : findGlossaryColumns(src, table, true);
  const [header] = table?.children ?? [];
  if (table === undefined || columns === undefined || header === undefined) return;
  for (const mark of new Set([getNameMarkup(src, model), '**'])) {
    const texts = formatCells(document, columns, mark, draft);
    const row = formatRow(document, columns, { model: model?.range ?? header.range, texts });
    yield planRowEdits(document, target, table, row);
  }
}

function planRowEdits(
  document: MarkdownDocument,
  target: RowTarget,
  table: Block,
  row: string,
): readonly TextEdit[] {
  if (!('place' in target)) return [{ range: toEmptyRange(table.range.end), newText: `\n${row}` }];
  const { place } = target;
  if ('neighbor' in place) return planInsertion(document, place, row);
  const firstRow = table.children[1]?.range.start ?? table.range.end;
  const head = document.text.slice(table.range.start, firstRow).trimEnd();
  return planInsertion(document, place, `${head}\n${row}`);
}

function formatCells(
  { dialect: { writing } }: MarkdownDocument,
  columns: readonly Column[],
  mark: string,
  draft: TermDraft,
): readonly string[] {
  const used = new Set<string>();
  return columns.map(({ field, label }) => {
    if (field === undefined) return escapeCell(getMetaText(draft.meta, label) ?? '');
    if (used.has(field)) return '';
    used.add(field);
    if (field === 'name') return formatNameCell(columns, mark, draft);
    if (field === 'definition') {
      const text = writing.fromMarkdown(draft.definition ?? '', undefined, { shape: 'row' });
      return escapeCell(text, writing.cellBreak);
    }
    return field === 'meta' ? '' : formatFieldText(field, draft[field], 'row');
  });
}

/** Returns the bold, code or italic markers around the name of a neighbor. */
function getNameMarkup(src: string, model: Entry | undefined): string {
  const name = model?.names[0];
  if (name === undefined || model === undefined) return '';
  const before = src.slice(model.label.start, name.range.start);
  return /^[*_`]{1,3}$/u.test(before) ? before : '';
}

/** Writes the name like its neighbor, with the expansion next to it if that has no column. */
function formatNameCell(columns: readonly Column[], mark: string, draft: TermDraft): string {
  const text = mark.startsWith('`')
    ? draft.name.replaceAll('|', '\\|')
    : escapeInline(draft.name, 'row');
  const inName = columns.some(({ field }) => field === 'expansion') ? undefined : draft.expansion;
  const expansion = inName === undefined ? '' : ` (${escapeInline(inName, 'row')})`;
  return mark + text + mark + expansion;
}

interface RowModel {
  readonly model: { readonly start: number; readonly end: number };
  readonly texts: readonly string[];
}

/** Writes bars and padding as in the model row; a cell that is too long for its column makes the row longer. */
function formatRow(
  { src, dialect }: MarkdownDocument,
  columns: readonly Column[],
  { model, texts }: RowModel,
): string {
  const raw = src.slice(model.start, model.end);
  const widths = isPadded(src, columns, model) ? measureCells(raw) : [];
  const leading = /\|\S/u.test(raw) ? '' : ' ';
  const trailing = raw.includes(' |') || leading === ' ' ? ' ' : '';
  const cells = texts.map((text, i) => `${leading}${text}${trailing}`.padEnd(widths[i] ?? 0));
  const open = raw.startsWith('|') ? '|' : '';
  // Where no bar closes a row, the last one opens an empty cell.
  const close = dialect.writing.closesRows && raw.endsWith('|') ? '|' : '';
  const row = open + cells.join('|') + close;
  const opened = open === '' ? row.trimStart() : row;
  return close === '' ? opened.trimEnd() : opened;
}

function measureCells(row: string): readonly number[] {
  const start = row.startsWith('|') ? 1 : 0;
  const bars = findBars(row, { start, end: row.length });
  return [...bars, row.length].map((bar, i) => bar - (i === 0 ? start : (bars[i - 1] ?? 0) + 1));
}

/** Returns true if the columns are padded to one width: the header's bars are above the row's. */
function isPadded(
  src: string,
  columns: readonly Column[],
  row: { readonly start: number; readonly end: number },
): boolean {
  const first = columns[0];
  if (first === undefined) return false;
  const lineStart = src.lastIndexOf('\n', first.range.start - 1) + 1;
  const lineEnd = src.indexOf('\n', first.range.start);
  const header = src.slice(lineStart, lineEnd < 0 ? src.length : lineEnd).trim();
  const text = src.slice(row.start, row.end);
  return (
    header.length === text.length &&
    splitTableRow(text, { start: 0, end: text.length }).length === columns.length
  );
}
