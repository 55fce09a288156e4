import type { DocumentUri } from '../../../../text/textDocument';
import type { Entry } from '../entry';
import { parseBlocks } from '../syntax/blockParser';
import { fencedBlocks } from '../syntax/codeRanges';
import { definitionText } from '../terms/definitionText';
import type { Dialect, Reading } from './dialect';
import { isHtmlTerm, markdownOfHtml, maskHtmlLists, maskPage } from './htmlLists';
import { maskMdx } from './mdx';
import { maskMystGlossaries } from './mystGlossary';
import { maskNotes, shownNote, wikiLinks } from './notes';
import { withMarkup } from './withMarkup';

/** Markdown with its extensions: MDX, MyST, Obsidian's notes, definition lists in HTML. */
export const markdownDialect: Dialect = {
  hasFrontMatter: true,
  mask: maskMarkdown,
  blocks: parseBlocks,
  definition,
  writing: {
    fromMarkdown: (definition, old) =>
      old === undefined ? definition : withMarkup(wikiLinks(old), definition),
    cellBreak: '<br>',
    between: '\n: ',
    indent: '    ',
    field: undefined,
    start: undefined,
    listOpener: undefined,
    underlined: false,
  },
};

function maskMarkdown(src: string, uri: DocumentUri): string {
  if (/\.html?$/iu.test(uri)) return maskHtmlLists(maskPage(src));
  const prose = /\.mdx$/iu.test(uri) ? maskMdx(src) : src;
  const listed = maskHtmlLists(maskMystGlossaries(prose));
  return maskNotes(listed, fencedBlocks(listed));
}

function definition(entry: Entry, { source, src, own }: Reading): string {
  const { names, definition: range } = entry;
  if (range === undefined) return '';
  const masked = src.slice(range.start, range.end);
  const written = own.slice(range.start, range.end);
  if (isHtmlTerm(own, names[0]?.range.start ?? 0)) return markdownOfHtml(written);
  if (masked === written) return shownNote(definitionText(source.text, entry));
  return shownNote(tidied(definitionText(src, entry)));
}

/** Removes the spaces that masking has left. */
function tidied(text: string): string {
  return text
    .replace(/(?<=\S)[ \t]{2,}/gu, ' ')
    .replace(/(?<! ) +(?=[.,;:!?)\n]|$)/gu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
