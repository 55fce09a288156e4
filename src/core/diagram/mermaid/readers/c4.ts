import { bareEdge, type BareEdge, type DiagramParts } from '../bareDiagram';
import { plainLabel } from '../plainLabel';
import { ask, fields, items, text, type Fields } from '../record';

/** Mermaid's name for the page, which is not a boundary. */
const page = 'global';

/** Reads all five types: context, container, component, dynamic, deployment. */
export function readC4(database: unknown): DiagramParts {
  const groups = items(ask(database, 'getBoundaries'))
    .filter((boundary) => boundary.alias !== page)
    .map((boundary) => ({ ...identity(boundary), parent: parent(boundary) }));
  const nodes = items(ask(database, 'getC4ShapeArray')).map((shape) => ({
    ...identity(shape),
    group: parent(shape),
  }));
  return { nodes, groups, edges: items(ask(database, 'getRels')).map(edge) };
}

function identity(record: Fields): { readonly id: string; readonly label: string } {
  const id = text(record, 'alias') ?? '';
  return { id, label: plainLabel(text(fields(record.label), 'text') ?? id) };
}

function parent(record: Fields): string | undefined {
  const boundary = text(record, 'parentBoundary');
  return boundary === page ? undefined : boundary;
}

function edge(record: Fields): BareEdge {
  const from = text(record, 'from') ?? '';
  const to = text(record, 'to') ?? '';
  const label = plainLabel(text(fields(record.label), 'text'));
  // Rel_Back draws its arrow from the second to the first.
  if (record.type === 'rel_b') return bareEdge(to, from, label);
  return bareEdge(from, to, label, record.type === 'birel' ? 'both' : undefined);
}
