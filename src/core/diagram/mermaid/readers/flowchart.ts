import { createUnplacedEdge, type UnplacedEdge, type DiagramParts } from '../unplacedParts';
import { toPlainLabel } from '../plainLabel';
import { callMethod, listRecords, listStrings, readString, type Fields } from '../unknownFields';

/** Reads flowcharts and swimlanes. */
export function readFlowchart(database: unknown): DiagramParts {
  const subgraphs = listRecords(callMethod(database, 'getSubGraphs'));
  const groupOf = new Map<string, string>();
  for (const group of subgraphs) {
    for (const member of listStrings(group.nodes))
      groupOf.set(member, readString(group, 'id') ?? '');
  }
  const groups = subgraphs.map((group) => {
    const id = readString(group, 'id') ?? '';
    return { id, label: readLabel(group, 'title', ''), parent: groupOf.get(id) };
  });
  // A subgraph at the end of an arrow is listed among the vertices, too.
  const groupIds = new Set(groups.map(({ id }) => id));
  const nodes = listRecords(callMethod(database, 'getVertices'))
    .map((vertex) => ({ vertex, id: readString(vertex, 'id') ?? '' }))
    .filter(({ id }) => !groupIds.has(id))
    .map(({ vertex, id }) => ({
      id,
      label: readLabel(vertex, 'text', id),
      group: groupOf.get(id),
    }));
  return { nodes, groups, edges: listRecords(callMethod(database, 'getEdges')).map(readEdge) };
}

function readEdge(record: Fields): UnplacedEdge {
  const type = readString(record, 'type') ?? '';
  const arrows = type === 'arrow_open' ? 'none' : type.startsWith('double_') ? 'both' : undefined;
  return createUnplacedEdge(
    readString(record, 'start') ?? '',
    readString(record, 'end') ?? '',
    readLabel(record, 'text', ''),
    arrows,
  );
}

function readLabel(record: Fields, field: string, fallback: string): string {
  const style = record.labelType === 'markdown' ? 'markdown' : 'text';
  return toPlainLabel(readString(record, field) ?? fallback, style);
}
