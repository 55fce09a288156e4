import type { PanelTarget } from '../../protocol/messages';
import { arrangeLabels } from '../drawing/arrangeLabels';
import { labelBoxes, findTitle } from '../drawing/labelBoxes';
import { type Bounds, getBoundsInPicture, getMiddle, emptyBounds } from './boxGeometry';
import { findFirstNode, type Graph, type Point } from './graph';
import { h } from '../dom';
import { makeLegible } from '../drawing/makeLegible';
import type { EdgeEmphasis, LensMarks, Light } from '../lenses/lens';
import { Marks, type StepNumber } from './marks';
import { type BoxElements, findBoxes, findC4Frames } from '../drawing/findBoxes';
import { findLabels } from '../drawing/findLabels';
import { type DrawnEdge, type EdgeElements, findEdges } from '../drawing/findEdges';
import { EdgeMarks } from './edgeMarks';
import type { PartialDiagram } from '../drawing/partialDiagram';
import type { Picture } from '../drawing/renderDiagram';

/** How many points stand for a line, and the room around each, in the picture's units. */
const linePoints = 12;
const lineRoom = 12;

/** The drawn diagram on the page, and its boxes by the diagram's own ids. */
export class Stage {
  readonly element = h('div', { class: 'stage' });
  readonly #marks = new Marks();
  readonly #edgeMarks = new EdgeMarks();
  #boxes: BoxElements = new Map();
  #bounds: ReadonlyMap<string, Bounds> = new Map();
  #edges: EdgeElements = new Map();
  #active: string | undefined;
  #highlighted: readonly string[] = [];
  #groups: BoxElements = new Map();

  constructor() {
    this.element.addEventListener('focusin', ({ target }) => {
      this.#marks.drawRing('focused', toList(this.#boxOf(target)));
    });
    this.element.addEventListener('focusout', () => {
      this.#marks.drawRing('focused', []);
    });
    this.element.addEventListener('pointerover', ({ target }) => {
      this.#marks.drawRing('pointed', toList(this.#boxOf(target)));
    });
    this.element.addEventListener('pointerleave', () => {
      this.#marks.drawRing('pointed', []);
    });
  }

  get isEmpty(): boolean {
    return this.element.childElementCount === 0;
  }

  /** The only box that the Tab key reaches. */
  get active(): string | undefined {
    return this.#active;
  }

  get ids(): readonly string[] {
    return [...this.#boxes.keys()];
  }

  /** Replaces the picture and keeps the focus on the same box. Returns its size. */
  show(picture: Picture, graph: Graph, part: PartialDiagram | undefined): DOMRect {
    const focused = this.targetOf(document.activeElement);
    picture.svg.dataset.kind = graph.diagram.type;
    picture.svg.removeAttribute('aria-roledescription');
    picture.svg.setAttribute('role', 'group');
    picture.svg.setAttribute('aria-label', graph.diagram.title);
    this.element.replaceChildren(picture.svg, this.#edgeMarks.element, this.#marks.element);
    const size = setNaturalSize(picture.svg, graph.diagram.type);
    const drawn = findBoxesOfPicture(picture, graph, part);
    this.#boxes = findInteractiveBoxes(drawn, graph);
    const bounds = new Map([...drawn].map(([id, box]) => [id, getBoundsInPicture(box)]));
    this.#bounds = new Map([...bounds].filter(([id]) => this.#boxes.has(id)));
    const isGroup = new Set(graph.diagram.groups.map(({ id }) => id));
    this.#groups = new Map([...drawn].filter(([id]) => isGroup.has(id)));
    this.#edges = findEdges(picture.svg, graph.diagram.edges, {
      nodes: new Map([...bounds].filter(([id]) => !isGroup.has(id))),
      groups: new Map([...bounds].filter(([id]) => isGroup.has(id))),
    });
    labelBoxes(this.#boxes, graph, picture.svg);
    makeLegible(picture.svg);
    this.#marks.draw(picture.svg, this.#boxes, this.#bounds, graph);
    this.#edgeMarks.draw(picture.svg, this.#edges, graph);
    const start = findFirstNode(graph);
    if (this.#active === undefined || !this.#boxes.has(this.#active)) {
      this.#active = start !== undefined && this.#boxes.has(start) ? start : this.ids[0];
    }
    this.activate(this.#active);
    this.highlight(this.#highlighted);
    if (focused?.kind === 'box') this.focus(focused.id);
    else if (focused !== undefined) this.#edgeMarks.focus(focused.id);
    return size;
  }

  clear(): void {
    this.element.replaceChildren();
    this.#marks.clear();
    this.#edgeMarks.clear();
    this.#edges = new Map();
    this.#boxes = new Map();
    this.#groups = new Map();
    this.#bounds = new Map();
  }

  /** Returns the box or edge that an element belongs to; some types of diagram draw a box twice. */
  targetOf(element: EventTarget | null): PanelTarget | undefined {
    if (!(element instanceof Element) || !this.element.contains(element)) return undefined;
    const found = element.closest<SVGElement | HTMLElement>('[data-box], [data-connection]');
    const { box, connection } = found?.dataset ?? {};
    if (connection !== undefined) return { kind: 'edge', id: connection };
    return box === undefined ? undefined : { kind: 'box', id: box };
  }

  /** Returns the group whose label or frame an element is, also of groups without an explanation. */
  groupOf(element: EventTarget | null): string | undefined {
    if (!(element instanceof Element)) return undefined;
    const picture = element.closest('.stage > svg');
    if (!(picture instanceof SVGSVGElement)) return undefined;
    for (const [id, group] of this.#groups) {
      const isInside = group.contains(element) || findTitle(group, picture)?.contains(element);
      if (isInside === true) return id;
    }
    return undefined;
  }

  #boxOf(element: EventTarget | null): string | undefined {
    const target = this.targetOf(element);
    return target?.kind === 'box' ? target.id : undefined;
  }

  has(id: string): boolean {
    return this.#boxes.has(id);
  }

  hasTarget({ kind, id }: PanelTarget): boolean {
    return kind === 'box' ? this.#boxes.has(id) : this.#edges.has(id);
  }

  /** Draws the marks of a lens on the boxes and edges. */
  drawLens({ boxes, edges }: Pick<LensMarks, 'boxes' | 'edges'>): void {
    this.#marks.drawLens(boxes);
    this.#edgeMarks.mark(edges);
  }

  /** Emphasizes edges and boxes, and dims everything else; nothing without a light. */
  emphasize(light: Light | undefined): void {
    const edges = light?.edges ?? new Map<string, EdgeEmphasis>();
    const boxes = light?.boxes ?? new Set<string>();
    this.#edgeMarks.emphasize(edges);
    const isDimming = light !== undefined;
    const isDimmed = (id: string): boolean =>
      isDimming && !boxes.has(id) && this.#boxes.get(id)?.dataset.group === undefined;
    for (const [id, { line, label }] of this.#edges) {
      for (const part of [line, label])
        part?.toggleAttribute('data-dimmed', isDimming && !edges.has(id));
    }
    for (const [id, box] of this.#boxes) box.toggleAttribute('data-dimmed', isDimmed(id));
    this.#marks.dim(isDimmed);
  }

  drawNumbers(numbers: readonly StepNumber[]): void {
    this.#marks.drawNumbers(numbers);
  }

  /** Marks the box whose details are shown. */
  markPinned(id: string | undefined): void {
    this.#marks.drawRing('pinned', toList(id));
  }

  /** Returns the places that an edge takes: its label, and points on its line. */
  placesOf(edge: string): readonly Bounds[] {
    const drawn = this.#edges.get(edge);
    if (drawn === undefined) return [];
    const { line, label } = drawn;
    const matrix = line.getCTM() ?? undefined;
    const length = line.getTotalLength();
    const points = Array.from({ length: linePoints }, (_, i) => {
      const { x, y } = line
        .getPointAtLength((length * i) / (linePoints - 1))
        .matrixTransform(matrix);
      return { x: x - lineRoom / 2, y: y - lineRoom / 2, width: lineRoom, height: lineRoom };
    });
    return label === undefined ? points : [getBoundsInPicture(label), ...points];
  }

  focusEdge(id: string): void {
    this.#edgeMarks.focus(id);
  }

  boundsOf(id: string): Bounds | undefined {
    return this.#bounds.get(id);
  }

  /** Returns what a chip is placed at: of a group its label, not its whole frame; of an edge its label or middle. */
  anchorOf({ kind, id }: PanelTarget): Bounds | undefined {
    if (kind === 'edge') return getEdgeAnchor(this.#edges.get(id));
    const box = this.#boxes.get(id);
    const picture = box?.ownerSVGElement ?? undefined;
    if (box?.dataset.group === undefined || picture === undefined) return this.boundsOf(id);
    const label = findTitle(box, picture) ?? box.querySelector('.cluster-label, text');
    return label instanceof SVGGraphicsElement ? getBoundsInPicture(label) : this.boundsOf(id);
  }

  /** Returns where a reader starts: at the box of the editor's cursor, or at the start of the diagram. */
  startOf(graph: Graph): Bounds {
    const ids = [...this.#highlighted, findFirstNode(graph)].filter((id) => id !== undefined);
    const start = ids.map((id) => this.boundsOf(id)).find((bounds) => bounds !== undefined);
    return start ?? emptyBounds;
  }

  /** Returns the places of all boxes but groups, which contain others. */
  nodeBounds(): ReadonlyMap<string, Bounds> {
    const isNode = (id: string): boolean => this.#boxes.get(id)?.dataset.group === undefined;
    return new Map([...this.#bounds].filter(([id]) => isNode(id)));
  }

  allBounds(): readonly Bounds[] {
    return [...this.#bounds.values()];
  }

  centers(): ReadonlyMap<string, Point> {
    return new Map([...this.#bounds].map(([id, bounds]) => [id, getMiddle(bounds)]));
  }

  activate(id: string | undefined): void {
    if (id === undefined || !this.#boxes.has(id)) return;
    if (this.#active !== undefined) {
      this.#boxes.get(this.#active)?.setAttribute('tabindex', '-1');
    }
    this.#active = id;
    this.#boxes.get(id)?.setAttribute('tabindex', '0');
  }

  focus(id: string): void {
    this.activate(id);
    this.#boxes.get(id)?.focus({ preventScroll: true });
  }

  /** Marks the boxes at the editor's cursor. */
  highlight(ids: readonly string[]): void {
    this.#highlighted = ids;
    this.#marks.drawRing('current', ids);
  }

  /** Marks the matches of a search, and the one that the reader is at. */
  markMatches(ids: readonly string[], current: string | undefined): void {
    this.#marks.drawRing('match', ids);
    this.#marks.drawRing('walked', toList(current));
  }

  pulse(id: string): void {
    this.#marks.pulse(id);
  }
}

function getEdgeAnchor(edge: DrawnEdge | undefined): Bounds | undefined {
  if (edge === undefined) return undefined;
  if (edge.label !== undefined) return getBoundsInPicture(edge.label);
  const { line } = edge;
  const middle = line.getPointAtLength(line.getTotalLength() / 2);
  const { x, y } = middle.matrixTransform(line.getCTM() ?? undefined);
  return { x, y, width: 0, height: 0 };
}

function toList(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}

/**
 * Gives a picture its natural size, because Mermaid stretches it to the page's width; the viewport scales it. Arranges
 * its labels, which can change the size.
 */
function setNaturalSize(svg: SVGSVGElement, kind: string): DOMRect {
  const { x, y, width, height } = svg.viewBox.baseVal;
  const set = setSize(svg, new DOMRect(x, y, width, height));
  arrangeLabels(svg, kind);
  const wanted = kind === 'c4' ? measureContent(svg) : measureTexts(svg, set);
  return wanted === undefined ? set : setSize(svg, wanted);
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
  for (const text of svg.querySelectorAll('text')) {
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
  picture: Picture,
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

function findBoxesOfPart(picture: Picture, { ids }: PartialDiagram): BoxElements {
  const names = ids.map((_, i) => `n${String(i)}`);
  const found = findBoxes(picture.svg, picture.id, names);
  return new Map(
    [...found].flatMap(([name, element]) => {
      const id = ids[Number(name.slice(1))];
      return id === undefined ? [] : [[id, element] as const];
    }),
  );
}
