// Entry point for code that reads and matches terms without a `GlossaryService`: worker threads and the bundle of readers.

export { TermIndex } from '../matching/termIndex';
export { getReaderFor } from '../glossary/formats/readers';
export { toGlob } from '../glossary/discovery/glossaryFileClassifier';
export { documentGlob } from '../glossary/glossaryFormat';
