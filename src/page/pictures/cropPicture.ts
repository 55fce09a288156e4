import type { PanelFocus } from '../../protocol/messages';
import { findTitle } from '../../webview/drawing/findTitle';
import { findPart } from '../../webview/drawing/partialDiagram';
import type { PictureContent } from '../../webview/drawing/readPicture';
import { getBoundsInPicture } from '../../webview/picture/boxGeometry';
import type { Graph } from '../../webview/picture/graph';

/** The room around the part, in the picture's units. */
const margin = 16;

/**
 * Shows only a part of a finished picture: removes all other boxes and the connections to them, and makes the picture as
 * large as the rest. The parts of a sequence stay, since its lines have no boxes at their ends.
 */
export function cropPicture(
  svg: SVGSVGElement,
  content: PictureContent,
  graph: Graph,
  focus: PanelFocus,
): PictureContent {
  if (graph.diagram.type === 'sequence') return content;
  const { kept, closed } = findPart(graph, focus);
  const isShown = (id: string): boolean => {
    for (let at: string | undefined = id; at !== undefined; at = graph.boxes.get(at)?.group)
      if (closed.has(at)) return true;
    return kept.has(id);
  };
  const shown = new Set([...graph.boxes.keys()].filter(isShown));
  const boxes = new Map([...content.boxes].filter(([id]) => shown.has(id)));
  const groups = new Map([...content.groups].filter(([id]) => shown.has(id)));
  const edges = new Map(
    [...content.edges].filter(([id]) => {
      const edge = graph.edges.get(id);
      return edge !== undefined && shown.has(edge.from) && shown.has(edge.to);
    }),
  );
  const removed = [...content.boxes, ...content.groups].filter(([id]) => !shown.has(id));
  for (const [, element] of removed) {
    findTitle(element, svg)?.remove();
    element.remove();
  }
  for (const [id, { line, label }] of content.edges) {
    if (edges.has(id)) continue;
    line.remove();
    label?.remove();
  }
  const parts = [
    ...[...boxes.values(), ...groups.values()],
    ...[...edges.values()].flatMap(({ line, label }) => (label ? [line, label] : [line])),
  ];
  const size = measure(parts.map(getBoundsInPicture), content.size);
  svg.setAttribute('viewBox', [size.x, size.y, size.width, size.height].join(' '));
  svg.setAttribute('width', String(size.width));
  svg.setAttribute('height', String(size.height));
  const bounds = new Map([...boxes].map(([id, box]) => [id, getBoundsInPicture(box)]));
  return { size, boxes, groups, edges, bounds };
}

/** Returns the area around parts, whose places are relative to the corner of the picture. */
function measure(
  parts: readonly { x: number; y: number; width: number; height: number }[],
  whole: DOMRect,
): DOMRect {
  if (parts.length === 0) return whole;
  const left = Math.min(...parts.map(({ x }) => x)) - margin;
  const top = Math.min(...parts.map(({ y }) => y)) - margin;
  const right = Math.max(...parts.map(({ x, width }) => x + width)) + margin;
  const bottom = Math.max(...parts.map(({ y, height }) => y + height)) + margin;
  return new DOMRect(whole.x + left, whole.y + top, right - left, bottom - top);
}
