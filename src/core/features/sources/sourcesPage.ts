import * as l10n from '@vscode/l10n';
import { escapeAttribute, escapeText } from 'entities';
import type { Glossary, GlossaryFile } from '../../glossary/glossaryStore';
import type { Term } from '../../glossary/term';
import type { LineMap } from '../../text/lineMap';
import type { DocumentUri } from '../../text/textDocument';
import { getDisplayPath } from '../../workspace/paths';
import { plainWriter, listTermFacts } from '../../glossary/termFacts';
import { getFirstSentence } from '../../markdown/plainText';
import type { GlossarySource } from './glossarySources';
import { listGlossarySources } from './glossarySources';
import type { LookAlikes } from './lookAlikes';

/** Maximum number of listed terms per file; longer lists are slow to show. */
const mostTerms = 2000;
/** Maximum number of terms that are listed unfolded. */
const mostUnfolded = 30;

/** The targets of the page's links. */
export interface SourcesLinks {
  /** @param line 0-based. */
  open(uri: DocumentUri, line: number): string;
  /** Returns a link that adds a file to the glossaries. */
  use(uri: DocumentUri): string;
  /** A link to the setting that includes and excludes files. */
  readonly settings: string;
}

/** The data of the page: the files and terms that were found in a workspace. */
export interface SourcesOfPage {
  readonly glossary: Glossary;
  readonly lookAlikes: LookAlikes;
  readonly folders: readonly DocumentUri[];
}

interface Page {
  readonly folders: readonly DocumentUri[];
  readonly links: SourcesLinks;
}

/**
 * Returns the HTML body of a page that lists the glossaries of a workspace and the pages that look like one. Escapes
 * texts of files.
 */
export function sourcesPage(
  { glossary, lookAlikes, folders }: SourcesOfPage,
  links: SourcesLinks,
): string {
  const page = { folders, links };
  const sources = listGlossarySources(glossary, lookAlikes);
  const used = sources.filter(({ isUsed }) => isUsed);
  const unused = sources.filter(({ isUsed }) => !isUsed);
  const problems = [...glossary.files.values()].flatMap((file) => file.problems);
  return [
    element('h1', text(l10n.t('Glossary Sources'))),
    element(
      'p',
      text(
        used.length === 0
          ? l10n.t('No glossary was found.')
          : counted(glossary.terms.length, problems.length, used.length),
      ),
    ),
    ...used.map((source) => usedFile(source, glossary.files.get(source.uri), page)),
    ...(unused.length === 0 ? [] : [element('h2', text(l10n.t('Not used')))]),
    ...unused.map((source) => unusedFile(source, page)),
    element('p', `${text(howFilesAreFound())} ${settingsLink(page)}`, 'help'),
  ].join('\n');
}

function howFilesAreFound(): string {
  return l10n.t(
    'A glossary is found by its name, such as GLOSSARY.md, glossary.yml or acronyms.csv, by its folder, such as glossary/ or terms/, and by a heading such as “Glossary” in any document. The setting “{0}” adds files and, with an exclamation mark before the path, excludes them.',
    'glossaryFiles',
  );
}

function usedFile(source: GlossarySource, file: GlossaryFile | undefined, page: Page): string {
  const problems = file?.problems ?? [];
  const items = problems.map(({ message, range }) =>
    element(
      'li',
      `${text(message)} ${lineLink(source.uri, file?.problemLines, range.start, page)}`,
    ),
  );
  return element(
    'section',
    [
      fileHeading(source.uri, page),
      element('p', text(`${termsInWords(source.terms)}. ${source.reason}`)),
      ...(items.length === 0 ? [] : [element('ul', items.join(''), 'problems')]),
      ...(file && file.terms.length > 0 ? [termList(file, page)] : []),
    ].join('\n'),
  );
}

function unusedFile({ uri, terms, reason, howToUse }: GlossarySource, page: Page): string {
  const count = terms > 0 ? ` ${l10n.t('It would give {0} terms.', terms)}` : '';
  const label = l10n.t('Use {0} as a glossary', getDisplayPath(uri, page.folders));
  const use = link(page.links.use(uri), l10n.t('Use It'), { class: 'button', 'aria-label': label });
  return element(
    'section',
    [
      fileHeading(uri, page),
      element('p', text(`${reason}${count}`)),
      ...(howToUse === undefined ? [] : [element('p', use)]),
    ].join('\n'),
  );
}

function termList({ uri, terms, termLines }: GlossaryFile, page: Page): string {
  const hidden = terms.length - mostTerms;
  const items = terms.slice(0, mostTerms).map((term) => termItem(term, uri, termLines, page));
  if (hidden > 0) items.push(element('li', text(l10n.t('{0} more', hidden))));
  const summary = element('summary', text(l10n.t('Terms')));
  const open = terms.length <= mostUnfolded ? ' open' : '';
  return `<details${open}>${summary}${element('ul', items.join('\n'))}</details>`;
}

function termItem(term: Term, uri: DocumentUri, lines: LineMap, page: Page): string {
  const { name, expansion, definition, source } = term;
  const title = element('strong', text(name)) + (expansion ? text(` (${expansion})`) : '');
  const summary = definition === '' ? l10n.t('No definition yet') : getFirstSentence(definition);
  const facts = listTermFacts(term, plainWriter).map(({ label, value }) => `${label}: ${value}`);
  return element(
    'li',
    [
      `${title} ${lineLink(uri, lines, source.name.start, page)}`,
      `<br>${text(summary)}`,
      ...(facts.length === 0 ? [] : [element('div', text(facts.join(' · ')), 'facts')]),
    ].join(''),
  );
}

function fileHeading(uri: DocumentUri, { folders, links }: Page): string {
  return element('h3', link(links.open(uri, 0), getDisplayPath(uri, folders)));
}

function lineLink(
  uri: DocumentUri,
  lines: LineMap | undefined,
  offset: number,
  { links }: Page,
): string {
  const line = lines?.lineAt(offset) ?? 0;
  return link(links.open(uri, line), l10n.t('line {0}', line + 1));
}

function settingsLink({ links }: Page): string {
  return link(links.settings, l10n.t('Open Settings'));
}

function counted(terms: number, problems: number, files: number): string {
  const inFiles = files === 1 ? l10n.t('1 file') : l10n.t('{0} files', files);
  const inWords =
    problems === 0
      ? l10n.t('No problems.')
      : problems === 1
        ? l10n.t('1 problem.')
        : l10n.t('{0} problems.', problems);
  return `${l10n.t('{0} in {1}.', termsInWords(terms), inFiles)} ${inWords}`;
}

function termsInWords(count: number): string {
  return count === 1 ? l10n.t('1 term') : l10n.t('{0} terms', count);
}

function text(words: string): string {
  return escapeText(words.replace(/\s+/gu, ' '));
}

function element(name: string, content: string, kind?: string): string {
  const attribute = kind === undefined ? '' : ` class="${kind}"`;
  return `<${name}${attribute}>${content}</${name}>`;
}

function link(
  href: string,
  words: string,
  attributes: Readonly<Record<string, string>> = {},
): string {
  const written = Object.entries({ href, ...attributes })
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  return `<a${written}>${text(words)}</a>`;
}
