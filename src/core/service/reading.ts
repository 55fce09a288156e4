// Entry point for the Markdown preview and reading mode.

export { PreviewGlossaryReader, toSlug } from '../features/preview/previewGlossary';
export { copyToken, createToken } from '../markdown/tokens';
export { stripMarkdown } from '../markdown/plainText';
export { explanationTokenType, getTermElement, markTerms } from '../features/preview/markTerms';
export { cardAttributes, getLineAttributes, renderCard } from '../features/preview/termElement';
export { findReadingAids, maxReadLength } from '../features/readingMode/readingAids';
