import type { DiagramEdge } from '../diagram';
import type { Unplaced } from '../source/placeDiagram';

export type DiagramParts = Pick<Unplaced, 'nodes' | 'edges' | 'groups'>;
export type BareNode = DiagramParts['nodes'][number];
export type BareEdge = DiagramParts['edges'][number];
export type BareGroup = DiagramParts['groups'][number];

/** Reads one family of diagrams from Mermaid's database, which the next parse overwrites. */
export type DatabaseReader = (database: unknown) => DiagramParts;

/** Creates an edge with its label, and with arrowheads unless there is only one at the end. */
export function bareEdge(
  from: string,
  to: string,
  label: string,
  arrows?: DiagramEdge['arrows'],
): BareEdge {
  return arrows === undefined ? { from, to, label } : { from, to, label, arrows };
}
