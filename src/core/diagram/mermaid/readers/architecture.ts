import { createUnplacedEdge, type UnplacedEdge, type DiagramParts } from '../unplacedParts';
import { toPlainLabel } from '../plainLabel';
import { callMethod, listRecords, readString, type Fields } from '../unknownFields';

export function readArchitecture(database: unknown): DiagramParts {
  const groups = listRecords(callMethod(database, 'getGroups')).map((group) => ({
    ...readIdAndLabel(group),
    parent: readString(group, 'in'),
  }));
  const services = listRecords(callMethod(database, 'getServices')).map((service) => ({
    ...readIdAndLabel(service),
    group: readString(service, 'in'),
  }));
  const junctions = listRecords(callMethod(database, 'getJunctions')).map((junction) => ({
    id: readString(junction, 'id') ?? '',
    label: '',
    group: readString(junction, 'in'),
  }));
  const groupOf = new Map([...services, ...junctions].map(({ id, group }) => [id, group]));
  const edges = listRecords(callMethod(database, 'getEdges')).map((record) =>
    readEdge(record, groupOf),
  );
  return { nodes: [...services, ...junctions], groups, edges };
}

function readIdAndLabel(record: Fields): { readonly id: string; readonly label: string } {
  const id = readString(record, 'id') ?? '';
  return {
    id,
    label: toPlainLabel(readString(record, 'title') ?? readString(record, 'iconText') ?? id),
  };
}

/** `db{group}:R --> L:api` starts at the group of `db`, and an arrow may point to either side. */
function readEdge(record: Fields, groupOf: ReadonlyMap<string, string | undefined>): UnplacedEdge {
  const end = (side: 'lhs' | 'rhs'): string => {
    const id = readString(record, `${side}Id`) ?? '';
    return record[`${side}Group`] === true ? (groupOf.get(id) ?? id) : id;
  };
  const label = toPlainLabel(readString(record, 'title'));
  const backward = record.lhsInto === true;
  const forward = record.rhsInto === true;
  if (backward && !forward) return createUnplacedEdge(end('rhs'), end('lhs'), label);
  return createUnplacedEdge(
    end('lhs'),
    end('rhs'),
    label,
    forward ? (backward ? 'both' : undefined) : 'none',
  );
}
