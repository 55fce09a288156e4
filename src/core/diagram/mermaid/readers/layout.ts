import { bareEdge, type BareEdge, type DiagramParts } from '../bareDiagram';
import { plainLabel } from '../plainLabel';
import { ask, fields, items, text, type Fields } from '../record';

/** Drawn, but not components: the start and end of a state machine, and notes. */
const notBoxes: readonly unknown[] = ['stateStart', 'stateEnd', 'note', 'noteGroup'];
const joints: readonly unknown[] = ['fork', 'join', 'choice'];
/** Arrowheads with a direction; a diamond or a crow's foot has none. */
const heads: readonly unknown[] = ['extension', 'dependency', 'lollipop'];

/** Reads the layout data of class, state, ER, requirement, kanban and use case diagrams. */
export function readLayout(database: unknown): DiagramParts {
  const data = fields(ask(database, 'getData'));
  const drawn = items(data.nodes).filter((node) => !notBoxes.includes(node.shape));
  const names = new Map(drawn.map((node) => [text(node, 'id') ?? '', sourceId(node, database)]));
  const groupOf = enclosing(drawn);
  const nodes = [];
  const groups = [];
  for (const node of drawn) {
    const id = names.get(text(node, 'id') ?? '') ?? '';
    const label = joints.includes(node.shape) ? '' : nodeLabel(node, id);
    const parent = groupOf(text(node, 'parentId'));
    if (node.isGroup !== true) nodes.push({ id, label, group: parent });
    else if (node.shape !== 'divider') groups.push({ id, label, parent });
  }
  return { nodes, groups, edges: items(data.edges).flatMap((record) => edge(record, names)) };
}

/** The regions of a concurrent state are separated only by a line: their states are in the surrounding state. */
function enclosing(drawn: readonly Fields[]): (id: string | undefined) => string | undefined {
  const dividers = new Map(
    drawn
      .filter((node) => node.shape === 'divider')
      .map((node) => [text(node, 'id'), text(node, 'parentId')]),
  );
  return (id) => (dividers.has(id) ? dividers.get(id) : id);
}

/** Entities and interface circles are numbered for the picture; the author wrote a name. */
function sourceId(node: Fields, database: unknown): string {
  const id = text(node, 'id') ?? '';
  if (node.shape === 'erBox') return text(node, 'label') ?? id;
  return isInterface(id, database) ? (text(node, 'label') ?? id) : id;
}

function isInterface(id: string, database: unknown): boolean {
  const classes = ask(database, 'getClasses');
  return /^interface\d+$/.test(id) && classes instanceof Map && !classes.has(id);
}

function nodeLabel(node: Fields, id: string): string {
  const label = text(node, 'alias') ?? text(node, 'label') ?? text(node, 'name') ?? id;
  return plainLabel(label, node.labelType === 'markdown' ? 'markdown' : 'text');
}

function edge(record: Fields, names: ReadonlyMap<string, string>): readonly BareEdge[] {
  const start = names.get(text(record, 'start') ?? '');
  const end = names.get(text(record, 'end') ?? '');
  if (start === undefined || end === undefined) return [];
  const label = plainLabel(text(record, 'label'), 'markdown');
  const atStart = heads.includes(record.arrowTypeStart);
  const atEnd = ![undefined, '', 'none'].includes(text(record, 'arrowTypeEnd'));
  if (atStart && atEnd) return [bareEdge(start, end, label, 'both')];
  if (atStart) return [bareEdge(end, start, label)];
  return [bareEdge(start, end, label, atEnd ? undefined : 'none')];
}
