import type { PanelBox } from '../../protocol/messages';
import type { EdgeEmphasis } from '../edgeMarks';
import type { Graph } from '../graph';
import type { Light } from './lens';

/** An edge in the direction in which a box depends on another. */
interface Dependency {
  readonly edge: string;
  readonly to: string;
}

export type Dependencies = ReadonlyMap<string, readonly Dependency[]>;

/**
 * Returns the dependencies of each box: along the arrows, or against them if `flipped`. Edges without arrowheads have
 * no direction.
 */
export function findDependencies({ diagram }: Graph, flipped: boolean): Dependencies {
  const found = new Map<string, Dependency[]>();
  const add = (edge: string, from: string, to: string): void => {
    const known = found.get(from);
    if (known === undefined) found.set(from, [{ edge, to }]);
    else known.push({ edge, to });
  };
  for (const { id, from, to, arrows } of diagram.edges) {
    if (arrows === 'none') continue;
    if (arrows === 'both' || !flipped) add(id, from, to);
    if (arrows === 'both' || flipped) add(id, to, from);
  }
  return found;
}

/** What a box waits for. */
export interface Wait {
  readonly start: PanelBox;
  /** The boxes on the way that are not ready, the nearest first; those without a delivery status are last. */
  readonly blockers: readonly PanelBox[];
  /** Groups of boxes that wait for each other. */
  readonly cycles: readonly (readonly PanelBox[])[];
  readonly light: Light;
}

/** A live part works, and an external one is not ours to wait for. */
function isReady({ term }: PanelBox): boolean {
  return term?.delivery === 'live' || term?.delivery === 'external';
}

/** Follows the dependencies of a box up to those that are ready. The box itself is followed whatever its status. */
export function findWait(
  { boxes }: Graph,
  dependencies: Dependencies,
  id: string,
): Wait | undefined {
  const start = boxes.get(id);
  if (start === undefined) return undefined;
  const reached = new Map([[id, start]]);
  const edges = new Map<string, EdgeEmphasis>();
  const followed = new Map<string, readonly Dependency[]>();
  // A map is iterated in the order of insertion, including boxes that are added on the way.
  for (const [from, box] of reached) {
    if (from !== id && isReady(box)) continue;
    const next = (dependencies.get(from) ?? []).filter(({ to }) => boxes.has(to));
    followed.set(from, next);
    for (const { edge, to } of next) {
      edges.set(edge, 'path');
      const target = boxes.get(to);
      if (target !== undefined) reached.set(to, target);
    }
  }
  const cycles = findCycles(followed);
  for (const cycle of cycles) {
    for (const from of cycle)
      for (const { edge, to } of followed.get(from) ?? [])
        if (cycle.has(to)) edges.set(edge, 'cycle');
  }
  const waiting = [...reached.values()].filter((box) => box.id !== id && !isReady(box));
  const isKnown = ({ term }: PanelBox): boolean => term?.delivery !== undefined;
  return {
    start,
    blockers: [...waiting.filter(isKnown), ...waiting.filter((box) => !isKnown(box))],
    cycles: cycles.map((cycle) => [...reached.values()].filter((box) => cycle.has(box.id))),
    light: { edges, boxes: new Set(reached.keys()) },
  };
}

/** Returns the sets of boxes that reach each other: strongly connected components with an edge inside. */
function findCycles(dependencies: Dependencies): readonly ReadonlySet<string>[] {
  const reachable = new Map(
    [...dependencies.keys()].map((id) => [id, findReachable(dependencies, id)]),
  );
  const done = new Set<string>();
  const cycles: ReadonlySet<string>[] = [];
  for (const [id, targets] of reachable) {
    if (done.has(id) || !targets.has(id)) continue;
    const cycle = new Set([...targets].filter((other) => reachable.get(other)?.has(id) === true));
    for (const member of cycle) done.add(member);
    cycles.push(cycle);
  }
  return cycles;
}

/** Returns all boxes that a box leads to; itself only by way of a cycle. */
function findReachable(dependencies: Dependencies, id: string): ReadonlySet<string> {
  const found = new Set((dependencies.get(id) ?? []).map(({ to }) => to));
  for (const from of found) {
    for (const { to } of dependencies.get(from) ?? []) found.add(to);
  }
  return found;
}

/** A box that is not ready, and the boxes that wait for it. */
export interface Blocker {
  readonly box: PanelBox;
  readonly waiting: readonly PanelBox[];
}

/**
 * Ranks boxes that are planned, mocked or retired by the number of boxes that wait for them, as `findWait` defines it.
 * A box without a delivery status is no known obstacle.
 */
export function rankBlockers({ boxes }: Graph, dependencies: Dependencies): readonly Blocker[] {
  const dependents = new Map<string, PanelBox[]>();
  for (const [from, targets] of dependencies) {
    const box = boxes.get(from);
    for (const { to } of box === undefined ? [] : targets)
      if (box !== undefined) dependents.set(to, [...(dependents.get(to) ?? []), box]);
  }
  return [...boxes.values()]
    .filter((box) => box.term?.delivery !== undefined && !isReady(box))
    .map((box) => ({ box, waiting: findWaiting(dependents, box.id) }))
    .filter(({ waiting }) => waiting.length > 0)
    .sort((a, b) => b.waiting.length - a.waiting.length);
}

function findWaiting(
  dependents: ReadonlyMap<string, readonly PanelBox[]>,
  id: string,
): readonly PanelBox[] {
  const found = new Map((dependents.get(id) ?? []).map((box) => [box.id, box]));
  for (const box of found.values()) {
    if (isReady(box)) continue;
    for (const next of dependents.get(box.id) ?? []) found.set(next.id, next);
  }
  found.delete(id);
  return [...found.values()];
}
