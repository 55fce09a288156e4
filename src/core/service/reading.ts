// What previews and reading mode ask for.

export { PreviewGlossaryReader } from '../features/preview/previewGlossary';
export { explanationTokenType, markTerms } from '../features/preview/markTerms';
export { findReadingAids } from '../features/readingMode/readingAids';
