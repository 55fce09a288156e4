import type { Range } from '../../../text/range';
import { trimEndOf } from '../../../text/trimEnd';
import type { Entry } from '../markdown/entry';
import type { Dialect, Reading } from '../markdown/dialects/dialect';
import { withMarkup } from '../markdown/dialects/withMarkup';
import { definitionText } from '../markdown/terms/definitionText';
import { rstBlocks } from './rstBlocks';
import { markdownOfRst, maskRstInline, rstMarkup, rstOfMarkdown } from './rstInline';

/** reStructuredText as Sphinx and docutils read it. */
export const rstDialect: Dialect = {
  hasFrontMatter: false,
  mask: maskRstInline,
  blocks: (src, _from, own) => rstBlocks(src, own),
  definition,
  writing: {
    fromMarkdown: (wanted, old) =>
      withMarkup(old === undefined ? [] : rstMarkup(old), rstOfMarkdown(wanted)),
    cellBreak: ' ',
    between: '\n   ',
    indent: '   ',
    field: { lead: '\n\n', before: ':', between: ': ' },
    start: (name, text) =>
      `.. glossary::\n\n   ${name}\n${text === '' ? '' : `      ${text.replace(/\n(?=[^\n])/gu, '\n      ')}\n`}`,
    listOpener: '.. glossary::',
    underlined: true,
  },
};

/** Returns a multi-line cell: of later lines, the text in its column. */
function cellText(own: string, { start, end }: Range): string {
  const column = start - (own.lastIndexOf('\n', start - 1) + 1);
  const [first = '', ...rest] = own.slice(start, end).split('\n');
  const inGrid = rest.some((line) => /^\s*\|/u.test(line));
  const cell = (line: string): string => (inGrid ? beforeBorder(line) : line.trimEnd());
  return [cell(first), ...rest.map((line) => cell(line.slice(column)))].join('\n').trim();
}

function beforeBorder(line: string): string {
  const border = line.indexOf('|');
  return border < 0 ? line : trimEndOf(line.slice(0, border), ' \t');
}

function definition(entry: Entry, { own }: Reading): string {
  if (entry.definition === undefined) return '';
  if (entry.shape === 'row') return markdownOfRst(cellText(own, entry.definition));
  const shape = entry.shape === 'definition-list' ? 'paragraph' : entry.shape;
  return markdownOfRst(definitionText(own, { ...entry, shape }));
}
