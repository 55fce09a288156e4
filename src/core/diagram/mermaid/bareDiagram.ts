import type { DiagramEdge } from '../diagram';
import type { Unplaced } from '../source/placeDiagram';

export type DiagramParts = Pick<Unplaced, 'nodes' | 'edges' | 'groups'>;
export type BareNode = DiagramParts['nodes'][number];
export type BareEdge = DiagramParts['edges'][number];
export type BareGroup = DiagramParts['groups'][number];

/** Reads one family of diagrams out of Mermaid's database, which is overwritten by the next parse. */
export type DatabaseReader = (database: unknown) => DiagramParts;

/** An edge with its label, its arrow heads only where they are not the usual one at the end. */
export function bareEdge(
  from: string,
  to: string,
  label: string,
  arrows?: DiagramEdge['arrows'],
): BareEdge {
  return arrows === undefined ? { from, to, label } : { from, to, label, arrows };
}
