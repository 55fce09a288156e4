/** Start-up names the panel without loading it. */
export const panelViewType = 'architectureGlossary.diagram';
