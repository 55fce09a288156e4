import type { PanelEdge, PanelFocus } from '../protocol/messages';
import { listNeighbors, type Graph } from './graph';

/** Above this number of edges, the layout takes seconds to minutes. */
const denseEdges = 150;

/** A part of a diagram, drawn as a flowchart whose nodes have the ids `n0`, `n1`... */
export interface PartialDiagram {
  readonly text: string;
  /** The ids of the boxes, in the order of their numbers. */
  readonly ids: readonly string[];
}

export function isDense({ diagram }: Graph): boolean {
  return diagram.edges.length > denseEdges;
}

/** Returns a node, or the nodes of a group, with the boxes that are up to `depth` edges away. */
export function createPartialDiagram(
  graph: Graph,
  { box: center, depth }: PanelFocus,
): PartialDiagram {
  const inside = [center, ...findMembers(graph, center)];
  const ids = new Set(inside);
  let border: readonly string[] = inside;
  for (let i = 0; i < depth; i++) {
    const reached = border.flatMap((id) => listNeighbors(graph, id).map(({ box }) => box.id));
    border = reached.filter((id) => !ids.has(id));
    for (const id of border) ids.add(id);
  }
  if (inside.length > 1) ids.delete(center);
  return { text: renderFlowchart(graph, [...ids]), ids: [...ids] };
}

/** Returns the nodes of a group and of its nested groups. */
function findMembers({ diagram }: Graph, group: string): readonly string[] {
  const groups = new Set([group]);
  for (let size = 0; size !== groups.size;) {
    size = groups.size;
    for (const { id, group: parent } of diagram.groups) {
      if (parent !== undefined && groups.has(parent)) groups.add(id);
    }
  }
  return diagram.nodes
    .filter(({ group: parent }) => parent !== undefined && groups.has(parent))
    .map(({ id }) => id);
}

function renderFlowchart({ diagram, boxes }: Graph, ids: readonly string[]): string {
  const names = new Map(ids.map((id, i) => [id, `n${String(i)}`]));
  const lines = ['flowchart LR'];
  for (const [id, name] of names) {
    lines.push(`  ${name}["${escapeLabel(boxes.get(id)?.label ?? id)}"]`);
  }
  for (const { from, to, label, arrows } of diagram.edges) {
    const [start, end] = [names.get(from), names.get(to)];
    if (start === undefined || end === undefined) continue;
    lines.push(
      `  ${start} ${getLine(arrows)}${label === '' ? '' : `|"${escapeLabel(label)}"|`} ${end}`,
    );
  }
  return lines.join('\n');
}

function getLine(arrows: PanelEdge['arrows']): string {
  if (arrows === undefined) return '-->';
  return arrows === 'both' ? '<-->' : '---';
}

/** Mermaid reads `#34;` as a quotation mark inside quotes; other characters could start markup. */
function escapeLabel(label: string): string {
  return label
    .replace(/[\r\n]+/g, ' ')
    .replace(/[#"`<>&\\]/g, (sign) => `#${String(sign.charCodeAt(0))};`);
}
