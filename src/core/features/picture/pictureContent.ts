import type { DiagramEdge, DiagramGroup, DiagramNode } from '../../diagram/diagram';
import type { Neighbor, Neighborhood } from '../../diagram/neighborhood';
import type { Delivery } from '../../glossary/term';
import type { DiagramContext } from '../../diagram/diagramContext';

/** A connection between the center and a neighbor, or several in the same direction. */
export interface Connection {
  /** Whether an arrowhead points at the center and at the neighbor. */
  readonly toCenter: boolean;
  readonly toNeighbor: boolean;
  readonly words: string;
}

/** The data of a box in the picture. */
export interface BoxContent {
  readonly label: string;
  readonly delivery: Delivery | undefined;
  /** The innermost group that has a name. */
  readonly group: DiagramGroup | undefined;
}

/** A neighbor with its connections, one strand or, in both directions, two. */
export interface NeighborContent extends BoxContent {
  readonly connections: readonly Connection[];
}

/** One side of the picture. */
export interface ColumnContent {
  /** Neighbors of the same group are adjacent. */
  readonly neighbors: readonly NeighborContent[];
  /** Number of neighbors that do not fit. */
  readonly hidden: number;
}

export interface PictureContent {
  readonly center: BoxContent;
  /** The incoming neighbors. */
  readonly left: ColumnContent;
  /** The outgoing neighbors. */
  readonly right: ColumnContent;
}

const maxPerColumn = 5;

/** Returns the content of the picture of a neighborhood, by side; `undefined` for a box without connections. */
export function createPictureContent(diagramContext: DiagramContext): PictureContent | undefined {
  const { diagram, neighborhood } = diagramContext;
  const groups = new Map(diagram.groups.map((group) => [group.id, group]));
  const columns = divideIntoColumns(neighborhood);
  if (columns.left.length + columns.right.length === 0) return undefined;
  const toContent = (reachedBox: ReachedBox): NeighborContent => ({
    ...createBoxContent(reachedBox.box, reachedBox.term, groups),
    connections: createConnections(reachedBox),
  });
  return {
    center: createBoxContent(neighborhood.box, neighborhood.term, groups),
    left: createColumnContent(columns.left.map(toContent)),
    right: createColumnContent(columns.right.map(toContent)),
  };
}

/** A neighbor with its connections, by direction. */
interface ReachedBox extends Pick<Neighbor, 'box' | 'term'> {
  readonly incoming: Set<DiagramEdge>;
  readonly outgoing: Set<DiagramEdge>;
  readonly connected: Set<DiagramEdge>;
}

/** Draws a box once: on the side of its arrows, and on the emptier side if these have both directions or none. */
function divideIntoColumns(
  neighborhood: Neighborhood,
): Record<'left' | 'right', readonly ReachedBox[]> {
  const left: ReachedBox[] = [];
  const right: ReachedBox[] = [];
  const undecided: ReachedBox[] = [];
  for (const reachedBox of collectReachedBoxes(neighborhood).values()) {
    const [comes, goes] = [reachedBox.incoming.size > 0, reachedBox.outgoing.size > 0];
    (comes === goes ? undecided : comes ? left : right).push(reachedBox);
  }
  for (const reachedBox of undecided) (left.length < right.length ? left : right).push(reachedBox);
  return { left, right };
}

function collectReachedBoxes(neighborhood: Neighborhood): ReadonlyMap<string, ReachedBox> {
  const all = new Map<string, ReachedBox>();
  for (const way of ['incoming', 'outgoing', 'connected'] as const) {
    for (const { box, term, edges } of neighborhood[way]) {
      const reachedBox = all.get(box.id) ?? {
        box,
        term,
        incoming: new Set<DiagramEdge>(),
        outgoing: new Set<DiagramEdge>(),
        connected: new Set<DiagramEdge>(),
      };
      all.set(box.id, reachedBox);
      for (const edge of edges) reachedBox[way].add(edge);
    }
  }
  return all;
}

function createConnections({ incoming, outgoing, connected }: ReachedBox): readonly Connection[] {
  const bothWays = [...incoming].some((edge) => outgoing.has(edge));
  if (incoming.size > 0 && outgoing.size > 0 && !bothWays) {
    return [
      { toCenter: false, toNeighbor: true, words: joinLabels(outgoing) },
      { toCenter: true, toNeighbor: false, words: joinLabels(incoming) },
    ];
  }
  const words = joinLabels(new Set([...incoming, ...outgoing, ...connected]));
  return [{ toCenter: incoming.size > 0, toNeighbor: outgoing.size > 0, words }];
}

function joinLabels(edges: ReadonlySet<DiagramEdge>): string {
  const labels = [...edges].map(({ label }) => label.trim()).filter((label) => label !== '');
  return [...new Set(labels)].join(', ');
}

function createBoxContent(
  box: DiagramNode | DiagramGroup,
  term: Neighbor['term'],
  groups: ReadonlyMap<string, DiagramGroup>,
): BoxContent {
  const around = 'group' in box ? box.group : 'parent' in box ? box.parent : undefined;
  const group = around === undefined ? undefined : groups.get(around);
  return {
    label: box.label.trim() || (term?.name ?? box.id),
    delivery: term?.delivery,
    group: group && group.label.trim() !== '' ? group : undefined,
  };
}

function createColumnContent(all: readonly NeighborContent[]): ColumnContent {
  const shown = all.length > maxPerColumn ? all.slice(0, maxPerColumn - 1) : all;
  const byGroup = new Map<object, NeighborContent[]>();
  for (const neighbor of shown) {
    const group = neighbor.group ?? neighbor;
    byGroup.set(group, [...(byGroup.get(group) ?? []), neighbor]);
  }
  return { neighbors: [...byGroup.values()].flat(), hidden: all.length - shown.length };
}
