/** Context keys that menus and views of package.json depend on. */
export const contextKeys = {
  /** Set when the workspace has been searched, as are the next two. */
  hasGlossary: 'architectureGlossary.hasGlossary',
  /** Until the workspace has been searched, commands are offered; hence the two negated keys. */
  noGlossary: 'architectureGlossary.noGlossary',
  noDiagram: 'architectureGlossary.noDiagram',
  /** A hover has explained a word. */
  hasExplained: 'architectureGlossary.hasExplained',
  /** `start`: nothing was found. `diagrams`: only diagrams were. Empty in all other cases. */
  emptyState: 'architectureGlossary.emptyState',
  incompleteFirst: 'architectureGlossary.incompleteFirst',
} as const;
