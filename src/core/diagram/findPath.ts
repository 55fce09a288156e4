import type { Diagram, DiagramEdge } from './diagram';

/** One connection of a path. */
interface PathStep {
  readonly edge: DiagramEdge;
  readonly from: string;
  readonly to: string;
  /** Whether the step goes against the arrow. */
  readonly isAgainstArrow: boolean;
}

/** The shortest way between two boxes. */
export interface DiagramPath {
  /** Whether each step follows its arrow, or crosses a connection without arrowheads. */
  readonly followsArrows: boolean;
  readonly steps: readonly PathStep[];
}

/**
 * Finds the shortest path from one box to another, along the arrows if there is one, otherwise in any direction.
 * `undefined` if no connections lead there. Breadth-first, in the order of the diagram.
 */
export function findPath(
  { edges }: Pick<Diagram, 'edges'>,
  from: string,
  to: string,
): DiagramPath | undefined {
  const along = search(edges, from, to, false);
  const steps = along ?? search(edges, from, to, true);
  return steps && { followsArrows: along !== undefined, steps };
}

function search(
  edges: readonly DiagramEdge[],
  from: string,
  to: string,
  anyDirection: boolean,
): readonly PathStep[] | undefined {
  const next = listSteps(edges, anyDirection);
  const reached = new Map<string, PathStep | undefined>([[from, undefined]]);
  // A map is iterated in the order of insertion, including boxes that are added on the way.
  for (const id of reached.keys()) {
    if (id === to) return traceBack(reached, to);
    for (const step of next.get(id) ?? []) if (!reached.has(step.to)) reached.set(step.to, step);
  }
  return undefined;
}

function listSteps(
  edges: readonly DiagramEdge[],
  anyDirection: boolean,
): ReadonlyMap<string, readonly PathStep[]> {
  const steps = new Map<string, PathStep[]>();
  const add = (step: PathStep): void => {
    const known = steps.get(step.from);
    if (known) known.push(step);
    else steps.set(step.from, [step]);
  };
  for (const edge of edges) {
    const { from, to, arrows } = edge;
    add({ edge, from, to, isAgainstArrow: false });
    if (arrows !== undefined) add({ edge, from: to, to: from, isAgainstArrow: false });
    else if (anyDirection) add({ edge, from: to, to: from, isAgainstArrow: true });
  }
  return steps;
}

function traceBack(
  reached: ReadonlyMap<string, PathStep | undefined>,
  to: string,
): readonly PathStep[] {
  const steps: PathStep[] = [];
  for (let step = reached.get(to); step !== undefined; step = reached.get(step.from))
    steps.push(step);
  return steps.reverse();
}
