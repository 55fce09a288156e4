import {
  findFormatId,
  type FindReader,
  type FormatId,
  type GlossaryReader,
} from '../glossaryFormat';
import { asciidocReader } from './asciidoc/asciidocReader';
import { createConflictAwareReader } from './mergeConflicts';
import { csvReader } from './csv/csvReader';
import { latexReader } from './latex/latexReader';
import { rstReader } from './rst/rstReader';
import { markdownReader } from './markdown/markdownReader';
import { createPlaceholderFilter } from './placeholders';
import { yamlReader } from './yaml/yamlReader';

const readers: Readonly<Record<FormatId, GlossaryReader>> = {
  markdown: createPlaceholderFilter(createConflictAwareReader(markdownReader)),
  rst: createPlaceholderFilter(createConflictAwareReader(rstReader)),
  asciidoc: createPlaceholderFilter(createConflictAwareReader(asciidocReader)),
  latex: createPlaceholderFilter(createConflictAwareReader(latexReader)),
  yaml: createPlaceholderFilter(createConflictAwareReader(yamlReader)),
  csv: createPlaceholderFilter(createConflictAwareReader(csvReader)),
};

/** Returns the reader for the extension of a file's name. */
export const getReaderFor: FindReader = (uri) => {
  const id = findFormatId(uri);
  return id && readers[id];
};
