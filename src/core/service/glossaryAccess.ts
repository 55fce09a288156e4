// Terms by themselves, for a process without a service.

export { TermIndex } from '../matching/termIndex';
export { getReaderFor } from '../glossary/formats/readers';
export { globOfPath } from '../glossary/discovery/glossaryFileClassifier';
