import * as vscode from 'vscode';
import type { FieldChange, ImportChoice, ImportRow } from '../../core/features/edit/compareImport';
import type { ImportPlan } from '../../core/features/edit/planImport';
import type { ImportedTable, UnreadLine } from '../../core/features/edit/readImport';
import { pickOne } from '../pickOne';
import { type PlainItem, plainWindow } from '../plainWindow';
import { getFieldLabel } from '../../core/service/editing';
import { getBaseName } from '../../core/service/hosting';

/** What the preview shows. */
export interface ImportPreview {
  readonly table: ImportedTable;
  readonly rows: readonly ImportRow[];
  /** The plan of the default choices. */
  readonly planned: ImportPlan;
  /** The glossary. */
  readonly uri: string;
  /** The file of the table; absent if it was pasted. */
  readonly file: vscode.Uri | undefined;
}

interface PreviewItem extends PlainItem {
  readonly heading: string;
  readonly row?: ImportRow;
  readonly unread?: UnreadLine;
}

type Choose = (row: ImportRow) => ImportChoice;

/** Lets the user change what happens to each row; `undefined` if nothing is to be imported. */
export async function previewImport(preview: ImportPreview): Promise<Choose | undefined> {
  const chosen = new Map<ImportRow, ImportChoice>();
  const choose: Choose = (row) => chosen.get(row) ?? getDefaultChoice(row);
  for (;;) {
    const picked = await pickOne<PreviewItem>({
      title: vscode.l10n.t('Import into {0}', getBaseName(preview.uri)),
      placeholder: vscode.l10n.t(
        'Press Enter to import, or choose a row to change what happens to it',
      ),
      items: createItems(preview, choose),
      current: undefined,
      heading: ({ heading }) => heading,
      ignoreFocusOut: true,
    });
    if (!picked) return undefined;
    if (picked.unread) await showLine(picked.unread, preview.file);
    else if (picked.row) {
      const choice = await askForChoice(picked.row, choose(picked.row));
      if (choice) chosen.set(picked.row, choice);
    } else if (preview.rows.some((row) => choose(row) !== 'keep')) return choose;
    else return undefined;
  }
}

/** Returns what happens to a row unless the user chooses otherwise. */
export function getDefaultChoice({ choices }: ImportRow): ImportChoice {
  return choices[0] ?? 'keep';
}

function createItems(preview: ImportPreview, choose: Choose): readonly PreviewItem[] {
  const { table, rows, planned, uri } = preview;
  const { l10n } = vscode;
  const refusals = new Map(planned.refused.map(({ item, reason }) => [item, reason]));
  const kinds: readonly (readonly [ImportRow['kind'], string])[] = [
    ['conflict', l10n.t('Different in the glossary')],
    ['more', l10n.t('More than in the glossary')],
    ['new', l10n.t('New')],
    ['explained', l10n.t('Explained elsewhere')],
    ['same', l10n.t('Same in the glossary')],
  ];
  const items = kinds.flatMap(([kind, label]) => {
    const ofKind = rows.filter((row) => row.kind === kind);
    const heading = `${label} (${ofKind.length})`;
    return ofKind.map((row): PreviewItem => {
      const omitted = planned.omitted.get(row) ?? [];
      const notes = [
        describeRow(row),
        ...(omitted.length > 0 ? [describeOmitted(omitted, uri)] : []),
        ...(refusals.has(row) ? [refusals.get(row) ?? ''] : []),
      ];
      return {
        heading,
        row,
        codicon: refusals.has(row) ? 'warning' : icons[choose(row)],
        label: row.imported.term.name,
        description: getChoiceName(row, choose(row)),
        detail: notes.filter((note) => note !== '').join(' · '),
      };
    });
  });
  const unread = table.unread.map((one): PreviewItem => ({
    heading: `${l10n.t('Not read completely')} (${table.unread.length})`,
    unread: one,
    codicon: 'warning',
    label: l10n.t('Line {0}', one.line + 1),
    description: one.text.slice(0, 80),
    detail: one.reason,
  }));
  return [createImportItem(preview, choose), ...items, ...unread];
}

const icons = { add: 'add', change: 'edit', keep: 'circle-slash' } satisfies Record<
  ImportChoice,
  string
>;

function createImportItem({ table, rows }: ImportPreview, choose: Choose): PreviewItem {
  const { l10n } = vscode;
  const count = (choice: ImportChoice): number =>
    rows.filter((row) => choose(row) === choice).length;
  const isEmpty = count('add') + count('change') === 0;
  const label = isEmpty
    ? l10n.t('Close: nothing to import')
    : l10n.t('Import: add {0}, change {1}, keep {2}', count('add'), count('change'), count('keep'));
  const notes = [
    table.assumedHeader &&
      l10n.t(
        'The table has no header. Its columns are read as {0}.',
        table.assumedHeader.join(', '),
      ),
    table.unread.length > 0 &&
      l10n.t('{0} lines were not read completely; see below.', table.unread.length),
  ].filter(Boolean);
  return {
    heading: '',
    codicon: isEmpty ? 'close' : 'check',
    label,
    ...(notes.length > 0 && { detail: notes.join(' ') }),
  };
}

/** Returns the old and the new text, or the text of a new term. */
function describeRow({ kind, imported, existing, differences }: ImportRow): string {
  const { l10n } = vscode;
  const { expansion, definition, plain } = imported.term;
  if (kind === 'explained' && existing) {
    const file = getBaseName(existing.source.uri);
    return l10n.t('“{0}” in {1}: {2}', existing.name, file, shorten(existing.definition));
  }
  if (kind === 'new' || kind === 'same') {
    return [expansion ?? '', shorten(definition === '' ? (plain ?? '') : definition)]
      .filter((text) => text !== '')
      .join(' · ');
  }
  return differences.map((one) => describeDifference(shortenDifference(one))).join(' · ');
}

function describeDifference({ field, before, after }: FieldChange): string {
  const { l10n } = vscode;
  const label = field === 'meta' ? l10n.t('Other') : getFieldLabel(field);
  return before === ''
    ? l10n.t('{0}: new “{1}”', label, after)
    : l10n.t('{0}: old “{1}”, new “{2}”', label, before, after);
}

/** The longest text of a row that shows one, in UTF-16 units; half of it if the row shows two. */
const maxShown = 90;
/** How much of the equal beginning of two texts is shown, in UTF-16 units. */
const maxEqual = 16;

function shorten(text: string, max = maxShown): string {
  const line = joinLines(text);
  return line.length > max ? `${line.slice(0, max - 1)}…` : line;
}

function joinLines(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Shows two long texts from shortly before their difference, so that it is in view. */
function shortenDifference({ field, before, after }: FieldChange): FieldChange {
  if (before === '') return { field, before, after: shorten(after) };
  const [old, changed] = [joinLines(before), joinLines(after)];
  let equal = 0;
  while (equal < old.length && old[equal] === changed[equal]) equal++;
  const start = equal > maxEqual ? old.lastIndexOf(' ', equal - maxEqual / 2) + 1 : 0;
  const show = (text: string): string =>
    shorten(start > 0 ? `…${text.slice(start)}` : text, maxShown / 2);
  return { field, before: show(old), after: show(changed) };
}

/** Returns that the file has no place for fields, for the user. */
export function describeOmitted(
  fields: readonly (keyof ImportRow['imported']['term'])[],
  uri: string,
): string {
  const labels = fields.flatMap((field) => {
    if (field === 'source') return [];
    return field === 'meta' ? [vscode.l10n.t('other columns')] : [getFieldLabel(field)];
  });
  return vscode.l10n.t('{0} has no place for: {1}.', getBaseName(uri), labels.join(', '));
}

function getChoiceName({ kind }: ImportRow, choice: ImportChoice): string {
  const { l10n } = vscode;
  if (choice === 'change') return kind === 'more' ? l10n.t('Change') : l10n.t('Replace');
  if (choice === 'keep') return kind === 'new' ? l10n.t('Leave out') : l10n.t('Keep');
  return kind === 'new' ? l10n.t('Add') : l10n.t('Add as its own meaning');
}

/** Rows with a single choice only show their texts. */
async function askForChoice(
  row: ImportRow,
  current: ImportChoice,
): Promise<ImportChoice | undefined> {
  const details: Record<ImportChoice, string> = {
    add: shorten(row.imported.term.definition),
    change: row.differences
      .map((one) =>
        describeDifference({
          ...one,
          before: joinLines(one.before),
          after: joinLines(one.after),
        }),
      )
      .join(' · '),
    keep: shorten(row.existing?.definition ?? ''),
  };
  const items = row.choices.map((choice) => ({
    choice,
    codicon: icons[choice],
    label: getChoiceName(row, choice),
    detail: details[choice],
  }));
  const picked = await pickOne({
    title: row.imported.term.name,
    placeholder: vscode.l10n.t('Line {0} of the table', row.imported.line + 1),
    items,
    current: items.find(({ choice }) => choice === current),
    ignoreFocusOut: true,
  });
  return picked?.choice;
}

async function showLine(
  { line, text, reason }: UnreadLine,
  file: vscode.Uri | undefined,
): Promise<void> {
  if (!file) {
    void plainWindow.showInformationMessage(`${text} ${reason}`);
    return;
  }
  const selection = new vscode.Range(line, 0, line, 0);
  await vscode.window.showTextDocument(file, { selection, preview: true, preserveFocus: true });
}
