// Entry point for hosts, which provide files, documents and settings to core.

export { Emitter } from '../workspace/event';
export { readableGlob } from '../glossary/glossaryFormat';
export { IgnoreRules, excludedFolders } from '../workspace/ignoreRules';
export { IgnoredFiles } from '../workspace/ignoredFiles';
export { LineMap, getLineText } from '../text/lineMap';
export { findNewestLine, readBlame } from '../text/blame';
export { hasChangedLine, readChangedLines } from '../text/diffLines';
export { addAll, getField } from '../text/collections';
export { applyEdits, invertFileEdits } from '../text/textEdit';
export { compileGlobs, widenGlobs } from '../workspace/patterns/globs';
export { createReaderFailure } from '../problem/readerFailure';
export { decodeFile, maxFileSize } from '../workspace/decodeFile';
export { combineSettings, defaultSettings, mergeSettings } from '../workspace/settings';
export { findFilesOnDisk, listRuleProblems, upperFolders } from '../workspace/diskSearch';
export { findDocumentFacts } from '../diagram/documentCatalog';
export { findCheckableFiles } from '../sourceText/checkableFiles';
export {
  findFolder,
  getBaseName,
  getDisplayPath,
  getParentFolder,
  getRelativePath,
  isInside,
  resolvePath,
  toUriBelow,
  toWorkspaceUri,
} from '../workspace/paths';
export { getFileOrigin } from '../workspace/fileOrigin';
export { getLanguage, getLanguageOfFile, isProse } from '../sourceText/findLanguage';
export { mayHaveSentences } from '../sourceText/ownFiles';
export { findFilesInNewFolders } from '../workspace/newFolders';
export { isCanceled, noCancellation } from '../workspace/cancellation';
export { ParserThread, maxParseTime } from '../diagram/parserThread';
export { TimeSlices } from '../workspace/clock';
export { runInSlices, runToEnd } from '../workspace/scheduler';
export { walkFolder } from '../workspace/walkFolder';
