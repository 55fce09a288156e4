import { bareEdge, type BareEdge, type DiagramParts } from '../bareDiagram';
import { plainLabel } from '../plainLabel';
import { ask, items, strings, text, type Fields } from '../record';

/** Reads flowcharts and swimlanes. */
export function readFlowchart(database: unknown): DiagramParts {
  const subgraphs = items(ask(database, 'getSubGraphs'));
  const groupOf = new Map<string, string>();
  for (const group of subgraphs) {
    for (const member of strings(group.nodes)) groupOf.set(member, text(group, 'id') ?? '');
  }
  const groups = subgraphs.map((group) => {
    const id = text(group, 'id') ?? '';
    return { id, label: label(group, 'title', ''), parent: groupOf.get(id) };
  });
  // A subgraph at the end of an arrow is listed among the vertices, too.
  const groupIds = new Set(groups.map(({ id }) => id));
  const nodes = items(ask(database, 'getVertices'))
    .map((vertex) => ({ vertex, id: text(vertex, 'id') ?? '' }))
    .filter(({ id }) => !groupIds.has(id))
    .map(({ vertex, id }) => ({ id, label: label(vertex, 'text', id), group: groupOf.get(id) }));
  return { nodes, groups, edges: items(ask(database, 'getEdges')).map(edge) };
}

function edge(record: Fields): BareEdge {
  const type = text(record, 'type') ?? '';
  const arrows = type === 'arrow_open' ? 'none' : type.startsWith('double_') ? 'both' : undefined;
  return bareEdge(
    text(record, 'start') ?? '',
    text(record, 'end') ?? '',
    label(record, 'text', ''),
    arrows,
  );
}

function label(record: Fields, field: string, fallback: string): string {
  const style = record.labelType === 'markdown' ? 'markdown' : 'text';
  return plainLabel(text(record, field) ?? fallback, style);
}
