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

/**
 * Returns the content of the picture of a neighborhood, by side; `undefined` for a box without connections.
 *
 * @param maxPerColumn The number of boxes of a side. Of more neighbors, those with the most connections in the whole
 * diagram are shown, and the last box gives the number of the others.
 */
export function createPictureContent(
  diagramContext: DiagramContext,
  maxPerColumn: number,
): PictureContent | undefined {
  const { diagram, neighborhood } = diagramContext;
  const groups = new Map(diagram.groups.map((group) => [group.id, group]));
  const columns = divideIntoColumns(neighborhood);
  if (columns.left.length + columns.right.length === 0) return undefined;
  const toContent = (reachedBox: ReachedBox): NeighborContent => ({
    ...createBoxContent(reachedBox.box, reachedBox.term, groups),
    connections: createConnections(reachedBox),
  });
  const createColumn = (all: readonly ReachedBox[]): ColumnContent => {
    const shown =
      all.length > maxPerColumn ? chooseBusiest(all, maxPerColumn - 1, diagram.edges) : all;
    return createColumnContent(shown.map(toContent), all.length - shown.length);
  };
  return {
    center: createBoxContent(neighborhood.box, neighborhood.term, groups),
    left: createColumn(columns.left),
    right: createColumn(columns.right),
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

/** Returns the boxes with the most connections in the whole diagram, in the given order. */
function chooseBusiest(
  all: readonly ReachedBox[],
  count: number,
  edges: readonly DiagramEdge[],
): readonly ReachedBox[] {
  const ends = getConnectionCounts(edges);
  const byConnections = [...all].sort(
    (a, b) => (ends.get(b.box.id) ?? 0) - (ends.get(a.box.id) ?? 0),
  );
  const chosen = new Set(byConnections.slice(0, count));
  return all.filter((one) => chosen.has(one));
}

/** The number of connections of each box of a diagram, because a picture is tried in several sizes. */
const connectionCounts = new WeakMap<readonly DiagramEdge[], ReadonlyMap<string, number>>();

function getConnectionCounts(edges: readonly DiagramEdge[]): ReadonlyMap<string, number> {
  const known = connectionCounts.get(edges);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { from, to } of edges) {
    counts.set(from, (counts.get(from) ?? 0) + 1);
    counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  connectionCounts.set(edges, counts);
  return counts;
}

function createColumnContent(shown: readonly NeighborContent[], hidden: number): ColumnContent {
  const byGroup = new Map<object, NeighborContent[]>();
  for (const neighbor of shown) {
    const group = neighbor.group ?? neighbor;
    byGroup.set(group, [...(byGroup.get(group) ?? []), neighbor]);
  }
  return { neighbors: [...byGroup.values()].flat(), hidden };
}
