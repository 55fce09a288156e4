import { bareEdge, type BareEdge, type DiagramParts } from '../bareDiagram';
import { plainLabel } from '../plainLabel';
import { ask, items, strings, text, type Fields } from '../record';

/** Mermaid's numbers for `<<->>` and `<<-->>`. */
const bidirectional: readonly unknown[] = [33, 34];

/** Reads messages as edges and boxes as groups. */
export function readSequence(database: unknown): DiagramParts {
  const groupOf = new Map<string, string>();
  const ids = new Set<string>();
  const groups = items(ask(database, 'getBoxes')).map((box) => {
    const label = plainLabel(text(box, 'name'));
    const id = unusedId(label === '' ? 'box' : label, ids);
    for (const actor of strings(box.actorKeys)) groupOf.set(actor, id);
    return { id, label, parent: undefined };
  });
  const nodes = items(ask(database, 'getActors')).map((actor) => {
    const id = text(actor, 'name') ?? '';
    return { id, label: plainLabel(text(actor, 'description') ?? id), group: groupOf.get(id) };
  });
  return { nodes, groups, edges: items(ask(database, 'getMessages')).flatMap(edge) };
}

/** Boxes have no ids. */
function unusedId(wanted: string, ids: Set<string>): string {
  let id = wanted;
  for (let count = 2; ids.has(id); count++) id = `${wanted} ${count}`;
  ids.add(id);
  return id;
}

/**
 * The list of messages also contains notes, loops and activations, without a sender or a receiver, or with a
 * placement.
 */
function edge(message: Fields): readonly BareEdge[] {
  const from = text(message, 'from');
  const to = text(message, 'to');
  if (from === undefined || to === undefined || message.placement !== undefined) return [];
  const arrows = bidirectional.includes(message.type) ? 'both' : undefined;
  return [bareEdge(from, to, plainLabel(text(message, 'message')), arrows)];
}
