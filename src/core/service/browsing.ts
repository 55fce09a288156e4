// Entry point for the side bar, symbols, code lenses and pages that list terms.

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
export { findEntryLinks } from '../features/glossaryFile/entryLinks';
export { findNodeSymbols, findTermSymbols } from '../features/browse/termSymbols';
export { groupings, hasDefinition } from '../features/browse/groupTerms';
export { listGlossarySources } from '../features/sources/glossarySources';
export { renderSourcesPage } from '../features/sources/sourcesPage';
