import type { Diagram, DiagramEdge } from '../../diagram/diagram';
import type { WalkTarget } from '../../diagram/findStepTarget';

/** More steps than an audience remembers. */
const maxSteps = 6;

/**
 * Returns a walk along the arrows of a diagram: from the first box that only calls others, to the box with the most
 * connections each time, and back to the last fork where the arrows end. Returns the first boxes of a diagram without
 * arrows.
 */
export function followArrows(diagram: Diagram): readonly WalkTarget[] {
  const arrows = diagram.edges.filter(
    ({ from, to, arrows: heads }) => heads !== 'none' && from !== to,
  );
  if (arrows.length === 0) {
    const boxes = diagram.nodes.filter(({ label }) => label !== '');
    return boxes.slice(0, maxSteps).map(({ id }) => ({ kind: 'box', id }));
  }
  const outgoing = new Map<string, DiagramEdge[]>();
  const degrees = new Map<string, number>();
  const isReached = new Set<string>();
  for (const edge of arrows) {
    const { from, to } = edge;
    outgoing.set(from, [...(outgoing.get(from) ?? []), edge]);
    for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
    isReached.add(to);
  }
  const starts = [...outgoing.keys()];
  const inOrder = diagram.nodes.map(({ id }) => id).filter((id) => outgoing.has(id));
  const entry = inOrder.find((id) => !isReached.has(id)) ?? inOrder[0] ?? starts[0];
  const path: WalkTarget[] = [];
  const visited = new Set([entry]);
  const trail = entry === undefined ? [] : [entry];
  while (trail.length > 0 && path.length < maxSteps) {
    const at = trail.at(-1) ?? '';
    const next = (outgoing.get(at) ?? []).filter(({ to }) => !visited.has(to));
    const [first, ...others] = next;
    if (first === undefined) {
      trail.pop();
      continue;
    }
    const degree = ({ to }: DiagramEdge): number => degrees.get(to) ?? 0;
    const edge = others.reduce((best, one) => (degree(one) > degree(best) ? one : best), first);
    visited.add(edge.to);
    trail.push(edge.to);
    path.push({ kind: 'edge', edge });
  }
  return path;
}
