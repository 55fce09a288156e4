import type { DiagramEdge, DiagramGroup, DiagramNode } from '../../diagram/diagram';
import type { Neighbour, Neighbourhood } from '../../diagram/neighbourhood';
import type { Delivery } from '../../glossary/term';
import type { Whereabouts } from '../explain/explanation';

/** A connection between the center and a neighbor, or several in the same direction. */
export interface Strand {
  /** Whether an arrowhead points at the center and at the neighbor. */
  readonly toCentre: boolean;
  readonly toNeighbour: boolean;
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
export interface NeighbourContent extends BoxContent {
  readonly strands: readonly Strand[];
}

/** One side of the picture. */
export interface SideContent {
  /** Neighbors of the same group are adjacent. */
  readonly neighbours: readonly NeighbourContent[];
  /** Number of neighbors that do not fit. */
  readonly hidden: number;
}

export interface PictureContent {
  readonly centre: BoxContent;
  /** The incoming neighbors. */
  readonly left: SideContent;
  /** The outgoing neighbors. */
  readonly right: SideContent;
}

const mostOnASide = 5;

/** Returns the content of the picture of a neighborhood, by side; `undefined` for a box without connections. */
export function pictureContent(whereabouts: Whereabouts): PictureContent | undefined {
  const { diagram, neighbourhood } = whereabouts;
  const groups = new Map(diagram.groups.map((group) => [group.id, group]));
  const sides = sidesOf(neighbourhood);
  if (sides.left.length + sides.right.length === 0) return undefined;
  const toContent = (reached: Reached): NeighbourContent => ({
    ...boxContent(reached.box, reached.term, groups),
    strands: strandsOf(reached),
  });
  return {
    centre: boxContent(neighbourhood.box, neighbourhood.term, groups),
    left: sideContent(sides.left.map(toContent)),
    right: sideContent(sides.right.map(toContent)),
  };
}

/** A neighbor with its connections, by direction. */
interface Reached extends Pick<Neighbour, 'box' | 'term'> {
  readonly incoming: Set<DiagramEdge>;
  readonly outgoing: Set<DiagramEdge>;
  readonly connected: Set<DiagramEdge>;
}

/** Draws a box once: on the side of its arrows, and on the emptier side if these have both directions or none. */
function sidesOf(neighbourhood: Neighbourhood): Record<'left' | 'right', readonly Reached[]> {
  const left: Reached[] = [];
  const right: Reached[] = [];
  const undecided: Reached[] = [];
  for (const reached of reachedBoxes(neighbourhood).values()) {
    const [comes, goes] = [reached.incoming.size > 0, reached.outgoing.size > 0];
    (comes === goes ? undecided : comes ? left : right).push(reached);
  }
  for (const reached of undecided) (left.length < right.length ? left : right).push(reached);
  return { left, right };
}

function reachedBoxes(neighbourhood: Neighbourhood): ReadonlyMap<string, Reached> {
  const all = new Map<string, Reached>();
  for (const way of ['incoming', 'outgoing', 'connected'] as const) {
    for (const { box, term, edges } of neighbourhood[way]) {
      const reached = all.get(box.id) ?? {
        box,
        term,
        incoming: new Set<DiagramEdge>(),
        outgoing: new Set<DiagramEdge>(),
        connected: new Set<DiagramEdge>(),
      };
      all.set(box.id, reached);
      for (const edge of edges) reached[way].add(edge);
    }
  }
  return all;
}

function strandsOf({ incoming, outgoing, connected }: Reached): readonly Strand[] {
  const bothWays = [...incoming].some((edge) => outgoing.has(edge));
  if (incoming.size > 0 && outgoing.size > 0 && !bothWays) {
    return [
      { toCentre: false, toNeighbour: true, words: wordsOf(outgoing) },
      { toCentre: true, toNeighbour: false, words: wordsOf(incoming) },
    ];
  }
  const words = wordsOf(new Set([...incoming, ...outgoing, ...connected]));
  return [{ toCentre: incoming.size > 0, toNeighbour: outgoing.size > 0, words }];
}

function wordsOf(edges: ReadonlySet<DiagramEdge>): string {
  const labels = [...edges].map(({ label }) => label.trim()).filter((label) => label !== '');
  return [...new Set(labels)].join(', ');
}

function boxContent(
  box: DiagramNode | DiagramGroup,
  term: Neighbour['term'],
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

function sideContent(all: readonly NeighbourContent[]): SideContent {
  const shown = all.length > mostOnASide ? all.slice(0, mostOnASide - 1) : all;
  const byGroup = new Map<object, NeighbourContent[]>();
  for (const neighbour of shown) {
    const group = neighbour.group ?? neighbour;
    byGroup.set(group, [...(byGroup.get(group) ?? []), neighbour]);
  }
  return { neighbours: [...byGroup.values()].flat(), hidden: all.length - shown.length };
}
