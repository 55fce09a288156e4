/** Every command of the extension. A test holds the list against package.json. */
export const commandIds = {
  addTerm: 'architectureGlossary.addTerm',
  editTerm: 'architectureGlossary.editTerm',
  removeTerm: 'architectureGlossary.removeTerm',
  searchGlossary: 'architectureGlossary.searchGlossary',
  openGlossary: 'architectureGlossary.openGlossary',
  openDiagram: 'architectureGlossary.openDiagram',
  createStarter: 'architectureGlossary.createStarter',
  openSample: 'architectureGlossary.openSample',
  /** From links in hovers: they carry a reference to a term or a node. */
  openTerm: 'architectureGlossary.openTerm',
  showInDiagram: 'architectureGlossary.showInDiagram',
} as const;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];
