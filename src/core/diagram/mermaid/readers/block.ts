import {
  bareEdge,
  type BareEdge,
  type BareGroup,
  type BareNode,
  type DiagramParts,
} from '../bareDiagram';
import { plainLabel } from '../plainLabel';
import { ask, items, text, type Fields } from '../record';

/** Mermaid numbers blocks without a name. */
const invented = /^id-[a-z0-9]+-\d+/;

export function readBlock(database: unknown): DiagramParts {
  const nodes: BareNode[] = [];
  const groups: BareGroup[] = [];
  const walk = (blocks: readonly Fields[], parent: string | undefined): void => {
    for (const block of blocks) {
      const id = text(block, 'id') ?? '';
      const label = plainLabel(text(block, 'label'));
      const children = items(block.children);
      if (block.type === 'space') continue;
      if (block.type !== 'composite') nodes.push({ id, label, group: parent });
      else if (invented.test(id)) walk(children, parent);
      else {
        groups.push({ id, label, parent });
        walk(children, id);
      }
    }
  };
  walk(items(ask(database, 'getBlocks')), undefined);
  return { nodes, groups, edges: items(ask(database, 'getEdges')).map(edge) };
}

function edge(record: Fields): BareEdge {
  const start = record.arrowTypeStart !== 'arrow_open';
  const end = record.arrowTypeEnd !== 'arrow_open';
  return bareEdge(
    text(record, 'start') ?? '',
    text(record, 'end') ?? '',
    plainLabel(text(record, 'label')),
    end ? (start ? 'both' : undefined) : 'none',
  );
}
