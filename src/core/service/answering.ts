// Entry point for programs that answer with data: terms, boxes and relations as records.

export { readWorkspaceFile, listFilesNamed } from '../features/assistant/toolInput';
export { findBoxesNamed, findSimilarBoxes } from '../features/assistant/findBoxes';
export { findPaths, listWaits, rankAllBlockers } from '../features/assistant/relations';
export {
  type BoxRecord,
  type TermSummary,
  getNameOfBox,
  toBoxRecord,
  toDiagramSummary,
  toEdgeRecord,
  toTermRecord,
  toTermSummary,
} from '../features/assistant/records';
export { collectTerms, lookUp, renderTermEntry, truncate } from '../features/assistant/termText';
export { countUsedTerms } from '../features/assistant/termsOfFile';
export { deliveries, statuses } from '../glossary/term';
export { getKnowledge } from './assisting';
