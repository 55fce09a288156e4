import type { DiagramPart } from '../../core/service/dividing';
import { escapeDrawnText } from '../../core/service/labeling';
import type { PanelBox, PanelEdge, PanelFocus } from '../../protocol/messages';
import { getBoxLabel, type Graph, listNeighbors } from '../picture/graph';

/** Above this number of edges, the layout takes seconds to minutes. */
const denseEdges = 150;

/** A part of a diagram, drawn as a flowchart whose nodes have the ids `n0`, `n1`... */
export interface PartialDiagram {
  readonly text: string;
  /** The ids of the boxes, in the order of their numbers. */
  readonly ids: readonly string[];
}

/** The text of the picture; `part` is set if it is not the diagram's own type. */
export interface DrawnText {
  readonly text: string;
  readonly part: PartialDiagram | undefined;
  /** The diagram with the labels that the text shows. */
  readonly graph: Graph;
}

export function isDense({ diagram }: Graph): boolean {
  return diagram.edges.length > denseEdges;
}

/** Measured with the layout of Mermaid 12 on a slow machine: 300 edges take 7 seconds, 1,000 edges 170 seconds. */
const measured = { edges: 300, seconds: 7, exponent: 2.65 };

/** Returns about how long drawing a number of edges takes, in seconds: it grows much faster than the diagram. */
export function estimateSeconds(edges: number): number {
  return measured.seconds * (edges / measured.edges) ** measured.exponent;
}

/**
 * Returns the texts that show a part of a diagram, the best one first: the diagram's own statements, then a flowchart
 * of its boxes and edges.
 */
export async function createPartTexts(
  graph: Graph,
  focus: PanelFocus,
): Promise<readonly DrawnText[]> {
  const { extractPart } = await import('../../core/service/dividing');
  const { text, type } = graph.diagram;
  const own = extractPart(text, type, findPart(graph, focus));
  const generated = createPartialDiagram(graph, focus);
  const last = { text: generated.text, part: generated, graph };
  return own === undefined ? [last] : [{ text: own, part: undefined, graph }, last];
}

/** Returns the boxes that are up to `depth` edges away from a box or group, with the groups around them. */
export function findPart(graph: Graph, focus: PanelFocus): DiagramPart {
  const { inside, reached } = findSurroundings(graph, focus);
  const kept = new Set(inside);
  for (const id of [...inside, ...reached]) {
    if (inside.includes(id) || !graph.groupIds.has(id)) kept.add(id);
    for (const { id: outer } of listGroupsAround(graph, id)) kept.add(outer);
  }
  return { kept, closed: new Set(reached.filter((id) => !kept.has(id))) };
}

/** Returns the groups around a box, from the outside in. */
export function listGroupsAround({ boxes }: Graph, id: string): readonly PanelBox[] {
  const around: PanelBox[] = [];
  let next = boxes.get(id)?.group;
  while (next !== undefined) {
    const group = boxes.get(next);
    if (group === undefined || around.includes(group)) break;
    around.unshift(group);
    next = group.group;
  }
  return around;
}

/** Returns a node, or the nodes of a group, with the boxes that are up to `depth` edges away. */
export function createPartialDiagram(graph: Graph, focus: PanelFocus): PartialDiagram {
  const { inside, reached } = findSurroundings(graph, focus);
  const shown = inside.length > 1 ? inside.filter((id) => !graph.groupIds.has(id)) : inside;
  const ids = [...shown, ...reached];
  return { text: renderFlowchart(graph, ids), ids };
}

/** Returns the box with what is in it, and what is up to `depth` edges away, the nearest first. */
function findSurroundings(graph: Graph, { box: center, depth }: PanelFocus) {
  const inside = [center, ...findMembers(graph, center)];
  const ids = new Set(inside);
  let border: readonly string[] = inside;
  for (let i = 0; i < depth; i++) {
    const reached = border.flatMap((id) => listNeighbors(graph, id).map(({ box }) => box.id));
    border = reached.filter((id) => !ids.has(id));
    for (const id of border) ids.add(id);
  }
  return { inside, reached: [...ids].slice(inside.length) };
}

/** Returns the nodes and groups in a group and in its nested groups. */
function findMembers({ diagram }: Graph, group: string): readonly string[] {
  const groups = new Set([group]);
  for (let size = 0; size !== groups.size;) {
    size = groups.size;
    for (const { id, group: parent } of diagram.groups) {
      if (parent !== undefined && groups.has(parent)) groups.add(id);
    }
  }
  return [...diagram.nodes, ...diagram.groups]
    .filter(({ group: parent }) => parent !== undefined && groups.has(parent))
    .map(({ id }) => id);
}

function renderFlowchart(graph: Graph, ids: readonly string[]): string {
  const names = new Map(ids.map((id, i) => [id, `n${String(i)}`]));
  const lines = ['flowchart LR'];
  for (const [id, name] of names) {
    lines.push(`  ${name}["${escapeDrawnText(getBoxLabel(graph, id))}"]`);
  }
  for (const { from, to, label, arrows } of graph.diagram.edges) {
    const [start, end] = [names.get(from), names.get(to)];
    if (start === undefined || end === undefined) continue;
    lines.push(
      `  ${start} ${getLine(arrows)}${label === '' ? '' : `|"${escapeDrawnText(label)}"|`} ${end}`,
    );
  }
  return lines.join('\n');
}

function getLine(arrows: PanelEdge['arrows']): string {
  if (arrows === undefined) return '-->';
  return arrows === 'both' ? '<-->' : '---';
}
