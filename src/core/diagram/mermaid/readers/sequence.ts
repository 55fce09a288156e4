import { createUnplacedEdge, type UnplacedEdge, type DiagramParts } from '../unplacedParts';
import { toPlainLabel } from '../plainLabel';
import { callMethod, listRecords, listStrings, readString, type Fields } from '../unknownFields';

/** Mermaid's numbers for `<<->>` and `<<-->>`. */
const bidirectional: readonly unknown[] = [33, 34];

/** Reads messages as edges and boxes as groups. */
export function readSequence(database: unknown): DiagramParts {
  const groupOf = new Map<string, string>();
  const ids = new Set<string>();
  const groups = listRecords(callMethod(database, 'getBoxes')).map((box) => {
    const label = toPlainLabel(readString(box, 'name'));
    const id = createUnusedId(label === '' ? 'box' : label, ids);
    for (const actor of listStrings(box.actorKeys)) groupOf.set(actor, id);
    return { id, label, parent: undefined };
  });
  const nodes = listRecords(callMethod(database, 'getActors')).map((actor) => {
    const id = readString(actor, 'name') ?? '';
    return {
      id,
      label: toPlainLabel(readString(actor, 'description') ?? id),
      group: groupOf.get(id),
    };
  });
  return {
    nodes,
    groups,
    edges: listRecords(callMethod(database, 'getMessages')).flatMap(readEdge),
  };
}

/** Boxes have no ids. */
function createUnusedId(wanted: string, ids: Set<string>): string {
  let id = wanted;
  for (let count = 2; ids.has(id); count++) id = `${wanted} ${count}`;
  ids.add(id);
  return id;
}

/**
 * The list of messages also contains notes, loops and activations, without a sender or a receiver, or with a
 * placement.
 */
function readEdge(message: Fields): readonly UnplacedEdge[] {
  const from = readString(message, 'from');
  const to = readString(message, 'to');
  if (from === undefined || to === undefined || message.placement !== undefined) return [];
  const arrows = bidirectional.includes(message.type) ? 'both' : undefined;
  return [createUnplacedEdge(from, to, toPlainLabel(readString(message, 'message')), arrows)];
}
