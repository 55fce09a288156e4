import type { DocumentUri } from '../../text/textDocument';
import type { GlossaryFormat } from '../format';
import { asciidocReader } from './asciidoc/asciidocReader';
import { resolvedFirst } from './conflicts';
import { csvFormat } from './csv/csvFormat';
import { markdownFormat } from './markdown/markdownFormat';
import { readerFor } from './readers';
import { rstReader } from './rst/rstReader';
import { yamlFormat } from './yaml/yamlFormat';

const formats = {
  markdown: resolvedFirst(markdownFormat),
  rst: resolvedFirst({ ...markdownFormat, ...rstReader }),
  asciidoc: resolvedFirst({ ...markdownFormat, ...asciidocReader }),
  yaml: resolvedFirst(yamlFormat),
  csv: resolvedFirst(csvFormat),
};

/** Returns the format for a file name. For reading only, use `readerFor`, which loads less. */
export function formatFor(uri: DocumentUri): GlossaryFormat | undefined {
  const reader = readerFor(uri);
  return reader && formats[reader.id];
}
