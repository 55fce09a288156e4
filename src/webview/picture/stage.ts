import type { PanelTarget } from '../../protocol/messages';
import { findTitle } from '../drawing/findTitle';
import { type Bounds, getBoundsInPicture, getMiddle, emptyBounds } from './boxGeometry';
import { findFirstNode, type Graph, type Point } from './graph';
import { h } from '../dom';
import type { EdgeEmphasis, LensMarks, Light } from '../lenses/lens';
import { Marks, type StepNumber } from './marks';
import type { BoxElements } from '../drawing/findBoxes';
import type { DrawnEdge, EdgeElements } from '../drawing/findEdges';
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
    const { size, boxes, bounds, groups, edges } = picture.read(graph, part);
    [this.#boxes, this.#bounds, this.#groups, this.#edges] = [boxes, bounds, groups, edges];
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

  /** Moves the focus to the box that the Tab key reaches. */
  focusActive(): void {
    if (this.#active !== undefined) this.focus(this.#active);
  }

  /** Marks the boxes at the editor's cursor. */
  highlight(ids: readonly string[]): void {
    this.#highlighted = ids;
    this.#marks.drawRing('current', ids);
  }

  /** Marks the matches of a search, and the one that the reader is at. */
  markMatches(ids: readonly string[], current: string | undefined): void {
    for (const [id, box] of this.#boxes) box.toggleAttribute('data-match', ids.includes(id));
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
