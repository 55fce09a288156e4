/** A separate module, so that start-up can refer to the panel without loading it. */
export const panelViewType = 'architectureGlossary.diagram';
