import { createUnplacedEdge, type UnplacedEdge, type DiagramParts } from '../unplacedParts';
import { toPlainLabel } from '../plainLabel';
import { callMethod, toFields, listRecords, readString, type Fields } from '../unknownFields';

/** Mermaid's name for the page, which is not a boundary. */
const pageBoundary = 'global';

/** Reads all five types: context, container, component, dynamic, deployment. */
export function readC4(database: unknown): DiagramParts {
  const groups = listRecords(callMethod(database, 'getBoundaries'))
    .filter((boundary) => boundary.alias !== pageBoundary)
    .map((boundary) => ({ ...readIdAndLabel(boundary), parent: readParent(boundary) }));
  const nodes = listRecords(callMethod(database, 'getC4ShapeArray')).map((shape) => ({
    ...readIdAndLabel(shape),
    group: readParent(shape),
  }));
  return { nodes, groups, edges: listRecords(callMethod(database, 'getRels')).map(readEdge) };
}

function readIdAndLabel(record: Fields): { readonly id: string; readonly label: string } {
  const id = readString(record, 'alias') ?? '';
  return { id, label: toPlainLabel(readString(toFields(record.label), 'text') ?? id) };
}

function readParent(record: Fields): string | undefined {
  const boundary = readString(record, 'parentBoundary');
  return boundary === pageBoundary ? undefined : boundary;
}

function readEdge(record: Fields): UnplacedEdge {
  const from = readString(record, 'from') ?? '';
  const to = readString(record, 'to') ?? '';
  const label = toPlainLabel(readString(toFields(record.label), 'text'));
  // Rel_Back draws its arrow from the second to the first.
  if (record.type === 'rel_b') return createUnplacedEdge(to, from, label);
  return createUnplacedEdge(from, to, label, record.type === 'birel' ? 'both' : undefined);
}
