import type { DocumentUri } from '../../text/textDocument';
import type { GlossaryFormat } from '../glossaryFormat';
import { asciidocReader } from './asciidoc/asciidocReader';
import { createConflictAwareFormat } from './mergeConflicts';
import { csvFormat } from './csv/csvFormat';
import { latexFormat } from './latex/latexFormat';
import { markdownFormat } from './markdown/markdownFormat';
import { refuseWalk } from './walk/writeWalk';
import { getReaderFor } from './readers';
import { rstReader } from './rst/rstReader';
import { yamlFormat } from './yaml/yamlFormat';

const formats = {
  markdown: createConflictAwareFormat(markdownFormat),
  rst: createConflictAwareFormat({ ...markdownFormat, ...rstReader, setWalk: refuseWalk }),
  asciidoc: createConflictAwareFormat({
    ...markdownFormat,
    ...asciidocReader,
    setWalk: refuseWalk,
  }),
  latex: latexFormat,
  yaml: createConflictAwareFormat(yamlFormat),
  csv: createConflictAwareFormat(csvFormat),
};

/** Returns the format for a file name. For reading only, use `readerFor`, which loads less. */
export function getFormatFor(uri: DocumentUri): GlossaryFormat | undefined {
  const reader = getReaderFor(uri);
  return reader && formats[reader.id];
}
