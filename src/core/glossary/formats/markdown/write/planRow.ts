import type { TextEdit } from '../../../../text/textEdit';
import type { TermDraft } from '../../../term';
import { getMetaText } from '../../../term';
import type { Entry } from '../entry';
import type { MarkdownDocument } from '../readDocument';
import { splitCells, findGlossaryColumns, type Column } from '../shapes/tables';
import type { Block } from '../syntax/markdownBlock';
import { escapeCell, escapeInline } from './escapeEntryText';
import { formatFieldText } from './formatFieldText';
import { toEmptyRange } from './fieldEdits';
import { planInsertion } from './planInsertion';
import type { InsertionPoint } from './insertionPoint';

/** A table to add to: one with rows, at a place among them, or one with only a header. */
export type RowTarget =
  { readonly model: Entry; readonly place: InsertionPoint } | { readonly table: Block };

/** Returns the first table of terms that has no row yet. */
export function findEmptyTable({ src, tasks }: MarkdownDocument): RowTarget | undefined {
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
export function* planRow(
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
  const beside = columns.some(({ field }) => field === 'expansion') ? undefined : draft.expansion;
  const expansion = beside === undefined ? '' : ` (${escapeInline(beside, 'row')})`;
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
  const lead = /\|\S/u.test(raw) ? '' : ' ';
  const trail = raw.includes(' |') || lead === ' ' ? ' ' : '';
  const cells = texts.map((text, i) => `${lead}${text}${trail}`.padEnd(widths[i] ?? 0));
  const open = raw.startsWith('|') ? '|' : '';
  // Where no bar closes a row, the last one opens an empty cell.
  const close = dialect.writing.closesRows && raw.endsWith('|') ? '|' : '';
  const row = open + cells.join('|') + close;
  const begun = open === '' ? row.trimStart() : row;
  return close === '' ? begun.trimEnd() : begun;
}

function measureCells(row: string): readonly number[] {
  const inner = row.replace(/^\|/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.length);
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
    splitCells(text, { range: { start: 0, end: text.length }, children: [] }).length ===
      columns.length
  );
}
