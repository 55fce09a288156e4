import * as vscode from 'vscode';
import type { ImportChoice, ImportRow } from '../../core/features/edit/compareImport';
import type { ImportedTable } from '../../core/features/edit/readImport';
import type { GlossaryService } from '../../core/service/glossaryService';
import { TimeSliceScheduler } from '../host/timeSliceScheduler';
import { showCancellableProgress } from '../host/loadingProgress';
import { pickOne } from '../pickOne';
import { plainWindow } from '../plainWindow';
import { chooseGlossary } from './addCandidates';
import { mayWrite } from './mayWrite';
import {
  describeOmitted,
  getDefaultChoice,
  type ImportPreview,
  previewImport,
} from './previewImport';
import { writeEntry } from './writeEntry';
import { compareImport, planImport, readImport } from '../../core/service/editing';
import { decodeFile, getBaseName, runInSlices } from '../../core/service/hosting';

/** The text of a table, and its file if it is not pasted. */
interface ImportText {
  readonly text: string;
  readonly file?: vscode.Uri;
}

/**
 * Imports a table from a file or the clipboard into a glossary: shows what would be added and changed, and writes what
 * the user has chosen in one step that can be undone.
 *
 * @param argument The URI of a file; without it, the user chooses.
 */
export async function importTerms(service: GlossaryService, argument: unknown): Promise<void> {
  if (!(await mayWrite())) return;
  const source = argument instanceof vscode.Uri ? await readFile(argument) : await chooseSource();
  if (!source) return;
  const name = source.file?.path;
  const table = await runInSlices(readImport(source.text, name), new TimeSliceScheduler());
  if (table.terms.length === 0) {
    reportNoTable(table);
    return;
  }
  const uri = await chooseGlossary(service, vscode.l10n.t('Import Terms'));
  if (uri === undefined) return;
  // The plan is based on the open document, because the editor may normalize line endings.
  await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const { terms } = await service.glossary();
  const rows = compareImport(table.terms, terms, uri);
  const plan = (choose: (row: ImportRow) => ImportChoice): ReturnType<typeof planImport> =>
    planImport(service.workspace, uri, rows, choose, new TimeSliceScheduler());
  const title = vscode.l10n.t('Comparing the table with {0}', getBaseName(uri));
  const planned = await showCancellableProgress(title, plan(getDefaultChoice));
  if (!planned) return;
  const preview: ImportPreview = { table, rows, planned, uri, file: source.file };
  const choose = await previewImport(preview);
  if (!choose) return;
  const { plan: edits, done, refused, omitted } = await plan(choose);
  if (done.length === 0 && refused.length === 0) return;
  const added = done.filter((row) => choose(row) === 'add').length;
  const parts = [
    vscode.l10n.t(
      'Imported into {0}: {1} added, {2} changed.',
      getBaseName(uri),
      added,
      done.length - added,
    ),
    ...refused
      .slice(0, 1)
      .map(({ reason }) =>
        vscode.l10n.t(
          'Not imported: {0}. {1}',
          refused.map((one) => one.item.imported.term.name).join(', '),
          reason,
        ),
      ),
    ...(omitted.size > 0 ? [describeOmitted([...new Set([...omitted.values()].flat())], uri)] : []),
  ];
  await writeEntry(service, { uri, plan: () => Promise.resolve(edits), done: parts.join(' ') });
}

async function chooseSource(): Promise<ImportText | undefined> {
  const { l10n } = vscode;
  const fromClipboard = {
    codicon: 'clippy',
    label: l10n.t('Table on the Clipboard'),
    detail: l10n.t('Copied cells of a spreadsheet, or a Markdown table'),
  };
  const fromFile = {
    codicon: 'file',
    label: l10n.t('File...'),
    detail: l10n.t('CSV, TSV, or a glossary in Markdown, YAML or JSON'),
  };
  const picked = await pickOne({
    title: l10n.t('Import Terms'),
    placeholder: l10n.t('Where is the table?'),
    items: [fromFile, fromClipboard],
    current: undefined,
    ignoreFocusOut: true,
  });
  // Read only on request: a browser asks the user for permission.
  if (picked === fromClipboard) return { text: await vscode.env.clipboard.readText() };
  return picked === fromFile ? chooseFile() : undefined;
}

async function chooseFile(): Promise<ImportText | undefined> {
  const { l10n } = vscode;
  const [file] =
    (await vscode.window.showOpenDialog({
      title: l10n.t('Import Terms'),
      openLabel: l10n.t('Import'),
      filters: {
        [l10n.t('Tables')]: ['csv', 'tsv', 'txt'],
        [l10n.t('Glossaries')]: ['md', 'markdown', 'mdx', 'rst', 'adoc', 'yml', 'yaml', 'json'],
      },
    })) ?? [];
  return file && readFile(file);
}

/** Spreadsheets also write UTF-16, and the code page of Windows. */
async function readFile(file: vscode.Uri): Promise<ImportText | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(file);
    const decoded = decodeFile(bytes, new TextDecoder('utf-8', { fatal: true }));
    if (decoded.kind === 'text') return { text: decoded.text, file };
    if (decoded.reason === 'not-text') {
      const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'windows-1252';
      const text = new TextDecoder(encoding).decode(bytes);
      if (!text.includes('\0')) return { text, file };
    }
  } catch {
    // Reported below.
  }
  void plainWindow.showErrorMessage(
    vscode.l10n.t(
      '{0} cannot be read as a table. Save it as CSV in UTF-8.',
      getBaseName(file.toString()),
    ),
  );
  return undefined;
}

function reportNoTable({ unread: [first] }: ImportedTable): void {
  void plainWindow.showErrorMessage(
    first
      ? vscode.l10n.t('Nothing was imported. Line {0}: {1}', first.line + 1, first.reason)
      : vscode.l10n.t(
          'No table with terms was found. Its first row names the columns, such as Term and Definition.',
        ),
  );
}
