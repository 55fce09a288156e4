import type { Term } from '../glossary/term';
import type { Diagram, DiagramEdge, DiagramGroup, DiagramNode } from './diagram';
import type { DiagramLinks } from './diagramLinks';

/** A box that is connected to another one, with the labels of the connections between the two. */
export interface Neighbor {
  readonly box: DiagramNode | DiagramGroup;
  readonly term: Term | undefined;
  /** The labels without duplicates, in the order of the diagram; empty if no connection has a label. */
  readonly labels: readonly string[];
  /** In the order of the diagram. Across junctions, only the connections at the neighbor's end. */
  readonly edges: readonly DiagramEdge[];
}

/** The surroundings of a box in its diagram. */
export interface Neighborhood {
  readonly box: DiagramNode | DiagramGroup;
  readonly term: Term | undefined;
  /** The enclosing groups, the innermost first. */
  readonly groups: readonly DiagramGroup[];
  /** Connections with arrowheads at both ends are both incoming and outgoing. */
  readonly incoming: readonly Neighbor[];
  readonly outgoing: readonly Neighbor[];
  /** Connections without arrowheads. */
  readonly connected: readonly Neighbor[];
}

type Box = DiagramNode | DiagramGroup;
type Step = (edge: DiagramEdge, id: string) => string | undefined;

const steps = {
  incoming: ({ from, to, arrows }, id) =>
    to === id && arrows !== 'none' ? from : from === id && arrows === 'both' ? to : undefined,
  outgoing: ({ from, to, arrows }, id) =>
    from === id && arrows !== 'none' ? to : to === id && arrows === 'both' ? from : undefined,
  connected: ({ from, to, arrows }, id) =>
    arrows !== 'none' ? undefined : from === id ? to : to === id ? from : undefined,
} satisfies Record<string, Step>;

/** Returns the surroundings of a node or a group; `undefined` if the diagram has no such box. */
export function findNeighborhood(
  diagram: Diagram,
  links: Pick<DiagramLinks, 'termOf'>,
  id: string,
): Neighborhood | undefined {
  const boxes = new Map<string, Box>(
    [...diagram.groups, ...diagram.nodes].map((box) => [box.id, box]),
  );
  const box = boxes.get(id);
  if (!box) return undefined;
  const collectNeighbors = (step: Step): readonly Neighbor[] =>
    findNeighbors(diagram, boxes, id, step).map(({ box: other, edges }) => ({
      box: other,
      term: links.termOf(other.id),
      labels: [...new Set(edges.map(({ label }) => label).filter((label) => label !== ''))],
      edges,
    }));
  return {
    box,
    term: links.termOf(id),
    groups: findGroupsAround(diagram, box),
    incoming: collectNeighbors(steps.incoming),
    outgoing: collectNeighbors(steps.outgoing),
    connected: collectNeighbors(steps.connected),
  };
}

interface ReachedBox {
  readonly box: Box;
  readonly edges: DiagramEdge[];
}

/** Follows connections through junctions, which are not neighbors themselves. */
function findNeighbors(
  diagram: Diagram,
  boxes: ReadonlyMap<string, Box>,
  start: string,
  step: Step,
): readonly ReachedBox[] {
  const reached = new Map<string, ReachedBox>();
  const passed = new Set([start]);
  const open = [start];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    for (const edge of diagram.edges) {
      const other = step(edge, id);
      const box = other === undefined ? undefined : boxes.get(other);
      if (!box || passed.has(box.id)) continue;
      if (box.label === '' && 'group' in box) {
        passed.add(box.id);
        open.push(box.id);
      } else {
        const known = reached.get(box.id) ?? { box, edges: [] };
        known.edges.push(edge);
        reached.set(box.id, known);
      }
    }
  }
  return [...reached.values()];
}

function findGroupsAround(diagram: Diagram, box: Box): readonly DiagramGroup[] {
  const groups = new Map(diagram.groups.map((group) => [group.id, group]));
  const around: DiagramGroup[] = [];
  let next = 'group' in box ? box.group : 'parent' in box ? box.parent : undefined;
  while (next !== undefined) {
    const group = groups.get(next);
    if (!group || around.includes(group)) break;
    around.push(group);
    next = group.parent;
  }
  return around;
}
