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
export function renderSourcesPage(
  { glossary, lookAlikes, folders }: SourcesOfPage,
  links: SourcesLinks,
): string {
  const page = { folders, links };
  const sources = listGlossarySources(glossary, lookAlikes);
  const used = sources.filter(({ isUsed }) => isUsed);
  const unused = sources.filter(({ isUsed }) => !isUsed);
  const problems = [...glossary.files.values()].flatMap((file) => file.problems);
  return [
    renderElement('h1', toHtml(l10n.t('Glossary Sources'))),
    renderElement(
      'p',
      toHtml(
        used.length === 0
          ? l10n.t('No glossary was found.')
          : formatCount(glossary.terms.length, problems.length, used.length),
      ),
    ),
    ...used.map((source) => renderUsedFile(source, glossary.files.get(source.uri), page)),
    ...(unused.length === 0 ? [] : [renderElement('h2', toHtml(l10n.t('Not used')))]),
    ...unused.map((source) => renderUnusedFile(source, page)),
    renderElement('p', `${toHtml(describeDiscovery())} ${renderSettingsLink(page)}`, 'help'),
  ].join('\n');
}

function describeDiscovery(): string {
  return l10n.t(
    'A glossary is found by its name, such as GLOSSARY.md, glossary.yml or acronyms.csv, by its folder, such as glossary/ or terms/, and by a heading such as “Glossary” in any document. The setting “{0}” adds files and, with an exclamation mark before the path, excludes them.',
    'glossaryFiles',
  );
}

function renderUsedFile(
  source: GlossarySource,
  file: GlossaryFile | undefined,
  page: Page,
): string {
  const problems = file?.problems ?? [];
  const items = problems.map(({ message, range, severity }) =>
    renderElement(
      'li',
      `${toHtml(message)} ${renderLineLink(source.uri, file?.problemLines, range.start, page)}`,
      severity,
    ),
  );
  return renderElement(
    'section',
    [
      renderFileHeading(source.uri, page),
      renderElement('p', toHtml(`${formatTermCount(source.terms)}. ${source.reason}`)),
      ...(items.length === 0 ? [] : [renderElement('ul', items.join(''), 'problems')]),
      ...(file && file.terms.length > 0 ? [renderTermList(file, page)] : []),
    ].join('\n'),
  );
}

function renderUnusedFile({ uri, terms, reason, howToUse }: GlossarySource, page: Page): string {
  const count = terms > 0 ? ` ${l10n.t('It would give {0} terms.', terms)}` : '';
  const label = l10n.t('Use {0} as a glossary', getDisplayPath(uri, page.folders));
  const use = link(page.links.use(uri), l10n.t('Use It'), { class: 'button', 'aria-label': label });
  return renderElement(
    'section',
    [
      renderFileHeading(uri, page),
      renderElement('p', toHtml(`${reason}${count}`)),
      ...(howToUse === undefined ? [] : [renderElement('p', use)]),
    ].join('\n'),
  );
}

function renderTermList({ uri, terms, termLines }: GlossaryFile, page: Page): string {
  const hidden = terms.length - mostTerms;
  const items = terms.slice(0, mostTerms).map((term) => renderTermItem(term, uri, termLines, page));
  if (hidden > 0) items.push(renderElement('li', toHtml(l10n.t('{0} more', hidden))));
  const summary = renderElement('summary', toHtml(l10n.t('Terms')));
  const open = terms.length <= mostUnfolded ? ' open' : '';
  return `<details${open}>${summary}${renderElement('ul', items.join('\n'))}</details>`;
}

function renderTermItem(term: Term, uri: DocumentUri, lines: LineMap, page: Page): string {
  const { name, expansion, definition, source } = term;
  const title =
    renderElement('strong', toHtml(name)) + (expansion ? toHtml(` (${expansion})`) : '');
  const summary = definition === '' ? l10n.t('No definition yet') : getFirstSentence(definition);
  const facts = listTermFacts(term, plainWriter).map(({ label, value }) => `${label}: ${value}`);
  return renderElement(
    'li',
    [
      `${title} ${renderLineLink(uri, lines, source.name.start, page)}`,
      `<br>${toHtml(summary)}`,
      ...(facts.length === 0 ? [] : [renderElement('div', toHtml(facts.join(' · ')), 'facts')]),
    ].join(''),
  );
}

function renderFileHeading(uri: DocumentUri, { folders, links }: Page): string {
  return renderElement('h3', link(links.open(uri, 0), getDisplayPath(uri, folders)));
}

function renderLineLink(
  uri: DocumentUri,
  lines: LineMap | undefined,
  offset: number,
  { links }: Page,
): string {
  const line = lines?.lineAt(offset) ?? 0;
  return link(links.open(uri, line), l10n.t('line {0}', line + 1));
}

function renderSettingsLink({ links }: Page): string {
  return link(links.settings, l10n.t('Open Settings'));
}

function formatCount(terms: number, problems: number, files: number): string {
  const inFiles = files === 1 ? l10n.t('1 file') : l10n.t('{0} files', files);
  const inWords =
    problems === 0
      ? l10n.t('No problems.')
      : problems === 1
        ? l10n.t('1 problem.')
        : l10n.t('{0} problems.', problems);
  return `${l10n.t('{0} in {1}.', formatTermCount(terms), inFiles)} ${inWords}`;
}

function formatTermCount(count: number): string {
  return count === 1 ? l10n.t('1 term') : l10n.t('{0} terms', count);
}

function toHtml(words: string): string {
  return escapeText(words.replace(/\s+/gu, ' '));
}

function renderElement(name: string, content: string, kind?: string): string {
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
  return `<a${written}>${toHtml(words)}</a>`;
}
