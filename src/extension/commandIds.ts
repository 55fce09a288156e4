/** Every command of the extension. A test compares the list with package.json. */
export const commandIds = {
  addTerm: 'architectureGlossary.addTerm',
  addToGlossary: 'architectureGlossary.addToGlossary',
  editTerm: 'architectureGlossary.editTerm',
  removeTerm: 'architectureGlossary.removeTerm',
  renameTerm: 'architectureGlossary.renameTerm',
  moveTerm: 'architectureGlossary.moveTerm',
  searchGlossary: 'architectureGlossary.searchGlossary',
  openGlossary: 'architectureGlossary.openGlossary',
  openDiagram: 'architectureGlossary.openDiagram',
  createStarter: 'architectureGlossary.createStarter',
  discoverTerms: 'architectureGlossary.discoverTerms',
  openSample: 'architectureGlossary.openSample',
  copyTermName: 'architectureGlossary.copyTermName',
  copyTermAsMarkdown: 'architectureGlossary.copyTermAsMarkdown',
  findUsages: 'architectureGlossary.findUsages',
  showTermInDiagram: 'architectureGlossary.showTermInDiagram',
  explainAtCursor: 'architectureGlossary.explainAtCursor',
  explainThisWord: 'architectureGlossary.explainThisWord',
  toggleReadingMode: 'architectureGlossary.toggleReadingMode',
  markAsKnown: 'architectureGlossary.markAsKnown',
  showReading: 'architectureGlossary.showReading',
  groupTerms: 'architectureGlossary.groupTerms',
  showIncompleteFirst: 'architectureGlossary.showIncompleteFirst',
  showIncompleteInOrder: 'architectureGlossary.showIncompleteInOrder',
  /** Run by links in hovers, with a reference to a term, a node or a file as argument. */
  openTerm: 'architectureGlossary.openTerm',
  showInDiagram: 'architectureGlossary.showInDiagram',
  openFile: 'architectureGlossary.openFile',
} as const;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];
