// Entry point for the side bar, symbols, code lenses and pages that list terms.

import { findEntryLinks } from '../features/glossaryFile/entryLinks';
import type { Mention } from '../matching/mentions';
import type { GlossaryFile } from '../glossary/glossaryStore';
import { getFirstSentence } from '../markdown/plainText';
import type { DocumentUri } from '../text/textDocument';
import type { GlossaryService } from './glossaryService';

export { UsageIndex } from '../features/usages/usageIndex';
export { copyAsMarkdown } from '../features/browse/copyAsMarkdown';
export {
  describeGroupForScreenReader,
  describeTermForScreenReader,
  findNamesInSeveralFiles,
  formatTermDetail,
  formatTermLabel,
} from '../features/browse/termDescription';
export { chooseStartTerms, rankTerms } from '../features/browse/startTerms';
export { divideGroup } from '../features/browse/divideGroup';
export { findEntryLines, isFoldable, isHeaded } from '../features/glossaryFile/entryLines';
export { findNodeSymbols, findTermSymbols } from '../features/browse/termSymbols';
export { groupings, hasDefinition } from '../features/browse/groupTerms';
export { listGlossarySources } from '../features/sources/glossarySources';
export { renderSourcesPage } from '../features/sources/sourcesPage';

/** Maximum number of entries with symbols and links; longer files are not read entry by entry. */
const maxEntries = 10_000;

/** Returns the glossary file with an address; `undefined` for other documents and very long glossaries. */
export async function findGlossaryFile(
  service: GlossaryService,
  uri: DocumentUri,
): Promise<GlossaryFile | undefined> {
  const { files } = await service.glossary();
  const file = files.get(uri);
  return file && file.terms.length <= maxEntries ? file : undefined;
}

/** The links of a glossary file, with the file whose lines they refer to. */
export interface LinkedEntries {
  readonly file: GlossaryFile;
  /** `tooltip`: name and summary of the entry, as plain text. */
  readonly links: readonly (Mention & { readonly tooltip: string })[];
}

/** Returns the links between the entries of a glossary file; `undefined` for other documents. */
export async function listEntryLinks(
  service: GlossaryService,
  uri: DocumentUri,
  text: string,
): Promise<LinkedEntries | undefined> {
  const file = await findGlossaryFile(service, uri);
  // The terms of an invalid file keep their last valid ranges.
  if (!file || file.termLines !== file.problemLines) return undefined;
  const links = findEntryLinks(file, text, await service.index()).map((link) => {
    const { name, plain, definition } = link.term;
    return { ...link, tooltip: `${name}: ${plain ?? getFirstSentence(definition)}` };
  });
  return { file, links };
}
