import type { PanelBox, PanelDiagram, PanelEdge } from '../../protocol/messages';

/** A box at the other end of an edge, and the label of the edge. */
export interface Neighbor {
  readonly box: PanelBox;
  readonly label: string;
}

/** The shown diagram, indexed by box. */
export interface Graph {
  readonly diagram: PanelDiagram;
  /** The boxes that show another label than the diagram's text. */
  readonly relabeled: ReadonlySet<string>;
  /** Nodes first, then groups, each in the diagram's order. */
  readonly boxes: ReadonlyMap<string, PanelBox>;
  /** The ids of its groups, which can contain other boxes. */
  readonly groupIds: ReadonlySet<string>;
  readonly edges: ReadonlyMap<string, PanelEdge>;
  readonly incoming: (id: string) => readonly Neighbor[];
  readonly outgoing: (id: string) => readonly Neighbor[];
  /** The boxes at the other end of edges without an arrowhead. */
  readonly connected: (id: string) => readonly Neighbor[];
}

/** Returns the boxes at the other end of all edges of a box, those that the box leads to first. */
export function listNeighbors(graph: Graph, id: string): readonly Neighbor[] {
  return [...graph.outgoing(id), ...graph.incoming(id), ...graph.connected(id)];
}

/** Returns the edges of a box in reading order: those that leave it, then those that reach it. */
export function listEdges({ diagram }: Graph, id: string): readonly PanelEdge[] {
  const edges = diagram.edges.filter(({ from, to }) => from === id || to === id);
  return [...edges.filter(({ from }) => from === id), ...edges.filter(({ from }) => from !== id)];
}

/** Returns the label of a box; the id of one that is not in the diagram. */
export function getBoxLabel({ boxes }: Graph, id: string): string {
  return boxes.get(id)?.label ?? id;
}

export function toGraph(diagram: PanelDiagram): Graph {
  const boxes = new Map<string, PanelBox>();
  for (const box of [...diagram.nodes, ...diagram.groups]) {
    if (!boxes.has(box.id)) boxes.set(box.id, box);
  }
  const incoming = new Map<string, Neighbor[]>();
  const outgoing = new Map<string, Neighbor[]>();
  const connected = new Map<string, Neighbor[]>();
  for (const { from, to, label, arrows } of diagram.edges) {
    const [start, end] = [boxes.get(from), boxes.get(to)];
    const isArrow = arrows !== 'none';
    addNeighbor(isArrow ? outgoing : connected, from, end, label);
    addNeighbor(isArrow ? incoming : connected, to, start, label);
    if (arrows !== 'both') continue;
    addNeighbor(outgoing, to, start, label);
    addNeighbor(incoming, from, end, label);
  }
  return {
    diagram,
    relabeled: new Set(),
    boxes,
    groupIds: new Set(diagram.groups.map(({ id }) => id)),
    edges: new Map(diagram.edges.map((edge) => [edge.id, edge])),
    incoming: (id) => incoming.get(id) ?? [],
    outgoing: (id) => outgoing.get(id) ?? [],
    connected: (id) => connected.get(id) ?? [],
  };
}

function addNeighbor(
  ends: Map<string, Neighbor[]>,
  id: string,
  box: PanelBox | undefined,
  label: string,
): void {
  if (box === undefined) return;
  const known = ends.get(id);
  if (known === undefined) ends.set(id, [{ box, label }]);
  else if (!known.some((other) => other.box.id === box.id && other.label === label)) {
    known.push({ box, label });
  }
}

/** Returns the first edge with an end that is no box, and the name of that end: Mermaid cannot draw a C4 diagram with one. */
export function findLooseEnd({
  diagram,
  boxes,
}: Graph): { readonly edge: PanelEdge; readonly name: string } | undefined {
  for (const edge of diagram.edges) {
    const name = [edge.from, edge.to].find((id) => !boxes.has(id));
    if (name !== undefined) return { edge, name };
  }
  return undefined;
}

/** Returns the id of the node with the most edges, the starting point in a dense diagram. */
export function findBusiestNode(graph: Graph): string | undefined {
  const { diagram } = graph;
  const degree = (id: string): number => listNeighbors(graph, id).length;
  let best = diagram.nodes[0]?.id;
  for (const { id } of diagram.nodes) {
    if (best === undefined || degree(id) > degree(best)) best = id;
  }
  return best;
}

/** Returns the id of the node where reading starts: it has outgoing edges but no incoming ones. */
export function findFirstNode({ diagram, incoming, outgoing }: Graph): string | undefined {
  const { nodes } = diagram;
  const start = nodes.find(({ id }) => incoming(id).length === 0 && outgoing(id).length > 0);
  return (start ?? nodes[0])?.id;
}

export type Direction = 'left' | 'right' | 'up' | 'down';
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Returns the box in the direction of an arrow key: along an edge if one goes that way, otherwise the nearest box in
 * that direction, so that boxes without edges can be reached.
 */
export function findBoxInDirection(
  graph: Graph,
  from: string,
  direction: Direction,
  centers: ReadonlyMap<string, Point>,
): string | undefined {
  const start = centers.get(from);
  if (start === undefined) return undefined;
  const joined = listNeighbors(graph, from).map(({ box }) => box.id);
  return (
    findNearest(joined, start, direction, centers) ??
    findNearest([...centers.keys()], start, direction, centers)
  );
}

function findNearest(
  ids: readonly string[],
  start: Point,
  direction: Direction,
  centers: ReadonlyMap<string, Point>,
): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const id of ids) {
    const center = centers.get(id);
    if (center === undefined) continue;
    const distance = measureDistance(center.x - start.x, center.y - start.y, direction);
    if (distance < bestDistance) [best, bestDistance] = [id, distance];
  }
  return best;
}

/** Returns the distance of a step, with sideways distance counted twice; infinite in other directions. */
function measureDistance(x: number, y: number, direction: Direction): number {
  const ahead = { left: -x, right: x, up: -y, down: y }[direction];
  const deviation = Math.abs(direction === 'left' || direction === 'right' ? y : x);
  return ahead > 1 && deviation <= 3 * ahead ? ahead + 2 * deviation : Infinity;
}
