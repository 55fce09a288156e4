import type { DocumentUri } from '../../text/textDocument';
import type { GlossaryReader } from '../format';
import { asciidocReader } from './asciidoc/asciidocReader';
import { readingConflicts } from './conflicts';
import { csvReader } from './csv/csvReader';
import { rstReader } from './rst/rstReader';
import { markdownReader } from './markdown/markdownReader';
import { withoutPlaceholders } from './placeholders';
import { yamlReader } from './yaml/yamlReader';

const markdown = withoutPlaceholders(readingConflicts(markdownReader));
const rst = withoutPlaceholders(readingConflicts(rstReader));
const asciidoc = withoutPlaceholders(readingConflicts(asciidocReader));
const yaml = withoutPlaceholders(readingConflicts(yamlReader));
const csv = withoutPlaceholders(readingConflicts(csvReader));

const readers: ReadonlyMap<string, GlossaryReader> = new Map([
  ['md', markdown],
  ['markdown', markdown],
  ['mdx', markdown],
  ['rst', rst],
  ['rest', rst],
  ['adoc', asciidoc],
  ['asciidoc', asciidoc],
  ['html', markdown],
  ['htm', markdown],
  ['yml', yaml],
  ['yaml', yaml],
  ['json', yaml],
  ['csv', csv],
  ['tsv', csv],
]);

/** Returns the reader for a file name; `undefined` if a glossary cannot have such a name. */
export function readerFor(uri: DocumentUri): GlossaryReader | undefined {
  return readers.get(/\.([^./]+)$/u.exec(uri)?.[1]?.toLowerCase() ?? '');
}
