import { findSmallest } from '../text/collections';

/** A box with the delivery status of its term. */
export interface WaitingBox {
  readonly id: string;
  readonly term?: { readonly delivery?: string | undefined } | undefined;
}

interface WaitingEdge {
  /** Unique in its diagram. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Arrowheads at both ends or at none; by default the edge points at `to`. */
  readonly arrows?: 'both' | 'none' | undefined;
}

/** The boxes of a diagram by their ids, in its order. */
type Boxes<B> = Readonly<Record<'boxes', ReadonlyMap<string, B>>>;

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
export function findDependencies(
  { diagram }: { readonly diagram: { readonly edges: readonly WaitingEdge[] } },
  flipped: boolean,
): Dependencies {
  const found = new Map<string, Dependency[]>();
  for (const { id, from, to, arrows } of diagram.edges) {
    if (arrows === 'none') continue;
    if (arrows === 'both' || !flipped) addTo(found, from, { edge: id, to });
    if (arrows === 'both' || flipped) addTo(found, to, { edge: id, to: from });
  }
  return found;
}

/** What a box waits for. */
export interface Wait<B extends WaitingBox> {
  readonly start: B;
  /** The boxes on the way that are not ready, the nearest first; those without a delivery status are last. */
  readonly blockers: readonly B[];
  /** Groups of boxes that wait for each other. */
  readonly cycles: readonly (readonly B[])[];
  /** The followed boxes, and the edges between them: those in a cycle, and the other ones. */
  readonly light: {
    readonly boxes: ReadonlySet<string>;
    readonly edges: ReadonlyMap<string, 'path' | 'cycle'>;
  };
}

/** A live part works, and an external one is not ours to wait for. */
function isReady({ term }: WaitingBox): boolean {
  return term?.delivery === 'live' || term?.delivery === 'external';
}

/** Follows the dependencies of a box up to those that are ready. The box itself is followed whatever its status. */
export function findWait<B extends WaitingBox>(
  { boxes }: Boxes<B>,
  dependencies: Dependencies,
  id: string,
): Wait<B> | undefined {
  const start = boxes.get(id);
  if (start === undefined) return undefined;
  const reached = new Map([[id, start]]);
  const edges = new Map<string, 'path' | 'cycle'>();
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
  const isKnown = ({ term }: B): boolean => term?.delivery !== undefined;
  return {
    start,
    blockers: [...waiting.filter(isKnown), ...waiting.filter((box) => !isKnown(box))],
    cycles: cycles.map((cycle) => [...reached.values()].filter((box) => cycle.has(box.id))),
    light: { edges, boxes: new Set(reached.keys()) },
  };
}

/**
 * Returns the sets of boxes that reach each other, in the order of the boxes: strongly connected components with an edge
 * inside, by Kosaraju's algorithm in linear time.
 */
function findCycles(dependencies: Dependencies): readonly ReadonlySet<string>[] {
  const reversed = new Map<string, string[]>();
  for (const [from, targets] of dependencies) {
    for (const { to } of targets) addTo(reversed, to, from);
  }
  const next = (id: string): readonly string[] => (dependencies.get(id) ?? []).map(({ to }) => to);
  const seen = new Set<string>();
  const finished = [...dependencies.keys()].flatMap((id) => visit(id, next, seen));
  const assigned = new Set<string>();
  const components = finished
    .reverse()
    .map((id) => new Set(visit(id, (one) => reversed.get(one) ?? [], assigned)));
  const position = new Map([...dependencies.keys()].map((id, i) => [id, i]));
  const first = (cycle: ReadonlySet<string>): number =>
    findSmallest([...cycle].map((id) => position.get(id) ?? Infinity));
  return components
    .filter((cycle) => cycle.size > 1 || [...cycle].some((id) => next(id).includes(id)))
    .sort((a, b) => first(a) - first(b));
}

/** Returns what can be reached from a box and has not been seen, each after all that it leads to. */
function visit(
  start: string,
  next: (id: string) => readonly string[],
  seen: Set<string>,
): readonly string[] {
  if (seen.has(start)) return [];
  const finished: string[] = [];
  // A list instead of recursion: a long chain would exceed the stack.
  const open = [{ id: start, rest: [...next(start)] }];
  seen.add(start);
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const id = last.rest.pop();
    if (id === undefined) {
      finished.push(last.id);
      open.pop();
    } else if (!seen.has(id)) {
      seen.add(id);
      open.push({ id, rest: [...next(id)] });
    }
  }
  return finished;
}

function addTo<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}

/** A box that is not ready, and the boxes that wait for it. */
export interface Blocker<B extends WaitingBox> {
  readonly box: B;
  readonly waiting: readonly B[];
}

/**
 * Ranks boxes that are planned, mocked or retired by the number of boxes that wait for them, as `findWait` defines it.
 * A box without a delivery status is no known obstacle.
 */
export function rankBlockers<B extends WaitingBox>(
  { boxes }: Boxes<B>,
  dependencies: Dependencies,
): readonly Blocker<B>[] {
  const dependents = new Map<string, B[]>();
  for (const [from, targets] of dependencies) {
    const box = boxes.get(from);
    if (box === undefined) continue;
    for (const { to } of targets) addTo(dependents, to, box);
  }
  return [...boxes.values()]
    .filter((box) => box.term?.delivery !== undefined && !isReady(box))
    .map((box) => ({ box, waiting: findWaiting(dependents, box.id) }))
    .filter(({ waiting }) => waiting.length > 0)
    .sort((a, b) => b.waiting.length - a.waiting.length);
}

function findWaiting<B extends WaitingBox>(
  dependents: ReadonlyMap<string, readonly B[]>,
  id: string,
): readonly B[] {
  const found = new Map((dependents.get(id) ?? []).map((box) => [box.id, box]));
  for (const box of found.values()) {
    if (isReady(box)) continue;
    for (const next of dependents.get(box.id) ?? []) found.set(next.id, next);
  }
  found.delete(id);
  return [...found.values()];
}
