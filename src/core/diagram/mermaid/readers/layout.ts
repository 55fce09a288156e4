import { createUnplacedEdge, type UnplacedEdge, type DiagramParts } from '../unplacedParts';
import { toPlainLabel } from '../plainLabel';
import { callMethod, toFields, listRecords, readString, type Fields } from '../unknownFields';

/** Drawn, but not components: the start and end of a state machine, and notes. */
const notBoxes: readonly unknown[] = ['stateStart', 'stateEnd', 'note', 'noteGroup'];
const junctionShapes: readonly unknown[] = ['fork', 'join', 'choice'];
/** Arrowheads with a direction; a diamond or a crow's foot has none. */
const arrowHeads: readonly unknown[] = ['extension', 'dependency', 'lollipop'];

/** Reads the layout data of class, state, ER, requirement, kanban and use case diagrams. */
export function readLayout(database: unknown): DiagramParts {
  const data = toFields(callMethod(database, 'getData'));
  const drawn = listRecords(data.nodes).filter((node) => !notBoxes.includes(node.shape));
  const names = new Map(
    drawn.map((node) => [readString(node, 'id') ?? '', getSourceId(node, database)]),
  );
  const groupOf = createGroupLookup(drawn);
  const nodes = [];
  const groups = [];
  for (const node of drawn) {
    const id = names.get(readString(node, 'id') ?? '') ?? '';
    const label = junctionShapes.includes(node.shape) ? '' : getNodeLabel(node, id);
    const parent = groupOf(readString(node, 'parentId'));
    if (node.isGroup !== true) nodes.push({ id, label, group: parent });
    else if (node.shape !== 'divider') groups.push({ id, label, parent });
  }
  return {
    nodes,
    groups,
    edges: listRecords(data.edges).flatMap((record) => readEdge(record, names)),
  };
}

/** The regions of a concurrent state are separated only by a line: their states are in the surrounding state. */
function createGroupLookup(
  drawn: readonly Fields[],
): (id: string | undefined) => string | undefined {
  const dividers = new Map(
    drawn
      .filter((node) => node.shape === 'divider')
      .map((node) => [readString(node, 'id'), readString(node, 'parentId')]),
  );
  return (id) => (dividers.has(id) ? dividers.get(id) : id);
}

/** Entities and interface circles are numbered for the picture; the author wrote a name. */
function getSourceId(node: Fields, database: unknown): string {
  const id = readString(node, 'id') ?? '';
  if (node.shape === 'erBox') return readString(node, 'label') ?? id;
  return isInterface(id, database) ? (readString(node, 'label') ?? id) : id;
}

function isInterface(id: string, database: unknown): boolean {
  const classes = callMethod(database, 'getClasses');
  return /^interface\d+$/.test(id) && classes instanceof Map && !classes.has(id);
}

function getNodeLabel(node: Fields, id: string): string {
  const label =
    readString(node, 'alias') ?? readString(node, 'label') ?? readString(node, 'name') ?? id;
  return toPlainLabel(label, node.labelType === 'markdown' ? 'markdown' : 'text');
}

function readEdge(record: Fields, names: ReadonlyMap<string, string>): readonly UnplacedEdge[] {
  const start = names.get(readString(record, 'start') ?? '');
  const end = names.get(readString(record, 'end') ?? '');
  if (start === undefined || end === undefined) return [];
  const label = toPlainLabel(readString(record, 'label'), 'markdown');
  const atStart = arrowHeads.includes(record.arrowTypeStart);
  const atEnd = ![undefined, '', 'none'].includes(readString(record, 'arrowTypeEnd'));
  if (atStart && atEnd) return [createUnplacedEdge(start, end, label, 'both')];
  if (atStart) return [createUnplacedEdge(end, start, label)];
  return [createUnplacedEdge(start, end, label, atEnd ? undefined : 'none')];
}
