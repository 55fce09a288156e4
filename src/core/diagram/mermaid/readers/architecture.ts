import { bareEdge, type BareEdge, type DiagramParts } from '../bareDiagram';
import { plainLabel } from '../plainLabel';
import { ask, items, text, type Fields } from '../record';

export function readArchitecture(database: unknown): DiagramParts {
  const groups = items(ask(database, 'getGroups')).map((group) => ({
    ...identity(group),
    parent: text(group, 'in'),
  }));
  const services = items(ask(database, 'getServices')).map((service) => ({
    ...identity(service),
    group: text(service, 'in'),
  }));
  const junctions = items(ask(database, 'getJunctions')).map((junction) => ({
    id: text(junction, 'id') ?? '',
    label: '',
    group: text(junction, 'in'),
  }));
  const groupOf = new Map([...services, ...junctions].map(({ id, group }) => [id, group]));
  const edges = items(ask(database, 'getEdges')).map((record) => edge(record, groupOf));
  return { nodes: [...services, ...junctions], groups, edges };
}

function identity(record: Fields): { readonly id: string; readonly label: string } {
  const id = text(record, 'id') ?? '';
  return { id, label: plainLabel(text(record, 'title') ?? text(record, 'iconText') ?? id) };
}

/** `db{group}:R --> L:api` starts at the group of `db`, and an arrow may point to either side. */
function edge(record: Fields, groupOf: ReadonlyMap<string, string | undefined>): BareEdge {
  const end = (side: 'lhs' | 'rhs'): string => {
    const id = text(record, `${side}Id`) ?? '';
    return record[`${side}Group`] === true ? (groupOf.get(id) ?? id) : id;
  };
  const label = plainLabel(text(record, 'title'));
  const backward = record.lhsInto === true;
  const forward = record.rhsInto === true;
  if (backward && !forward) return bareEdge(end('rhs'), end('lhs'), label);
  return bareEdge(
    end('lhs'),
    end('rhs'),
    label,
    forward ? (backward ? 'both' : undefined) : 'none',
  );
}
