import { findBusiestNode, type Graph } from './graph';
import { LatestJobRunner } from './latestJobRunner';
import { isDense, createPartialDiagram, type PartialDiagram } from './partialDiagram';
import type { Picture } from './renderDiagram';
import { type RenderError, toRenderError } from './renderError';
import { readTheme } from './theme';

/** The content of the picture: a diagram, or for a dense one the surroundings of a box. */
export interface DrawingSubject {
  readonly graph: Graph;
  /** The box in the center; `undefined` if the whole diagram is drawn. */
  readonly center: string | undefined;
  readonly part: PartialDiagram | undefined;
}

export interface DrawingEvents {
  readonly drawn: (picture: Picture, subject: DrawingSubject) => void;
  readonly failed: (error: RenderError, subject: DrawingSubject) => void;
}

/** Draws one subject after the other; drops those that a later one replaces. */
export class DiagramDrawer {
  // Mermaid is large, so it loads while the extension prepares the first diagram.
  readonly #renderer = import('./renderDiagram');
  readonly #latest = new LatestJobRunner();
  readonly #board: HTMLElement;
  readonly #events: DrawingEvents;
  #graph: Graph | undefined;
  #wanted: DrawingSubject | undefined;
  #center: string | undefined;
  #everything = false;

  constructor(board: HTMLElement, events: DrawingEvents) {
    this.#board = board;
    this.#events = events;
  }

  get graph(): Graph | undefined {
    return this.#graph;
  }

  get isDense(): boolean {
    return this.#graph !== undefined && isDense(this.#graph);
  }

  show(graph: Graph): void {
    if (this.#graph?.diagram.id !== graph.diagram.id) {
      this.#center = undefined;
      this.#everything = false;
    }
    this.#graph = graph;
    this.redraw();
  }

  /** Draws the surroundings of a box in a dense diagram. */
  drawPart(center: string): void {
    this.#center = center;
    this.#everything = false;
    this.redraw();
  }

  drawAll(everything: boolean): void {
    this.#everything = everything;
    this.redraw();
  }

  /** Draws again, in the current theme. */
  redraw(): void {
    if (this.#graph === undefined) return;
    const subject = this.#createSubject(this.#graph);
    this.#wanted = subject;
    this.#latest.run(() => this.#draw(subject));
  }

  /** Discards the drawing that is in progress. */
  cancel(): void {
    this.#wanted = undefined;
  }

  forget(): void {
    this.cancel();
    this.#graph = undefined;
  }

  #createSubject(graph: Graph): DrawingSubject {
    const known = this.#center !== undefined && graph.boxes.has(this.#center);
    const center = known ? this.#center : findBusiestNode(graph);
    if (this.#everything || center === undefined || !isDense(graph)) {
      return { graph, center: undefined, part: undefined };
    }
    return { graph, center, part: createPartialDiagram(graph, center) };
  }

  async #draw(subject: DrawingSubject): Promise<void> {
    const text = subject.part?.text ?? subject.graph.diagram.text;
    try {
      const { draw } = await this.#renderer;
      const picture = await draw(text, readTheme(), this.#board);
      if (this.#wanted === subject) this.#events.drawn(picture, subject);
    } catch (error) {
      if (this.#wanted === subject) this.#events.failed(toRenderError(error, text), subject);
    }
  }
}
