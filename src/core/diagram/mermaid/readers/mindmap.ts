import { bareEdge, type BareEdge, type BareNode, type DiagramParts } from '../bareDiagram';
import { plainLabel } from '../plainLabel';
import { ask, fields, items, text, type Fields } from '../record';

/** Reads nodes in the order of Mermaid's numbers, which are their only identification in the picture. */
export function readMindmap(database: unknown): DiagramParts {
  const nodes: BareNode[] = [];
  const edges: BareEdge[] = [];
  const ids = new Set<string>();
  const walk = (record: Fields, parent: string | undefined): void => {
    const written = text(record, 'nodeId') ?? String(record.id);
    const id = ids.has(written) ? `${written}-${nodes.length}` : written;
    ids.add(id);
    nodes.push({
      id,
      label: plainLabel(text(record, 'descr') ?? id, 'markdown'),
      group: undefined,
    });
    if (parent !== undefined) edges.push(bareEdge(parent, id, '', 'none'));
    for (const child of items(record.children)) walk(child, id);
  };
  const root = fields(ask(database, 'getMindmap'));
  if (root.id !== undefined) walk(root, undefined);
  return { nodes, edges, groups: [] };
}
