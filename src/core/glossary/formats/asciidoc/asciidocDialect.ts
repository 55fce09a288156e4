import type { Entry } from '../markdown/entry';
import type { Dialect, Reading } from '../markdown/dialects/dialect';
import { withMarkup } from '../markdown/dialects/withMarkup';
import { adocBlocks } from './adocBlocks';
import {
  adocMarkup,
  adocOfMarkdown,
  attributesOf,
  markdownOfAdoc,
  maskAdocInline,
  type Attributes,
} from './adocInline';

/** AsciiDoc as Asciidoctor and Antora read it. */
export const asciidocDialect: Dialect = {
  hasFrontMatter: false,
  mask: (src) => maskAdocInline(src, attributesOf(src)),
  blocks: (src, _from, own) => adocBlocks(src, own),
  definition,
  writing: {
    fromMarkdown: (wanted, old, { shape }) =>
      withMarkup(
        old === undefined ? [] : adocMarkup(old, none),
        adocOfMarkdown(wanted, shape === 'definition-list'),
      ),
    cellBreak: '\n',
    between: ':: ',
    indent: '',
    field: { lead: '\n+\n', before: '*', between: '*: ' },
    start: (name, text) => `[glossary]\n${name}:: ${text}\n`,
    listOpener: '[glossary]',
    underlined: false,
  },
};

const none: Attributes = new Map();

/** Caches the attributes of each file. */
const known = new WeakMap<Reading, Attributes>();

function definition({ definition: range }: Entry, reading: Reading): string {
  if (range === undefined) return '';
  const attributes = known.get(reading) ?? attributesOf(reading.own);
  known.set(reading, attributes);
  return markdownOfAdoc(reading.own.slice(range.start, range.end), attributes);
}
