import { html, render, type TemplateResult } from 'lit-html';
import type { PanelBox, PanelEdge } from '../../protocol/messages';
import { getMeaning } from './describeBox';
import { describeEdge } from './describeEdge';
import { h } from '../dom';
import type { Graph } from '../picture/graph';
import type { ChipRoom } from './placeChip';
import { renderDelivery } from './renderDelivery';

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
    // Placing needs a library, which the first picture does not.
    const { findPlace } = await import('./placeChip');
    if (this.#shown !== id) return;
    this.element.hidden = false;
    const place = await findPlace(this.element, room);
    if (this.#shown !== id || place === undefined) return;
    this.element.style.left = `${String(place.x)}px`;
    this.element.style.top = `${String(place.y)}px`;
  }
}

function renderBox(box: PanelBox): TemplateResult {
  return html`
    <h2>
      <span class="name">${box.term?.name ?? box.label}</span>
      ${renderDelivery(box)}
    </h2>
    <p>${getMeaning(box)}</p>
  `;
}
