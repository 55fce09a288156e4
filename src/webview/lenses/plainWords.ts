import { relabelDiagram, type ShownName } from '../../core/service/dividing';
import type { PanelBox, PanelDiagram } from '../../protocol/messages';
import type { DrawnText } from '../drawing/partialDiagram';
import { type Graph, toGraph } from '../picture/graph';

/**
 * Returns a text with the plain names of terms as labels, and the diagram with the labels that change; `undefined` if
 * none changes.
 */
export function createPlainText({ text, part }: DrawnText, graph: Graph): DrawnText | undefined {
  const names = findPlainNames(graph);
  const { diagram } = graph;
  if (part === undefined) {
    const ids = { nodes: listIds(diagram.nodes), groups: listIds(diagram.groups) };
    const relabeled = relabelDiagram(text, diagram.type, names, ids);
    return createDrawnText({ text: relabeled.text, part }, graph, relabeled.ids);
  }
  const namesInPart = new Map(
    part.ids.flatMap((id, i) => {
      const shown = names.get(id);
      return shown === undefined ? [] : [[`n${String(i)}`, shown] as const];
    }),
  );
  const own = relabelDiagram(text, 'flowchart', namesInPart, { nodes: [], groups: [] });
  const changed = part.ids.filter((_, i) => own.ids.has(`n${String(i)}`));
  return createDrawnText({ text: own.text, part }, graph, new Set(changed));
}

/** Returns the names of boxes whose labels differ from the plain name of their term. */
function findPlainNames({ boxes }: Graph): ReadonlyMap<string, ShownName> {
  return new Map(
    [...boxes.values()].flatMap((box) => {
      const name = getPlainName(box);
      return isSameName(name, box.label) ? [] : [[box.id, { name, technical: box.label }]];
    }),
  );
}

function getPlainName({ label, term }: PanelBox): string {
  return term?.plainName ?? term?.name ?? label;
}

function isSameName(one: string, other: string): boolean {
  const fold = (name: string): string => name.replace(/[\s_-]+/gu, '').toLocaleLowerCase();
  return fold(one) === fold(other);
}

function createDrawnText(
  drawn: Pick<DrawnText, 'text' | 'part'>,
  graph: Graph,
  ids: ReadonlySet<string>,
): DrawnText | undefined {
  return ids.size === 0 ? undefined : { ...drawn, graph: relabel(graph.diagram, ids) };
}

function relabel(diagram: PanelDiagram, ids: ReadonlySet<string>): Graph {
  const rename = (box: PanelBox): PanelBox =>
    ids.has(box.id) ? { ...box, label: getPlainName(box) } : box;
  const { nodes, groups } = diagram;
  const renamed = { ...diagram, nodes: nodes.map(rename), groups: groups.map(rename) };
  return { ...toGraph(renamed), relabeled: ids };
}

function listIds(boxes: readonly PanelBox[]): readonly string[] {
  return boxes.map(({ id }) => id);
}
