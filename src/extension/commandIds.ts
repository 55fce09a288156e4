/** Every command of the extension. A test holds the list against package.json. */
export const commandIds = {
  addTerm: 'architectureGlossary.addTerm',
  editTerm: 'architectureGlossary.editTerm',
  removeTerm: 'architectureGlossary.removeTerm',
  renameTerm: 'architectureGlossary.renameTerm',
  moveTerm: 'architectureGlossary.moveTerm',
  searchGlossary: 'architectureGlossary.searchGlossary',
  openGlossary: 'architectureGlossary.openGlossary',
  openDiagram: 'architectureGlossary.openDiagram',
  chooseDiagram: 'architectureGlossary.chooseDiagram',
  createStarter: 'architectureGlossary.createStarter',
  discoverTerms: 'architectureGlossary.discoverTerms',
  openSample: 'architectureGlossary.openSample',
  copyTermName: 'architectureGlossary.copyTermName',
  copyTermAsMarkdown: 'architectureGlossary.copyTermAsMarkdown',
  findUsages: 'architectureGlossary.findUsages',
  showTermInDiagram: 'architectureGlossary.showTermInDiagram',
  explainAtCursor: 'architectureGlossary.explainAtCursor',
  toggleReadingMode: 'architectureGlossary.toggleReadingMode',
  markAsKnown: 'architectureGlossary.markAsKnown',
  showSources: 'architectureGlossary.showSources',
  groupTerms: 'architectureGlossary.groupTerms',
  showIncompleteFirst: 'architectureGlossary.showIncompleteFirst',
  showIncompleteInOrder: 'architectureGlossary.showIncompleteInOrder',
  /** From links and rows of the view: they carry a reference to a term, a node or a file. */
  openTerm: 'architectureGlossary.openTerm',
  useGlossary: 'architectureGlossary.useGlossary',
  openPlace: 'architectureGlossary.openPlace',
  showInDiagram: 'architectureGlossary.showInDiagram',
  openFile: 'architectureGlossary.openFile',
} as const;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];
