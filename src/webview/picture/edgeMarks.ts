import type { PanelEdge } from '../../protocol/messages';
import { getBoundsInPicture } from './boxGeometry';
import { describeEdge } from '../details/describeEdge';
import { createSvgElement } from '../dom';
import type { Graph } from './graph';
import { getMarkColor } from '../lenses/lensLayer';
import type { EdgeEmphasis, LensMarks } from '../lenses/lens';
import { createOutline } from '../drawing/outline';
import type { EdgeElements } from '../drawing/findEdges';

/** Draws the edges again above the picture: wide and invisible, to be pointed at, and emphasized. */
export class EdgeMarks {
  readonly element = createSvgElement('svg', { class: 'marks' });
  readonly #emphasized = createSvgElement('g', {
    class: 'emphasized',
    'aria-hidden': 'true',
    mask: `url(#${labelMask})`,
  });
  readonly #marked = createSvgElement('g', { 'aria-hidden': 'true', mask: `url(#${labelMask})` });
  #edges: EdgeElements = new Map();
  #targets: ReadonlyMap<string, SVGGElement> = new Map();

  /** Draws the edges of another picture, which must be on the page. */
  draw(picture: SVGSVGElement, edges: EdgeElements, graph: Graph): void {
    this.element.setAttribute('width', String(picture.width.baseVal.value));
    this.element.setAttribute('height', String(picture.height.baseVal.value));
    this.#edges = edges;
    this.#targets = new Map(
      [...edges].flatMap(([id, { line }]) => {
        const edge = graph.edges.get(id);
        return edge === undefined ? [] : [[id, createTarget(edge, line, graph)] as const];
      }),
    );
    this.#emphasized.replaceChildren();
    this.#marked.replaceChildren();
    const mask = createLabelMask(picture, edges);
    this.element.replaceChildren(mask, this.#marked, this.#emphasized, ...this.#targets.values());
  }

  clear(): void {
    this.#edges = new Map();
    this.#targets = new Map();
    this.element.replaceChildren();
  }

  /** Draws the marks of a lens on only these edges. */
  mark(marks: LensMarks['edges']): void {
    const outlines = [...marks].flatMap(([id, mark]) => {
      const drawn = this.#edges.get(id);
      if (drawn === undefined) return [];
      const outline = createOutline(drawn.line, `lens-outline ${mark.pattern ?? ''}`);
      outline.setAttribute('stroke', getMarkColor(mark));
      return [outline];
    });
    this.#marked.replaceChildren(...outlines);
  }

  /** Emphasizes only these edges. */
  emphasize(edges: ReadonlyMap<string, EdgeEmphasis>): void {
    const outlines = [...edges].flatMap(([id, emphasis]) => {
      const drawn = this.#edges.get(id);
      if (drawn === undefined || emphasis === 'plain') return [];
      return [createOutline(drawn.line, emphasis)];
    });
    this.#emphasized.replaceChildren(...outlines);
  }

  focus(id: string): void {
    this.#targets.get(id)?.focus({ preventScroll: true });
  }
}

const labelMask = 'edge-label-mask';

/** Leaves out the labels and the titles of groups, over which an emphasized line would be drawn. */
function createLabelMask(picture: SVGSVGElement, edges: EdgeElements): SVGMaskElement {
  const { width, height } = picture.viewBox.baseVal;
  const all = { x: 0, y: 0, width, height };
  const titles = picture.querySelectorAll<SVGGElement>('g[data-title-of]');
  const labels = [...[...edges.values()].flatMap(({ label }) => label ?? []), ...titles].map(
    getBoundsInPicture,
  );
  return createSvgElement(
    'mask',
    { id: labelMask, maskUnits: 'userSpaceOnUse', ...all },
    createSvgElement('rect', { ...all, fill: 'white' }),
    ...labels.map((bounds) => createSvgElement('rect', { ...bounds, fill: 'black' })),
  );
}

function createTarget(edge: PanelEdge, line: SVGGeometryElement, graph: Graph): SVGGElement {
  return createSvgElement(
    'g',
    {
      'data-connection': edge.id,
      role: 'button',
      tabindex: -1,
      'aria-label': describeEdge(edge, graph),
    },
    createOutline(line, 'edge-target'),
  );
}
