import type { Diagram, DiagramEdge, DiagramNode } from '../../diagram/diagram';
import { escapeDrawnText } from '../../diagram/relabel/drawnText';
import type { Comparison, EdgeChange } from './changes';
import { GrowingText } from './growingText';
import {
  getRemovedStatements,
  isGroup,
  isSafeId,
  type RemovedStatements,
} from './removedStatements';

/** A diagram with the boxes and connections that were removed, and which of its parts they are. */
export interface MergedDiagram {
  readonly diagram: Diagram;
  readonly boxes: ReadonlySet<string>;
  readonly edges: ReadonlySet<DiagramEdge>;
}

/** What was removed and can be written. */
interface Removed {
  readonly boxes: readonly DiagramNode[];
  readonly edges: readonly EdgeChange[];
}

/**
 * Adds what was removed to a diagram, so that it can be drawn: boxes in the groups that they were in, messages after
 * those that they followed. Leaves out frames, connections of what is not drawn, and ids that another construct could
 * have.
 */
export function mergeRemoved(diagram: Diagram, comparison: Comparison): MergedDiagram {
  const write = getRemovedStatements(diagram.type);
  if (write === undefined) return { diagram, boxes: new Set(), edges: new Set() };
  const canWrite = write.canWrite ?? (({ id }: DiagramNode) => isSafeId(id));
  const removed = {
    boxes: comparison.boxes.flatMap(({ kind, box }) =>
      kind === 'removed' && !isGroup(box) && canWrite(box) ? [box] : [],
    ),
    edges: comparison.edges.filter(({ kind }) => kind === 'removed'),
  };
  if (write.order === 'outline') return addToOutline(diagram, removed, write);
  return write.order === 'sequence'
    ? addMessages(diagram, removed, write)
    : addStatements(diagram, removed, write);
}

function addStatements(
  diagram: Diagram,
  removed: Removed,
  write: RemovedStatements,
): MergedDiagram {
  const text = new GrowingText(diagram);
  addBoxes(text, diagram, removed, write);
  const edges = write.edge === undefined ? [] : findDrawn(diagram, removed);
  for (const { edge } of edges) text.addAtEnd(write.edge?.(edge) ?? '');
  return merge(
    diagram,
    text,
    [...diagram.nodes, ...removed.boxes],
    [...diagram.edges, ...edges.map(({ edge }) => edge)],
  );
}

function addBoxes(
  text: GrowingText,
  { groups }: Diagram,
  { boxes }: Removed,
  write: RemovedStatements,
): void {
  for (const { id, label, group } of boxes) {
    const around = groups.find((one) => one.id === group);
    const statement = write.box(id, escapeDrawnText(label), around?.id);
    if (around !== undefined && write.opensGroup?.test(text.readLine(around.line)) === true)
      text.addBelow(around.line, statement);
    else text.addAtEnd(statement);
  }
}

/** Returns the connections between boxes that are drawn. */
function findDrawn({ nodes, groups }: Diagram, { boxes, edges }: Removed): readonly EdgeChange[] {
  const ids = new Set([...nodes, ...groups, ...boxes].map(({ id }) => id));
  return edges.filter(({ edge: { from, to } }) =>
    [from, to].every((id) => ids.has(id) && isSafeId(id)),
  );
}

/** Messages are drawn in the order of the text; each one is written below the one that it followed. */
function addMessages(diagram: Diagram, removed: Removed, write: RemovedStatements): MergedDiagram {
  const text = new GrowingText(diagram);
  addBoxes(text, diagram, removed, write);
  const changes = findDrawn(diagram, removed);
  const [first] = diagram.edges;
  for (const { edge, after } of changes) {
    const statement = write.edge?.(edge) ?? '';
    const line = after?.line ?? (first && first.line - 1);
    if (line === undefined) text.addAtEnd(statement);
    else text.addBelow(line, statement);
  }
  const listAfter = (edge: DiagramEdge | undefined): readonly DiagramEdge[] =>
    changes.flatMap((change) => (change.after === edge ? [change.edge] : []));
  return merge(
    diagram,
    text,
    [...diagram.nodes, ...removed.boxes],
    [...listAfter(undefined), ...diagram.edges.flatMap((edge) => [edge, ...listAfter(edge)])],
  );
}

/** In an outline, a box is written below what it was in. */
function addToOutline(
  diagram: Diagram,
  { boxes, edges }: Removed,
  write: RemovedStatements,
): MergedDiagram {
  const text = new GrowingText(diagram);
  const parents = new Map(edges.map(({ edge }) => [edge.to, edge.from]));
  const lines = new Map([...diagram.nodes, ...diagram.groups].map(({ id, line }) => [id, line]));
  const depths = new Map<string, number>();
  const drawn = new Map<DiagramNode, number>();
  for (const box of boxes) {
    const parent = box.group ?? parents.get(box.id) ?? '';
    const line = lines.get(parent);
    if (line === undefined) continue;
    const depth = depths.get(parent) ?? 0;
    text.addInside(line, depth, write.box(box.id, escapeDrawnText(box.label), box.group));
    lines.set(box.id, line);
    depths.set(box.id, depth + 1);
    drawn.set(box, line);
  }
  // Pictures of mind maps number their boxes in the order of the text.
  const all = [...drawn];
  const listBelow = (wanted: number): readonly DiagramNode[] =>
    all.flatMap(([box, line]) => (line === wanted ? [box] : []));
  const nodes = diagram.nodes.flatMap((node) => [node, ...listBelow(node.line)]);
  const others = all.map(([box]) => box).filter((box) => !nodes.includes(box));
  const ids = new Set(all.map(([{ id }]) => id));
  const branches = edges.flatMap(({ edge }) => (ids.has(edge.to) ? [edge] : []));
  return merge(diagram, text, [...nodes, ...others], [...diagram.edges, ...branches]);
}

/** Returns a diagram with more boxes and connections than it had; itself if there are no more. */
function merge(
  diagram: Diagram,
  text: GrowingText,
  nodes: readonly DiagramNode[],
  edges: readonly DiagramEdge[],
): MergedDiagram {
  const known = new Set<DiagramNode | DiagramEdge>([...diagram.nodes, ...diagram.edges]);
  const addedNodes = nodes.filter((node) => !known.has(node));
  const addedEdges = edges.filter((edge) => !known.has(edge));
  const isSame = addedNodes.length + addedEdges.length === 0;
  return {
    diagram: isSame ? diagram : { ...diagram, text: text.toString(), nodes, edges },
    boxes: new Set(addedNodes.map(({ id }) => id)),
    edges: new Set(addedEdges),
  };
}
