import type { DiagramEdge, ParsedDiagram } from '../../../../src/core/diagram/diagram';
import { linkDiagram } from '../../../../src/core/diagram/diagramLinks';
import { findNeighborhood } from '../../../../src/core/diagram/neighborhood';
import type { Term } from '../../../../src/core/glossary/term';
import type { DiagramContext } from '../../../../src/core/diagram/diagramContext';

/** Returns the place of a node in a diagram of the given boxes; `terms` are linked by their `diagram` fields. */
export function whereaboutsOf(
  parts: Pick<ParsedDiagram, 'nodes' | 'edges' | 'groups'>,
  id: string,
  terms: readonly Term[] = [],
): DiagramContext {
  const diagram = {
    type: 'flowchart',
    title: undefined,
    uri: 'file:///a.mmd',
    line: 0,
    text: '',
    ...parts,
  };
  const links = linkDiagram(diagram, terms, { findMatchesInLabel: () => [] });
  const found = findNeighborhood(diagram, links, id);
  if (!found) throw new Error(`No box ${id}`);
  return { diagram, neighborhood: found };
}

/** Returns boxes around a node named `me`; `group:id` is in a group. */
export function around(
  edges: readonly (readonly [from: string, words: string, to: string, arrows?: 'both' | 'none'])[],
  groupOfMe?: string,
): DiagramContext {
  const ids = [...new Set(['me', ...edges.flatMap(([from, , to]) => [from, to])])];
  const groupOf = (id: string): string | undefined =>
    id === 'me' ? groupOfMe : id.includes(':') ? id.split(':')[0] : undefined;
  const groups = [...new Set(ids.map(groupOf))].filter((id) => id !== undefined);
  return whereaboutsOf(
    {
      nodes: ids.map((id) => ({ id, label: id, group: groupOf(id), line: 0 })),
      edges: edges.map(([from, label, to, arrows]): DiagramEdge => ({
        from,
        to,
        label,
        line: 0,
        ...(arrows ? { arrows } : {}),
      })),
      groups: groups.map((id) => ({ id, label: `Group ${id}`, parent: undefined, line: 0 })),
    },
    'me',
  );
}
