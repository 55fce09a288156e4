import type { DiagramContext } from '../../diagram/diagramContext';
import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import { findNeighborhood } from '../../diagram/neighborhood';
import type { TermIndex } from '../../matching/termIndex';
import type { Knowledge } from './knowledge';
import { collectTerms, lookUp } from './termText';

/** In UTF-16 units. */
const minWordLength = 3;

/** Returns the ids of boxes by id, by label, or by the term of that name. */
export function findBoxesOfName(
  name: string,
  { diagram, links }: LinkedDiagram,
  index: TermIndex,
): readonly string[] {
  const foldedName = name.toLowerCase();
  const { matches, isWhole } = lookUp(name, index);
  const terms = new Set(isWhole ? collectTerms(matches) : []);
  return [...diagram.nodes, ...diagram.groups].flatMap(({ id, label }) => {
    const term = links.termOf(id);
    const isMeant =
      id.toLowerCase() === foldedName ||
      label.toLowerCase() === foldedName ||
      (term !== undefined && terms.has(term));
    return isMeant ? [id] : [];
  });
}

/** Returns the boxes of a name in all diagrams, with their surroundings. */
export function findBoxesNamed(
  name: string,
  { diagrams, index }: Pick<Knowledge, 'diagrams' | 'index'>,
): readonly DiagramContext[] {
  return diagrams.flatMap((linked) =>
    findBoxesOfName(name, linked, index).flatMap((id) => {
      const { diagram, links } = linked;
      const neighborhood = findNeighborhood(diagram, links, id);
      return neighborhood ? { diagram, neighborhood } : [];
    }),
  );
}

/** Returns the labels of boxes that share a word with a name that no box has; `all` if none does. */
export function findSimilarBoxes(
  name: string,
  diagrams: readonly LinkedDiagram[],
): { readonly kind: 'similar' | 'all'; readonly labels: readonly string[] } {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const labels = new Set(
    diagrams.flatMap(({ diagram }) =>
      [...diagram.nodes, ...diagram.groups].map(({ id, label }) => label || id),
    ),
  );
  const similar = [...labels].filter((label) =>
    words.some((word) => word.length >= minWordLength && label.toLowerCase().includes(word)),
  );
  return similar.length > 0
    ? { kind: 'similar', labels: similar }
    : { kind: 'all', labels: [...labels] };
}
