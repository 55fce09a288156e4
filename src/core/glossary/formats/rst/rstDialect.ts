import type { Range } from '../../../text/range';
import { trimEndCharacters } from '../../../text/trim';
import type { Entry } from '../markdown/entry';
import type { Dialect, ReadingContext } from '../markdown/dialects/dialect';
import { restoreMarkup } from '../markdown/dialects/restoreMarkup';
import { toDefinitionText } from '../markdown/terms/toDefinitionText';
import { readRstBlocks } from './rstBlocks';
import {
  convertRstToMarkdown,
  maskRstInline,
  findRstMarkup,
  convertMarkdownToRst,
} from './rstInline';

/** reStructuredText as Sphinx and docutils read it. */
export const rstDialect: Dialect = {
  hasFrontMatter: false,
  mask: maskRstInline,
  readBlocks: (src, _from, original) => readRstBlocks(src, original),
  getDefinition,
  writing: {
    fromMarkdown: (wanted, old) =>
      restoreMarkup(old === undefined ? [] : findRstMarkup(old), convertMarkdownToRst(wanted)),
    cellBreak: ' ',
    closesRows: true,
    between: '\n   ',
    indent: '   ',
    field: { lead: '\n\n', before: ':', between: ': ' },
    emptyDefinition: undefined,
    formatFirstEntry: (name, text) =>
      `.. glossary::\n\n   ${name}\n${text === '' ? '' : `      ${text.replace(/\n(?=[^\n])/gu, '\n      ')}\n`}`,
    listOpener: '.. glossary::',
    needsFullUnderline: true,
  },
};

/** Returns a multi-line cell: of later lines, the text in its column. */
function toCellText(original: string, { start, end }: Range): string {
  const column = start - (original.lastIndexOf('\n', start - 1) + 1);
  const [first = '', ...rest] = original.slice(start, end).split('\n');
  const inGrid = rest.some((line) => /^\s*\|/u.test(line));
  const cell = (line: string): string => (inGrid ? cutAtBorder(line) : line.trimEnd());
  return [cell(first), ...rest.map((line) => cell(line.slice(column)))].join('\n').trim();
}

function cutAtBorder(line: string): string {
  const border = line.indexOf('|');
  return border < 0 ? line : trimEndCharacters(line.slice(0, border), ' \t');
}

function getDefinition(entry: Entry, { original }: ReadingContext): string {
  if (entry.definition === undefined) return '';
  if (entry.shape === 'row') return convertRstToMarkdown(toCellText(original, entry.definition));
  const shape = entry.shape === 'definition-list' ? 'paragraph' : entry.shape;
  return convertRstToMarkdown(toDefinitionText(original, { ...entry, shape }));
}
