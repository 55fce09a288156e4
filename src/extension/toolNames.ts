/** The tools for language models, with their names in package.json. */
export const toolNames = [
  'architectureGlossary_explainTerm',
  'architectureGlossary_listTermsOfFile',
  'architectureGlossary_findNeighbors',
] as const;

export type ToolName = (typeof toolNames)[number];
