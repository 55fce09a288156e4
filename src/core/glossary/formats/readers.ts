import { findFormatId, type FindReader, type FormatId, type GlossaryReader } from '../format';
import { asciidocReader } from './asciidoc/asciidocReader';
import { readingConflicts } from './conflicts';
import { csvReader } from './csv/csvReader';
import { rstReader } from './rst/rstReader';
import { markdownReader } from './markdown/markdownReader';
import { withoutPlaceholders } from './placeholders';
import { yamlReader } from './yaml/yamlReader';

const readers: Readonly<Record<FormatId, GlossaryReader>> = {
  markdown: withoutPlaceholders(readingConflicts(markdownReader)),
  rst: withoutPlaceholders(readingConflicts(rstReader)),
  asciidoc: withoutPlaceholders(readingConflicts(asciidocReader)),
  yaml: withoutPlaceholders(readingConflicts(yamlReader)),
  csv: withoutPlaceholders(readingConflicts(csvReader)),
};

/** Returns the reader for the extension of a file's name. */
export const readerFor: FindReader = (uri) => {
  const id = findFormatId(uri);
  return id && readers[id];
};
