import type { DiagramEdge } from './diagram';

/** Returns an id for each connection, which does not depend on connections between other boxes. */
export function createEdgeIds(
  edges: readonly Pick<DiagramEdge, 'from' | 'to'>[],
): readonly string[] {
  const counts = new Map<string, number>();
  return edges.map(({ from, to }) => {
    const ends = JSON.stringify([from, to]);
    const count = counts.get(ends) ?? 0;
    counts.set(ends, count + 1);
    return `${ends} ${String(count)}`;
  });
}
