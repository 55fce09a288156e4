import { computePosition, offset, type Placement, shift } from '@floating-ui/dom';
import { html, render, type TemplateResult } from 'lit-html';
import type { PanelBox, PanelEdge } from '../protocol/messages';
import { type Bounds, measureOverlap } from './boxGeometry';
import { describeEdge } from './describeEdge';
import { h } from './dom';
import type { Graph } from './graph';
import { createDeliveryIcon } from './icons';
import { getWord } from './panelWords';

/** Distances from the anchor, in pixels: a near place is better, unless it covers something. */
const gaps = [10, 40, 80];
const margin = 8;
/** In the order of preference: readers look for a note below or next to what they point at. */
const placements: readonly Placement[] = [
  ...['bottom', 'right', 'left', 'top'],
  ...['bottom-start', 'bottom-end', 'right-start', 'right-end'],
  ...['left-start', 'left-end', 'top-start', 'top-end'],
] as readonly Placement[];

/** What a chip must not cover, in pixels of the canvas. */
export interface ChipRoom {
  /** What it belongs to. */
  readonly anchor: Bounds;
  /** Boxes that are related to the anchor: to cover them counts most. */
  readonly related: readonly Bounds[];
  readonly others: readonly Bounds[];
}

/** How much more it costs to cover a related box than another one. */
const relatedWeight = 20;

/** The small note next to a box or an edge: its name, delivery status and one sentence. */
export class Chip {
  readonly element = h('div', { class: 'chip', role: 'note', hidden: true });
  #shown: string | undefined;

  /** The id of the box or edge whose chip is shown. */
  get shown(): string | undefined {
    return this.#shown;
  }

  async showBox(box: PanelBox, room: ChipRoom): Promise<void> {
    await this.#show(box.id, renderBox(box), room);
  }

  async showEdge(edge: PanelEdge, graph: Graph, room: ChipRoom): Promise<void> {
    await this.#show(edge.id, html`<p>${describeEdge(edge, graph)}</p>`, room);
  }

  hide(): void {
    this.#shown = undefined;
    this.element.hidden = true;
  }

  async #show(id: string, content: TemplateResult, room: ChipRoom): Promise<void> {
    this.#shown = id;
    render(content, this.element);
    this.element.hidden = false;
    const place = await findPlace(this.element, room);
    if (this.#shown !== id || place === undefined) return;
    this.element.style.left = `${String(place.x)}px`;
    this.element.style.top = `${String(place.y)}px`;
  }
}

function renderBox({ label, term }: PanelBox): TemplateResult {
  const delivery = term?.delivery;
  return html`
    <h2>
      <span class="name">${term?.name ?? label}</span>
      ${
        delivery === undefined
          ? ''
          : html`<span class="delivery">${createDeliveryIcon(delivery)}${getWord(delivery)}</span>`
      }
    </h2>
    <p>${term === undefined ? getWord('noTerm') : term.summary}</p>
  `;
}

/** Returns the place at a side of the anchor that covers the least; inside the canvas. */
async function findPlace(
  element: HTMLElement,
  { anchor, related, others }: ChipRoom,
): Promise<Bounds | undefined> {
  const canvas = element.offsetParent;
  if (canvas === null) return undefined;
  const { left, top } = canvas.getBoundingClientRect();
  const reference = {
    getBoundingClientRect: () =>
      new DOMRect(anchor.x + left, anchor.y + top, anchor.width, anchor.height),
    contextElement: canvas,
  };
  const { offsetWidth: width, offsetHeight: height } = element;
  let best: Bounds | undefined;
  let leastCost = Infinity;
  for (const [gap, placement] of gaps.flatMap((one) =>
    placements.map((side) => [one, side] as const),
  )) {
    const middleware = [offset(gap), shift({ boundary: canvas, padding: margin, crossAxis: true })];
    const { x, y } = await computePosition(reference, element, { placement, middleware });
    const place = { x, y, width, height };
    const covered = (boxes: readonly Bounds[]): number =>
      boxes.reduce((sum, box) => sum + measureOverlap(place, box), 0);
    const cost = relatedWeight * covered([anchor, ...related]) + covered(others);
    if (cost < leastCost) [best, leastCost] = [place, cost];
  }
  return best;
}
