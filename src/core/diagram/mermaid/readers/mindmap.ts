import {
  createUnplacedEdge,
  type UnplacedEdge,
  type UnplacedNode,
  type DiagramParts,
} from '../unplacedParts';
import { toPlainLabel } from '../plainLabel';
import { callMethod, toFields, listRecords, readString, type Fields } from '../unknownFields';

/** Reads nodes in the order of Mermaid's numbers, which are their only identification in the picture. */
export function readMindmap(database: unknown): DiagramParts {
  const nodes: UnplacedNode[] = [];
  const edges: UnplacedEdge[] = [];
  const ids = new Set<string>();
  const walk = (record: Fields, parent: string | undefined): void => {
    const written = readString(record, 'nodeId') ?? String(record.id);
    const id = ids.has(written) ? `${written}-${nodes.length}` : written;
    ids.add(id);
    nodes.push({
      id,
      label: toPlainLabel(readString(record, 'descr') ?? id, 'markdown'),
      group: undefined,
    });
    if (parent !== undefined) edges.push(createUnplacedEdge(parent, id, '', 'none'));
    for (const child of listRecords(record.children)) walk(child, id);
  };
  const root = toFields(callMethod(database, 'getMindmap'));
  if (root.id !== undefined) walk(root, undefined);
  return { nodes, edges, groups: [] };
}
