import * as l10n from '@vscode/l10n';
import type { FileContent } from '../../glossary/glossaryFormat';
import { findFormatId } from '../../glossary/glossaryFormat';
import { readRows, rankDelimiters, UnclosedQuoteError } from '../../glossary/formats/csv/cells';
import { readCsvTable } from '../../glossary/formats/csv/csvTable';
import { getReaderFor } from '../../glossary/formats/readers';
import type { Term } from '../../glossary/term';
import { isAcronym } from '../../language/acronyms';
import { LineMap, getLineText } from '../../text/lineMap';

/** A term of a table with its line, 0-based. */
export interface ImportedTerm {
  readonly term: Term;
  readonly line: number;
}

/** A line, 0-based, that could not be read or not completely, with the reason, for the user. */
export interface UnreadLine {
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

/** The content of a table to import. */
export interface ImportedTable {
  readonly terms: readonly ImportedTerm[];
  readonly unread: readonly UnreadLine[];
  /** The labels given to the columns of a table that has no header. */
  readonly assumedHeader: readonly string[] | undefined;
}

/** Problems of the glossary that a table describes, not of reading it. */
const otherProblems = new Set(['duplicate-term', 'empty-definition', 'alias-claimed-twice']);
/** Rows in which the dashes below the header of a Markdown table are searched for. */
const maxHeaderLine = 40;

/**
 * Reads a file or a pasted table: cells with tabs from a spreadsheet, CSV with any delimiter, a Markdown table, or a
 * glossary in any other format. A table without a header is read by the position of its columns.
 *
 * @param fileName The name of the file; absent for pasted text.
 */
export function* readImport(text: string, fileName?: string): Generator<undefined, ImportedTable> {
  const uri = `file:///${chooseName(text, fileName)}`;
  const header = findFormatId(uri) === 'csv' ? yield* assumeHeader(uri, text) : undefined;
  const lead = header === undefined ? '' : `${header.line}\n`;
  const whole = lead + text.replace(/^\uFEFF/u, '');
  const reader = getReaderFor(uri);
  if (!reader) return { terms: [], unread: [], assumedHeader: undefined };
  const content = yield* reader.read({ uri, text: whole, named: true });
  const lines = new LineMap(whole);
  const shift = header === undefined ? 0 : 1;
  const terms = content.terms.map((term) => ({
    term,
    line: lines.lineAt(term.source.entry.start) - shift,
  }));
  const unread = [
    ...listProblems(content, whole, lines),
    ...listLostRows(content, uri, whole, lines),
  ];
  return {
    terms,
    unread: unread
      .map((one) => ({ ...one, line: one.line - shift }))
      .sort((a, b) => a.line - b.line),
    assumedHeader: terms.length > 0 ? header?.labels : undefined,
  };
}

function chooseName(text: string, fileName: string | undefined): string {
  const format = fileName === undefined ? undefined : findFormatId(fileName);
  if (fileName !== undefined && format !== undefined && format !== 'csv')
    return 'import.' + getExtension(fileName);
  if (text.split('\n', maxHeaderLine).some(isDashedRow)) return 'import.md';
  const firstLine = text.trimStart().split(/\r\n?|\n/u, 1)[0] ?? '';
  return firstLine.includes('\t') ? 'import.tsv' : 'import.csv';
}

function getExtension(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf('.') + 1);
}

interface AssumedHeader {
  readonly line: string;
  readonly labels: readonly string[];
}

/** Returns labels for a table whose first row names no fields; `undefined` if it does, or if there is no table. */
function* assumeHeader(uri: string, text: string): Generator<undefined, AssumedHeader | undefined> {
  try {
    if ((yield* readCsvTable({ uri, text })) !== undefined) return undefined;
    for (const delimiter of rankDelimiters(uri, text)) {
      const rows = text.includes(delimiter) ? yield* readRows(text, delimiter) : [];
      const [first] = rows;
      const isTable = rows.every(
        ({ cells }) => cells.length > 1 && cells.length === first?.cells.length,
      );
      if (first === undefined || !isTable) continue;
      const areAcronyms = rows.every(({ cells }) => isAcronym((cells[0]?.text ?? '').trim()));
      const known =
        first.cells.length > 2 && areAcronyms
          ? ['Term', 'Expansion', 'Definition']
          : ['Term', 'Definition'];
      const labels = first.cells.map((_, i) => known[i] ?? l10n.t('Column {0}', i + 1));
      return { labels, line: labels.join(delimiter) };
    }
  } catch (error) {
    // The reader reports a cell that is not closed.
    if (!(error instanceof UnclosedQuoteError)) throw error;
  }
  return undefined;
}

function listProblems(
  { problems }: FileContent,
  text: string,
  lines: LineMap,
): readonly UnreadLine[] {
  return problems
    .filter(({ code }) => !otherProblems.has(code))
    .map(({ range, message }) => {
      const line = lines.lineAt(range.start);
      return { line, text: getLineText(text, lines, line).trim(), reason: message };
    });
}

/** Rows of a Markdown table from which no entry was read and no problem reported. */
function listLostRows(
  { terms, problems }: FileContent,
  uri: string,
  text: string,
  lines: LineMap,
): readonly UnreadLine[] {
  if (findFormatId(uri) !== 'markdown') return [];
  const isRead = new Set<number>();
  for (const { start, end } of [
    ...terms.map(({ source }) => source.entry),
    ...problems.map(({ range }) => range),
  ]) {
    for (let line = lines.lineAt(start); line <= lines.lineAt(Math.max(start, end - 1)); line++)
      isRead.add(line);
  }
  const lost: UnreadLine[] = [];
  let isBody = false;
  for (let line = 0; line < lines.lineCount; line++) {
    const row = getLineText(text, lines, line).trim();
    if (isDashedRow(row)) isBody = true;
    else if (!row.includes('|')) isBody = false;
    else if (isBody && !isRead.has(line) && /[^|\s]/u.test(row)) {
      lost.push({ line, text: row, reason: l10n.t('No term was found in this row.') });
    }
  }
  return lost;
}

/** A Markdown table has a row of dashes below its header. */
function isDashedRow(line: string): boolean {
  return line.includes('|') && line.includes('--') && /^[|:\-\s]+$/u.test(line);
}
