import type { DocumentUri } from '../../../../text/textDocument';
import type { Entry } from '../entry';
import { parseBlocks } from '../syntax/blockParser';
import { findFencedBlocks } from '../syntax/codeRanges';
import { toDefinitionText } from '../terms/toDefinitionText';
import type { Dialect, ReadingContext } from './dialect';
import {
  isHtmlTerm,
  convertHtmlToMarkdown,
  maskHtmlHeadings,
  maskHtmlLists,
  maskHtmlPage,
} from './htmlLists';
import { maskMdx } from './maskMdx';
import { maskMystGlossaries } from './mystGlossary';
import { maskNotes, renderNote, findWikiLinks } from './obsidianNotes';
import { restoreMarkup } from './restoreMarkup';

/** Markdown with its extensions: MDX, MyST, Obsidian's notes, definition lists in HTML. */
export const markdownDialect: Dialect = {
  hasFrontMatter: true,
  mask: maskMarkdown,
  readBlocks: parseBlocks,
  getDefinition,
  writing: {
    fromMarkdown: (definition, old) =>
      old === undefined ? definition : restoreMarkup(findWikiLinks(old), definition),
    cellBreak: '<br>',
    closesRows: true,
    between: '\n: ',
    indent: '    ',
    field: undefined,
    emptyDefinition: undefined,
    formatFirstEntry: undefined,
    listOpener: undefined,
    needsFullUnderline: false,
  },
};

function maskMarkdown(src: string, uri: DocumentUri): string {
  if (/\.html?$/iu.test(uri)) return maskHtmlLists(maskHtmlPage(src));
  const prose = /\.mdx$/iu.test(uri) ? maskMdx(src) : src;
  const listed = maskHtmlLists(maskMystGlossaries(prose));
  const fenced = findFencedBlocks(listed);
  return maskNotes(maskHtmlHeadings(listed, fenced), fenced);
}

function getDefinition(entry: Entry, { source, src, original: own }: ReadingContext): string {
  const { names, definition: range } = entry;
  if (range === undefined) return '';
  const masked = src.slice(range.start, range.end);
  const written = own.slice(range.start, range.end);
  if (isHtmlTerm(own, names[0]?.range.start ?? 0)) return convertHtmlToMarkdown(written);
  if (masked === written) return renderNote(toDefinitionText(source.text, entry));
  return renderNote(tidySpaces(toDefinitionText(src, entry)));
}

/** Removes the spaces that masking has left. */
function tidySpaces(text: string): string {
  return text
    .replace(/(?<=\S)[ \t]{2,}/gu, ' ')
    .replace(/(?<! ) +(?=[.,;:!?)\n]|$)/gu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
