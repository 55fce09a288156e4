// Relations between the boxes of diagrams, as plain data: paths, and what waits on what.

import { getBoxName } from '../../diagram/diagramContext';
import { type DiagramPath, findPath } from '../../diagram/findPath';
import { findBoxesOfName } from './findBoxes';
import type { LinkedDiagram } from '../../diagram/linkedDiagrams';
import { findDependencies, findWait, rankBlockers, type WaitingBox } from '../../diagram/waiting';
import type { Delivery, Term } from '../../glossary/term';
import { getDisplayPath } from '../../workspace/paths';
import type { Knowledge } from './knowledge';
import { getNameOfBox } from './records';

/** The shortest path between two boxes of one diagram. */
export interface PathRecord {
  readonly file: string;
  /** First line of the diagram, 1-based. */
  readonly line: number;
  /** False if at least one connection is crossed against its arrow. */
  readonly followsArrows: boolean;
  readonly steps: readonly {
    readonly from: string;
    readonly to: string;
    readonly label: string;
    readonly againstArrow: boolean;
  }[];
}

/** Returns the shortest path of each diagram that has both boxes: those along the arrows first, then the shortest. */
export function findPaths(from: string, to: string, knowledge: Knowledge): readonly PathRecord[] {
  const found = knowledge.diagrams.flatMap((linked) => {
    const path = findShortest(from, to, linked, knowledge);
    return path ? [{ linked, path }] : [];
  });
  return found
    .sort(
      (a, b) =>
        Number(b.path.followsArrows) - Number(a.path.followsArrows) ||
        a.path.steps.length - b.path.steps.length,
    )
    .map(({ linked, path }) => toPathRecord(linked, path, knowledge));
}

function findShortest(
  from: string,
  to: string,
  linked: LinkedDiagram,
  { index }: Knowledge,
): DiagramPath | undefined {
  const starts = findBoxesOfName(from, linked, index);
  const ends = findBoxesOfName(to, linked, index);
  const paths = starts.flatMap((start) =>
    ends.flatMap((end) => (start === end ? [] : (findPath(linked.diagram, start, end) ?? []))),
  );
  return paths.reduce<DiagramPath | undefined>((best, one) => {
    if (best === undefined) return one;
    if (one.followsArrows !== best.followsArrows) return one.followsArrows ? one : best;
    return one.steps.length < best.steps.length ? one : best;
  }, undefined);
}

function toPathRecord(
  linked: LinkedDiagram,
  { followsArrows, steps }: DiagramPath,
  { folders }: Knowledge,
): PathRecord {
  const { uri, line } = linked.diagram;
  return {
    ...{ file: getDisplayPath(uri, folders), line: line + 1, followsArrows },
    steps: steps.map(({ edge, from, to, isAgainstArrow }) => ({
      from: getNameOfBox(linked, from),
      to: getNameOfBox(linked, to),
      label: edge.label,
      againstArrow: isAgainstArrow,
    })),
  };
}

/** A box that others wait for. */
interface BlockerRecord {
  readonly box: string;
  readonly delivery?: Delivery;
  readonly owner?: string;
}

/** What a box waits for. */
export interface WaitRecord {
  readonly box: string;
  readonly file: string;
  readonly line: number;
  readonly waitsFor: readonly BlockerRecord[];
  /** Groups of boxes that wait for each other. */
  readonly cycles: readonly (readonly string[])[];
}

/** A box that is planned, mocked or retired, with the boxes that wait for it. */
export interface RankedBlocker extends BlockerRecord {
  readonly file: string;
  readonly line: number;
  readonly waiting: readonly string[];
}

interface Box extends WaitingBox {
  readonly name: string;
  readonly term: Term | undefined;
}

function toGraph({ diagram, links }: LinkedDiagram): {
  readonly diagram: { readonly edges: Parameters<typeof findDependencies>[0]['diagram']['edges'] };
  readonly boxes: ReadonlyMap<string, Box>;
} {
  const boxes = [...diagram.nodes, ...diagram.groups].map((box): [string, Box] => {
    const term = links.termOf(box.id);
    return [box.id, { id: box.id, name: getBoxName({ box, term }), term }];
  });
  const edges = diagram.edges.map((edge, i) => ({ ...edge, id: String(i) }));
  return { diagram: { edges }, boxes: new Map(boxes) };
}

function toBlocker({ name, term }: Box): BlockerRecord {
  return {
    box: name,
    ...(term?.delivery && { delivery: term.delivery }),
    ...(term?.owner !== undefined && { owner: term.owner }),
  };
}

/** Returns what the boxes of a name wait for, one record for each box. */
export function listWaits(
  name: string,
  { diagrams, index, folders }: Knowledge,
  flipped: boolean,
): readonly WaitRecord[] {
  return diagrams.flatMap((linked) => {
    const ids = findBoxesOfName(name, linked, index);
    if (ids.length === 0) return [];
    const graph = toGraph(linked);
    const dependencies = findDependencies(graph, flipped);
    const { uri, line } = linked.diagram;
    return ids.flatMap((id) => {
      const wait = findWait(graph, dependencies, id);
      if (!wait) return [];
      return {
        ...{ box: wait.start.name, file: getDisplayPath(uri, folders), line: line + 1 },
        waitsFor: wait.blockers.map(toBlocker),
        cycles: wait.cycles.map((cycle) => cycle.map((box) => box.name)),
      };
    });
  });
}

/** Returns the boxes of all diagrams that block others, those that block the most first. */
export function rankAllBlockers(
  { diagrams, folders }: Knowledge,
  flipped: boolean,
): readonly RankedBlocker[] {
  return diagrams
    .flatMap((linked) => {
      const graph = toGraph(linked);
      const { uri, line } = linked.diagram;
      return rankBlockers(graph, findDependencies(graph, flipped)).map(({ box, waiting }) => ({
        ...{ ...toBlocker(box), file: getDisplayPath(uri, folders), line: line + 1 },
        waiting: waiting.map(({ name }) => name),
      }));
    })
    .sort((a, b) => b.waiting.length - a.waiting.length);
}
