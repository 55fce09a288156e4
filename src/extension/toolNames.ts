/** The tools for language models, as package.json tells of them. */
export const toolNames = [
  'architectureGlossary_explainTerm',
  'architectureGlossary_listTermsOfFile',
  'architectureGlossary_findNeighbours',
] as const;

export type ToolName = (typeof toolNames)[number];
