export const sourcesViewType = 'architectureGlossary.sources';
