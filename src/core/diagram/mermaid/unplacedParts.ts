import type { DiagramEdge } from '../diagram';
import type { UnplacedDiagram } from '../source/placeDiagram';

export type DiagramParts = Pick<UnplacedDiagram, 'nodes' | 'edges' | 'groups'>;
export type UnplacedNode = DiagramParts['nodes'][number];
export type UnplacedEdge = DiagramParts['edges'][number];
export type UnplacedGroup = DiagramParts['groups'][number];

/** Reads one family of diagrams from Mermaid's database, which the next parse overwrites. */
export type DatabaseReader = (database: unknown) => DiagramParts;

/** Creates an edge with its label, and with arrowheads unless there is only one at the end. */
export function createUnplacedEdge(
  from: string,
  to: string,
  label: string,
  arrows?: DiagramEdge['arrows'],
): UnplacedEdge {
  return arrows === undefined ? { from, to, label } : { from, to, label, arrows };
}
