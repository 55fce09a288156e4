/** A separate module, so that start-up can refer to the form without loading it. */
export const termFormViewType = 'architectureGlossary.termForm';
