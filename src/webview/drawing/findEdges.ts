import type { PanelEdge } from '../../protocol/messages';
import type { Bounds } from '../picture/boxGeometry';
import type { Point } from '../picture/graph';

/** The elements of an edge in a drawn diagram. */
export interface DrawnEdge {
  readonly line: SVGGeometryElement;
  /** `undefined` if the edge has no label. */
  readonly label: SVGGraphicsElement | undefined;
}

/** The drawn edges by the ids of the diagram's edges. */
export type EdgeElements = ReadonlyMap<string, DrawnEdge>;

/** The places of the boxes at which edges end, in the picture's units. */
export interface EdgeEnds {
  readonly nodes: ReadonlyMap<string, Bounds>;
  readonly groups: ReadonlyMap<string, Bounds>;
}

/** Lines of all kinds of diagrams, by the classes of Mermaid 12. */
const lineSelector =
  '.edgePaths > path, path.flowchart-link, path.edge, .relation-lines > :is(line, path)';
const messageSelector = '.messageLine0, .messageLine1';

/** Maximum distance between the end of a line and its box: room for an arrowhead, in the picture's units. */
const maxEndDistance = 30;

/**
 * Finds the lines of edges and their labels. Messages of a sequence are drawn in the diagram's order; other lines are
 * identified by the boxes at their ends, since Mermaid numbers them differently for each kind of diagram. Of several
 * lines between two boxes, the label decides, then the direction, then the order.
 */
export function findEdges(
  picture: SVGSVGElement,
  edges: readonly PanelEdge[],
  ends: EdgeEnds,
): EdgeElements {
  const messages = listLines(picture, messageSelector);
  if (messages.length > 0) return findMessages(picture, messages, edges);
  const found = new Map<string, DrawnEdge>();
  const labels = mapLabels(picture);
  const missing = new Set(edges);
  for (const line of listLines(picture, lineSelector)) {
    const label = labels.get(line.dataset.id ?? '');
    const edge = chooseEdge(missing, normalizeText(label?.textContent), measureEnds(line, ends));
    if (edge === undefined) continue;
    missing.delete(edge);
    found.set(edge.id, { line, label });
  }
  return found;
}

function listLines(picture: SVGSVGElement, selector: string): readonly SVGGeometryElement[] {
  return [...picture.querySelectorAll(selector)].filter(
    (element) => element instanceof SVGGeometryElement,
  );
}

/** Messages have no ends that a box is at, only lifelines, so they are used only if all are drawn. */
function findMessages(
  picture: SVGSVGElement,
  lines: readonly SVGGeometryElement[],
  edges: readonly PanelEdge[],
): EdgeElements {
  if (lines.length !== edges.length) return new Map();
  const texts = [...picture.querySelectorAll('.messageText')].filter(
    (text) => text instanceof SVGGraphicsElement,
  );
  const labeled = edges.filter(({ label }) => label !== '');
  return new Map(
    edges.flatMap((edge, i) => {
      const line = lines[i];
      if (line === undefined) return [];
      const label = texts.length === labeled.length ? texts[labeled.indexOf(edge)] : undefined;
      return [[edge.id, { line, label }] as const];
    }),
  );
}

function mapLabels(picture: SVGSVGElement): ReadonlyMap<string, SVGGraphicsElement> {
  const labels = new Map<string, SVGGraphicsElement>();
  for (const label of picture.querySelectorAll('.edgeLabels [data-id]')) {
    const isLabel = label instanceof SVGGraphicsElement && normalizeText(label.textContent) !== '';
    if (isLabel) labels.set(label.dataset.id ?? '', label);
  }
  return labels;
}

function normalizeText(text: string | null | undefined): string {
  return (text ?? '').replace(/\s/g, '');
}

/** The boxes near the start and near the end of a line, with their distances. */
type Nearby = readonly [start: ReadonlyMap<string, number>, end: ReadonlyMap<string, number>];

/** Returns the edge whose boxes are nearest to the ends of a line; some arrowheads are drawn at the start. */
function chooseEdge(
  edges: Iterable<PanelEdge>,
  label: string,
  [start, end]: Nearby,
): PanelEdge | undefined {
  let best: PanelEdge | undefined;
  let leastRank = Infinity;
  for (const edge of edges) {
    const forward = (start.get(edge.from) ?? Infinity) + (end.get(edge.to) ?? Infinity);
    const backward = (start.get(edge.to) ?? Infinity) + (end.get(edge.from) ?? Infinity);
    const distance = Math.round(Math.min(forward, backward));
    const doubt = (normalizeText(edge.label) === label ? 0 : 2) + (forward <= backward ? 0 : 1);
    const rank = 4 * distance + doubt;
    if (rank < leastRank) [best, leastRank] = [edge, rank];
  }
  return best;
}

function measureEnds(line: SVGGeometryElement, ends: EdgeEnds): Nearby {
  const matrix = line.getCTM();
  const [start, end] = readEnds(line.getAttribute('d') ?? '') ?? measureLineEnds(line);
  if (matrix === null || start === undefined || end === undefined) return [new Map(), new Map()];
  const measure = ({ x, y }: Point): ReadonlyMap<string, number> =>
    findNearby(new DOMPoint(x, y).matrixTransform(matrix), ends);
  return [measure(start), measure(end)];
}

/** Matches a path of lines and curves in absolute coordinates, as Mermaid draws most. */
const absolutePath = /^M[-\d., LCQST]+$/;

/** Returns the ends of a path by its data: measuring them takes time that grows with the length of the path. */
export function readEnds(path: string): readonly [Point, Point] | undefined {
  if (!absolutePath.test(path)) return undefined;
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  if (numbers.length < 4 || numbers.some(Number.isNaN)) return undefined;
  const [x = 0, y = 0] = numbers;
  const [endX = 0, endY = 0] = numbers.slice(-2);
  return [
    { x, y },
    { x: endX, y: endY },
  ];
}

function measureLineEnds(line: SVGGeometryElement): readonly Point[] {
  const length = line.getTotalLength();
  return length === 0 ? [] : [line.getPointAtLength(0), line.getPointAtLength(length)];
}

/** Lines end at or in a node, but on the frame of a group. */
function findNearby(point: Point, { nodes, groups }: EdgeEnds): ReadonlyMap<string, number> {
  const distances = [
    ...[...nodes].map(([id, bounds]) => [id, Math.max(0, measureOutside(point, bounds))] as const),
    ...[...groups].map(([id, bounds]) => [id, Math.abs(measureOutside(point, bounds))] as const),
  ];
  return new Map(distances.filter(([, distance]) => distance < maxEndDistance));
}

/** Returns the distance of a point to the outline of a rectangle; negative inside. */
export function measureOutside({ x, y }: Point, bounds: Bounds): number {
  const right = Math.max(bounds.x - x, x - bounds.x - bounds.width);
  const down = Math.max(bounds.y - y, y - bounds.y - bounds.height);
  return right > 0 && down > 0 ? Math.hypot(right, down) : Math.max(right, down);
}
