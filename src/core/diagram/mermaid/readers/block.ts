import {
  createUnplacedEdge,
  type UnplacedEdge,
  type UnplacedGroup,
  type UnplacedNode,
  type DiagramParts,
} from '../unplacedParts';
import { toPlainLabel } from '../plainLabel';
import { callMethod, listRecords, readString, type Fields } from '../unknownFields';

/** Mermaid numbers blocks without a name. */
const inventedId = /^id-[a-z0-9]+-\d+/;

export function readBlock(database: unknown): DiagramParts {
  const nodes: UnplacedNode[] = [];
  const groups: UnplacedGroup[] = [];
  const walk = (blocks: readonly Fields[], parent: string | undefined): void => {
    for (const block of blocks) {
      const id = readString(block, 'id') ?? '';
      const label = toPlainLabel(readString(block, 'label'));
      const children = listRecords(block.children);
      if (block.type === 'space') continue;
      if (block.type !== 'composite') nodes.push({ id, label, group: parent });
      else if (inventedId.test(id)) walk(children, parent);
      else {
        groups.push({ id, label, parent });
        walk(children, id);
      }
    }
  };
  walk(listRecords(callMethod(database, 'getBlocks')), undefined);
  return { nodes, groups, edges: listRecords(callMethod(database, 'getEdges')).map(readEdge) };
}

function readEdge(record: Fields): UnplacedEdge {
  const start = record.arrowTypeStart !== 'arrow_open';
  const end = record.arrowTypeEnd !== 'arrow_open';
  return createUnplacedEdge(
    readString(record, 'start') ?? '',
    readString(record, 'end') ?? '',
    toPlainLabel(readString(record, 'label')),
    end ? (start ? 'both' : undefined) : 'none',
  );
}
