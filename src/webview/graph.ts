import type { PanelBox, PanelDiagram } from '../protocol/messages';

/** A box at the other end of an edge, and what the edge says. */
export interface Neighbour {
  readonly box: PanelBox;
  readonly label: string;
}

/** A shown diagram, ready to be asked about its boxes. */
export interface Graph {
  readonly diagram: PanelDiagram;
  /** Nodes first, then groups, each in the diagram's order. */
  readonly boxes: ReadonlyMap<string, PanelBox>;
  readonly incoming: (id: string) => readonly Neighbour[];
  readonly outgoing: (id: string) => readonly Neighbour[];
}

export function toGraph(diagram: PanelDiagram): Graph {
  const boxes = new Map<string, PanelBox>();
  for (const box of [...diagram.nodes, ...diagram.groups]) {
    if (!boxes.has(box.id)) boxes.set(box.id, box);
  }
  const incoming = new Map<string, Neighbour[]>();
  const outgoing = new Map<string, Neighbour[]>();
  for (const { from, to, label } of diagram.edges) {
    add(outgoing, from, boxes.get(to), label);
    add(incoming, to, boxes.get(from), label);
  }
  return {
    diagram,
    boxes,
    incoming: (id) => incoming.get(id) ?? [],
    outgoing: (id) => outgoing.get(id) ?? [],
  };
}

function add(
  ends: Map<string, Neighbour[]>,
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

/** The id of the node with the most edges: where a reader of a dense diagram starts. */
export function busiestNode({ diagram, incoming, outgoing }: Graph): string | undefined {
  const degree = (id: string): number => incoming(id).length + outgoing(id).length;
  let best = diagram.nodes[0]?.id;
  for (const { id } of diagram.nodes) {
    if (best === undefined || degree(id) > degree(best)) best = id;
  }
  return best;
}

/** The id of the node where reading starts: nothing leads to it, and it leads somewhere. */
export function firstNode({ diagram, incoming, outgoing }: Graph): string | undefined {
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
 * The box an arrow key leads to: along an edge where one goes that way, else the nearest box that way,
 * so that boxes without edges can be reached too.
 */
export function boxInDirection(
  graph: Graph,
  from: string,
  direction: Direction,
  centres: ReadonlyMap<string, Point>,
): string | undefined {
  const start = centres.get(from);
  if (start === undefined) return undefined;
  const joined = [...graph.outgoing(from), ...graph.incoming(from)].map(({ box }) => box.id);
  return (
    nearest(joined, start, direction, centres) ??
    nearest([...centres.keys()], start, direction, centres)
  );
}

function nearest(
  ids: readonly string[],
  start: Point,
  direction: Direction,
  centres: ReadonlyMap<string, Point>,
): string | undefined {
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const id of ids) {
    const centre = centres.get(id);
    if (centre === undefined) continue;
    const distance = distanceAlong(centre.x - start.x, centre.y - start.y, direction);
    if (distance < bestDistance) [best, bestDistance] = [id, distance];
  }
  return best;
}

/** How far a step leads, sideways steps counting twice; infinite where it leads another way. */
function distanceAlong(x: number, y: number, direction: Direction): number {
  const ahead = { left: -x, right: x, up: -y, down: y }[direction];
  const aside = Math.abs(direction === 'left' || direction === 'right' ? y : x);
  return ahead > 1 && aside <= 3 * ahead ? ahead + 2 * aside : Infinity;
}
