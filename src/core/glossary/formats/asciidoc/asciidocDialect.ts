import type { Entry } from '../markdown/entry';
import type { Dialect, ReadingContext } from '../markdown/dialects/dialect';
import { restoreMarkup } from '../markdown/dialects/restoreMarkup';
import { readAdocBlocks } from './adocBlocks';
import {
  findAdocMarkup,
  convertMarkdownToAdoc,
  readAttributes,
  convertAdocToMarkdown,
  maskAdocInline,
  type Attributes,
} from './adocInline';

/** AsciiDoc as Asciidoctor and Antora read it. */
export const asciidocDialect: Dialect = {
  hasFrontMatter: false,
  mask: (src) => maskAdocInline(src, readAttributes(src)),
  readBlocks: (src, _from, own) => readAdocBlocks(src, own),
  getDefinition,
  writing: {
    fromMarkdown: (wanted, old, { shape }) =>
      restoreMarkup(
        old === undefined ? [] : findAdocMarkup(old, noAttributes),
        convertMarkdownToAdoc(wanted, shape === 'definition-list'),
      ),
    cellBreak: '\n',
    closesRows: false,
    between: ':: ',
    indent: '',
    field: { lead: '\n+\n', before: '*', between: '*: ' },
    emptyDefinition: '{empty}',
    formatFirstEntry: (name, text) => `[glossary]\n${name}:: ${text}\n`,
    listOpener: '[glossary]',
    needsFullUnderline: false,
  },
};

const noAttributes: Attributes = new Map();

/** Caches the attributes of each file. */
const attributesCache = new WeakMap<ReadingContext, Attributes>();

function getDefinition({ definition: range }: Entry, reading: ReadingContext): string {
  if (range === undefined) return '';
  const attributes = attributesCache.get(reading) ?? readAttributes(reading.original);
  attributesCache.set(reading, attributes);
  return convertAdocToMarkdown(reading.original.slice(range.start, range.end), attributes);
}
