import type { Term } from '../glossary/term';
import type { DocumentUri } from '../text/textDocument';
import type { LinkedDiagram } from './linkedDiagrams';

/** Identifies one box of one diagram. */
export interface BoxPlace {
  readonly uri: DocumentUri;
  /** First line of the diagram in its file, 0-based. */
  readonly line: number;
  readonly node: string;
}

/**
 * Returns where each term with a box is shown: on the first diagram that has one, as a node rather than as a group.
 */
export function findBoxesOfTerms(diagrams: readonly LinkedDiagram[]): ReadonlyMap<Term, BoxPlace> {
  const boxes = new Map<Term, BoxPlace>();
  for (const { diagram, links } of diagrams) {
    const { uri, line } = diagram;
    for (const { id } of [...diagram.nodes, ...diagram.groups]) {
      const term = links.termOf(id);
      if (term && !boxes.has(term)) boxes.set(term, { uri, line, node: id });
    }
  }
  return boxes;
}

/** Returns the number of diagrams that show the term. The index of the diagrams may be newer than the term. */
export function countDiagramsWith(
  { name, source }: Term,
  diagrams: readonly LinkedDiagram[],
): number {
  return diagrams.filter(({ diagram, links }) =>
    [...diagram.nodes, ...diagram.groups].some(({ id }) => {
      const term = links.termOf(id);
      return term?.name === name && term.source.uri === source.uri;
    }),
  ).length;
}
