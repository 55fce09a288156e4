/** The kinds of webviews: in a separate module, so that start-up can name them without loading them. */
export const panelViewType = 'architectureGlossary.diagram';
export const sourcesViewType = 'architectureGlossary.sources';
export const termFormViewType = 'architectureGlossary.termForm';
