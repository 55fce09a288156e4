import type { DocumentUri } from '../../text/textDocument';
import type { GlossaryReader } from '../format';
import { asciidocReader } from './asciidoc/asciidocReader';
import { csvReader } from './csv/csvReader';
import { rstReader } from './rst/rstReader';
import { markdownReader } from './markdown/markdownReader';
import { yamlReader } from './yaml/yamlReader';

const readers: ReadonlyMap<string, GlossaryReader> = new Map([
  ['md', markdownReader],
  ['markdown', markdownReader],
  ['mdx', markdownReader],
  ['rst', rstReader],
  ['rest', rstReader],
  ['adoc', asciidocReader],
  ['asciidoc', asciidocReader],
  ['html', markdownReader],
  ['htm', markdownReader],
  ['yml', yamlReader],
  ['yaml', yamlReader],
  ['json', yamlReader],
  ['csv', csvReader],
  ['tsv', csvReader],
]);

/** Who understands a file of this name; `undefined` where a glossary can have no such name. */
export function readerFor(uri: DocumentUri): GlossaryReader | undefined {
  return readers.get(/\.([^./]+)$/u.exec(uri)?.[1]?.toLowerCase() ?? '');
}
