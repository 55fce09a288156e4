// Entry point for the Markdown preview and reading mode.

export { PreviewGlossaryReader } from '../features/preview/previewGlossary';
export { explanationTokenType, markTerms } from '../features/preview/markTerms';
export { findReadingAids, maxReadLength } from '../features/readingMode/readingAids';
