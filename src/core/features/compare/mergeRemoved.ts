import type { Diagram, DiagramEdge } from '../../diagram/diagram';
import { escapeLabel } from '../../diagram/relabel/escapeLabel';
import type { ChangedBox, Comparison } from './changes';

interface Statements {
  readonly box: (id: string, label: string) => string;
  readonly edge: (edge: DiagramEdge) => string;
}

const labelOf = ({ label }: DiagramEdge): string =>
  label === '' ? '' : ` : ${escapeLabel(label)}`;

/** How removed boxes and connections are written again, by type of diagram. Other types only list them. */
const statements: Readonly<Record<string, Statements>> = {
  flowchart: {
    box: (id, label) => `${id}["${label}"]`,
    edge: ({ from, to, label }) =>
      `${from} -.->${label === '' ? '' : `|"${escapeLabel(label)}"|`} ${to}`,
  },
  c4: {
    box: (id, label) => `System(${id}, "${label}")`,
    edge: ({ from, to, label }) => `Rel(${from}, ${to}, "${escapeLabel(label)}")`,
  },
  class: {
    box: (id, label) => `class ${id}["${label}"]`,
    edge: (edge) => `${edge.from} ..> ${edge.to}${labelOf(edge)}`,
  },
  er: {
    box: (id, label) => `${id}["${label}"]`,
    edge: ({ from, to, label }) => `${from} ||..|| ${to} : "${escapeLabel(label)}"`,
  },
  state: {
    box: (id, label) => `state "${label}" as ${id}`,
    edge: (edge) => `${edge.from} --> ${edge.to}${labelOf(edge)}`,
  },
};

/** A diagram with the boxes and connections that were removed, and which of its parts they are. */
export interface MergedDiagram {
  readonly diagram: Diagram;
  readonly boxes: ReadonlySet<string>;
  readonly edges: ReadonlySet<DiagramEdge>;
}

/**
 * Adds what was removed to a diagram, so that it can be drawn. Leaves out frames, connections of what is not drawn, and
 * ids that another construct could have.
 */
export function mergeRemoved(diagram: Diagram, { boxes, edges }: Comparison): MergedDiagram {
  const write = Object.hasOwn(statements, diagram.type) ? statements[diagram.type] : undefined;
  const none = { diagram, boxes: new Set<string>(), edges: new Set<DiagramEdge>() };
  if (write === undefined) return none;
  const isSafe = (id: string): boolean => /^[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*$/u.test(id);
  const removed = boxes
    .filter(({ kind, box }) => kind === 'removed' && !isGroup(box) && isSafe(box.id))
    .map(({ box }) => box);
  const ids = new Set([...diagram.nodes, ...diagram.groups, ...removed].map(({ id }) => id));
  const removedEdges = edges
    .filter(({ kind }) => kind === 'removed')
    .map(({ edge }) => edge)
    .filter(({ from, to }) => [from, to].every((id) => ids.has(id) && isSafe(id)));
  if (removed.length + removedEdges.length === 0) return none;
  const lines = [
    ...removed.map(({ id, label }) => write.box(id, escapeLabel(label))),
    ...removedEdges.map(write.edge),
  ];
  const nodes = removed.map(({ id, label, line }) => ({ id, label, line, group: undefined }));
  return {
    diagram: {
      ...diagram,
      text: `${diagram.text.trimEnd()}\n${lines.join('\n')}\n`,
      nodes: [...diagram.nodes, ...nodes],
      edges: [...diagram.edges, ...removedEdges],
    },
    boxes: new Set(removed.map(({ id }) => id)),
    edges: new Set(removedEdges),
  };
}

function isGroup(box: ChangedBox): boolean {
  return 'parent' in box;
}
