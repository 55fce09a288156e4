import * as l10n from '@vscode/l10n';
import type { Glossary, GlossaryFile } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import { escapeMarkdown } from '../../markdown/escape';
import type { LineMap } from '../../text/lineMap';
import type { Position, Range } from '../../text/range';
import type { DocumentUri } from '../../text/textDocument';
import { displayPath } from '../../workspace/paths';
import { firstSentence } from '../words/plainText';
import { termFacts } from './termFacts';

/** Maximum number of listed terms; a longer list is slow to show and does not help. */
const mostTerms = 5000;

/** A range of the report that links to a place in a glossary file. */
interface ReportLink {
  readonly range: Range;
  readonly uri: DocumentUri;
  readonly position: Position;
}

/** The sources of the glossary and their problems, as Markdown source for reading. */
export interface ReadingReport {
  readonly text: string;
  readonly links: readonly ReportLink[];
}

interface LinkedLine {
  readonly text: string;
  /** The link of the line's last words. */
  readonly link?: {
    readonly words: string;
    readonly uri: DocumentUri;
    readonly position: Position;
  };
}

export function readingReport(
  { files, terms }: Glossary,
  folders: readonly DocumentUri[],
): ReadingReport {
  const all = [...files.values()];
  const problems = all.reduce((sum, file) => sum + file.problems.length, 0);
  const summary = [counted(terms.length, problems), filesInWords(files.size)].join(' ');
  const lines: LinkedLine[] = [
    { text: `# ${l10n.t('Glossary sources')}` },
    { text: '' },
    { text: files.size === 0 ? noFiles() : summary },
    ...all.flatMap((file) => fileLines(file, folders)),
  ];
  return assembled(lines);
}

function noFiles(): string {
  return l10n.t(
    'No glossary found. Create a file such as GLOSSARY.md, glossary.yml or glossary.csv, or name other files in the setting “{0}”.',
    'architectureGlossary.glossaryFiles',
  );
}

function counted(terms: number, problems: number): string {
  const termsInWords = terms === 1 ? l10n.t('1 term') : l10n.t('{0} terms', terms);
  if (problems === 0) return l10n.t('{0}, no problems.', termsInWords);
  return problems === 1
    ? l10n.t('{0}, 1 problem.', termsInWords)
    : l10n.t('{0}, {1} problems.', termsInWords, problems);
}

function filesInWords(count: number): string {
  return count === 1 ? l10n.t('From 1 file.') : l10n.t('From {0} files.', count);
}

function fileLines(file: GlossaryFile, folders: readonly DocumentUri[]): readonly LinkedLine[] {
  const { uri, terms, problems, termLines, problemLines } = file;
  const hidden = terms.length - mostTerms;
  return [
    { text: '' },
    { text: `## ${escapeMarkdown(displayPath(uri, folders))}` },
    { text: '' },
    { text: counted(terms.length, problems.length) },
    { text: '' },
    ...problems.map(({ message, range }) => ({
      text: `- ⚠ ${escapeMarkdown(message)} `,
      link: linkTo(uri, problemLines, range.start),
    })),
    ...(problems.length > 0 ? [{ text: '' }] : []),
    ...terms.slice(0, mostTerms).flatMap((term) => termLinesOf(term, termLines)),
    ...(hidden > 0 ? [{ text: `- ${l10n.t('{0} more', hidden)}` }] : []),
  ];
}

function termLinesOf(term: Term, lines: LineMap): readonly LinkedLine[] {
  const { name, expansion, definition, source } = term;
  const bold = `**${escapeMarkdown(name)}**`;
  const title = expansion === undefined ? bold : `${bold} (${escapeMarkdown(expansion)})`;
  const summary =
    definition === '' ? l10n.t('No definition yet') : escapeMarkdown(firstSentence(definition));
  return [
    { text: `- ${title} `, link: linkTo(source.uri, lines, source.name.start) },
    { text: `  ${summary}` },
    ...termFacts(term).map(({ label, value }) => ({ text: `  - ${label}: ${value}` })),
  ];
}

function linkTo(uri: DocumentUri, lines: LineMap, offset: number): LinkedLine['link'] {
  const position = lines.positionAt(offset);
  return { words: l10n.t('line {0}', position.line + 1), uri, position };
}

function assembled(lines: readonly LinkedLine[]): ReadingReport {
  const parts: string[] = [];
  const links: ReportLink[] = [];
  let offset = 0;
  for (const { text, link } of lines) {
    const words = link?.words ?? '';
    const start = offset + text.length;
    if (link) links.push({ ...link, range: { start, end: start + words.length } });
    parts.push(text, words, '\n');
    offset = start + words.length + 1;
  }
  return { text: parts.join(''), links };
}
