import type { DocumentUri } from '../../text/textDocument';
import type { GlossaryReader } from '../format';
import { asciidocReader } from './asciidoc/asciidocReader';
import { readingConflicts } from './conflicts';
import { csvReader } from './csv/csvReader';
import { rstReader } from './rst/rstReader';
import { markdownReader } from './markdown/markdownReader';
import { yamlReader } from './yaml/yamlReader';

const markdown = readingConflicts(markdownReader);
const rst = readingConflicts(rstReader);
const asciidoc = readingConflicts(asciidocReader);
const yaml = readingConflicts(yamlReader);
const csv = readingConflicts(csvReader);

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

/** Who understands a file of this name; `undefined` where a glossary can have no such name. */
export function readerFor(uri: DocumentUri): GlossaryReader | undefined {
  return readers.get(/\.([^./]+)$/u.exec(uri)?.[1]?.toLowerCase() ?? '');
}
