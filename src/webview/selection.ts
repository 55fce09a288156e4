import type { Card } from './card';
import { findBoxInDirection, type Direction, type Graph } from './graph';
import type { Stage } from './stage';
import type { Viewport } from './viewport';

/** Manages the selected box: its focus, its card and its place on the page. */
export class Selection {
  readonly #stage: Stage;
  readonly #viewport: Viewport;
  readonly #card: Card;
  #graph: Graph | undefined;

  constructor(stage: Stage, viewport: Viewport, card: Card) {
    this.#stage = stage;
    this.#viewport = viewport;
    this.#card = card;
  }

  /** Updates a shown card after each drawing. */
  setGraph(graph: Graph | undefined): void {
    this.#graph = graph;
    const { shown } = this.#card;
    this.#card.hide();
    if (shown !== undefined && this.#stage.has(shown)) this.showCard(shown);
  }

  showCard(id: string): void {
    const box = this.#graph?.boxes.get(id);
    const bounds = this.#stage.anchorOf(id);
    if (this.#graph === undefined || box === undefined || bounds === undefined) return;
    this.#card.show(box, this.#graph, this.#viewport.onCanvas(bounds));
  }

  /** Moves the card with its box. */
  followView(): void {
    if (this.#card.shown !== undefined) this.showCard(this.#card.shown);
  }

  /** Scrolls a box that has received the focus into view. */
  onFocus(id: string): void {
    this.#stage.activate(id);
    const bounds = this.#stage.boundsOf(id);
    if (bounds !== undefined) this.#viewport.reveal(bounds);
    this.showCard(id);
  }

  /** Centers a box and draws attention to it. */
  center(id: string): void {
    const bounds = this.#stage.boundsOf(id);
    if (bounds === undefined) return;
    this.#stage.activate(id);
    this.#viewport.center(bounds);
    this.#stage.pulse(id);
    this.showCard(id);
  }

  step(direction: Direction): void {
    const { active } = this.#stage;
    if (this.#graph === undefined || active === undefined) return;
    const next = findBoxInDirection(this.#graph, active, direction, this.#stage.centers());
    if (next !== undefined) this.#stage.focus(next);
  }

  stepTo(id: string | undefined): void {
    if (id !== undefined) this.#stage.focus(id);
  }

  /** Closes the card and returns the focus to the box. */
  close(): void {
    const { shown, element } = this.#card;
    if (shown !== undefined && element.contains(document.activeElement)) this.#stage.focus(shown);
    this.#card.hide();
  }
}
