import { type Bounds, getBoundsInPicture } from '../picture/boxGeometry';
import type { Graph } from '../picture/graph';
import { arrangeLabels } from './arrangeLabels';
import { type BoxElements, findBoxes, findC4Frames } from './findBoxes';
import { type EdgeElements, findEdges } from './findEdges';
import { findLabels } from './findLabels';
import { labelBoxes } from './labelBoxes';
import { makeLegible } from './makeLegible';
import type { PartialDiagram } from './partialDiagram';

/** A picture as Mermaid draws it; the id is the prefix of every element id. */
interface DrawnPicture {
  readonly svg: SVGSVGElement;
  readonly id: string;
}

/** The elements of a picture by the diagram's own ids, and the size of the picture. */
export interface PictureContent {
  readonly size: DOMRect;
  /** The boxes that have an explanation. */
  readonly boxes: BoxElements;
  /** Their places. */
  readonly bounds: ReadonlyMap<string, Bounds>;
  readonly groups: BoxElements;
  readonly edges: EdgeElements;
}

/**
 * Finds the boxes and edges of a picture, which must be on the page, and makes it legible. Is loaded with Mermaid, not
 * with the page.
 */
export function readPicture(
  picture: DrawnPicture,
  graph: Graph,
  part: PartialDiagram | undefined,
): PictureContent {
  const { svg } = picture;
  const size = setNaturalSize(svg, graph.diagram.type);
  const drawn = findBoxesOfPicture(picture, graph, part);
  const boxes = findInteractiveBoxes(drawn, graph);
  const bounds = new Map([...drawn].map(([id, box]) => [id, getBoundsInPicture(box)]));
  const { groupIds } = graph;
  const edges = findEdges(svg, graph.diagram.edges, {
    nodes: new Map([...bounds].filter(([id]) => !groupIds.has(id))),
    groups: new Map([...bounds].filter(([id]) => groupIds.has(id))),
  });
  labelBoxes(boxes, graph, svg);
  makeLegible(svg);
  return {
    size,
    boxes,
    bounds: new Map([...bounds].filter(([id]) => boxes.has(id))),
    groups: new Map([...drawn].filter(([id]) => groupIds.has(id))),
    edges,
  };
}

/**
 * Gives a picture its natural size, because Mermaid stretches it to the page's width; the viewport scales it. Arranges
 * its labels, which can change the size.
 */
function setNaturalSize(svg: SVGSVGElement, kind: string): DOMRect {
  const set = setDrawnSize(svg);
  arrangeLabels(svg, kind);
  const wanted = kind === 'c4' ? measureContent(svg) : measureTexts(svg, set);
  return wanted === undefined ? set : setSize(svg, wanted);
}

/** Gives a picture the size in which it was drawn, and returns that. */
export function setDrawnSize(svg: SVGSVGElement): DOMRect {
  const { x, y, width, height } = svg.viewBox.baseVal;
  return setSize(svg, new DOMRect(x, y, width, height));
}

/** Returns the size of a picture without the wide margins that Mermaid leaves around C4 boxes. */
function measureContent(svg: SVGSVGElement): DOMRect {
  const { x, y, width, height } = svg.getBBox();
  return new DOMRect(x - 16, y - 16, width + 32, height + 32);
}

function setSize(svg: SVGSVGElement, size: DOMRect): DOMRect {
  const { x, y, width, height } = size;
  svg.setAttribute('viewBox', [x, y, width, height].join(' '));
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.style.maxWidth = 'none';
  return size;
}

/**
 * Returns the size that a picture needs for texts outside its bounds, such as a legend that is longer than its chart.
 * Ignores lines outside, such as the line of today in a plan for another year.
 */
function measureTexts(svg: SVGSVGElement, size: DOMRect): DOMRect | undefined {
  const content = svg.getBBox();
  const within = (outer: DOMRect, inner: DOMRect): boolean =>
    inner.left >= outer.left - 1 &&
    inner.top >= outer.top - 1 &&
    inner.right <= outer.right + 1 &&
    inner.bottom <= outer.bottom + 1;
  if (within(size, content)) return undefined;
  let { left, top, right, bottom } = size;
  for (const text of svg.querySelectorAll<SVGGraphicsElement>('text, g[data-title-of]')) {
    const { x, y, width, height } = getBoundsInPicture(text);
    if (width === 0) continue;
    left = Math.min(left, Math.floor(x + size.x));
    top = Math.min(top, Math.floor(y + size.y));
    right = Math.max(right, Math.ceil(x + size.x + width));
    bottom = Math.max(bottom, Math.ceil(y + size.y + height));
  }
  const wanted = new DOMRect(left, top, right - left, bottom - top);
  return within(size, wanted) ? undefined : wanted;
}

function findBoxesOfPicture(
  picture: DrawnPicture,
  graph: Graph,
  part: PartialDiagram | undefined,
): BoxElements {
  if (part !== undefined) return findBoxesOfPart(picture, part);
  const { groups, type } = graph.diagram;
  const ids = [...graph.boxes.keys()];
  const frames = type === 'c4' ? findC4Frames(picture.svg, groups) : [];
  const labels = findLabels(picture.svg, graph.diagram.nodes);
  return new Map([...findBoxes(picture.svg, picture.id, ids), ...frames, ...labels]);
}

/** Returns the boxes that have an explanation: all nodes, and groups with a term. */
function findInteractiveBoxes(boxes: BoxElements, { diagram, boxes: known }: Graph): BoxElements {
  const isNode = new Set(diagram.nodes.map(({ id }) => id));
  return new Map([...boxes].filter(([id]) => isNode.has(id) || known.get(id)?.term !== undefined));
}

function findBoxesOfPart(picture: DrawnPicture, { ids }: PartialDiagram): BoxElements {
  const names = ids.map((_, i) => `n${String(i)}`);
  const found = findBoxes(picture.svg, picture.id, names);
  return new Map(
    [...found].flatMap(([name, element]) => {
      const id = ids[Number(name.slice(1))];
      return id === undefined ? [] : [[id, element] as const];
    }),
  );
}
