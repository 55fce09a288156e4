import { busiestNode, type Graph } from './graph';
import { Latest } from './latest';
import { isDense, neighbourhood, type PartialDiagram } from './neighbourhood';
import type { Picture } from './render';
import { type RenderError, toRenderError } from './renderError';
import { readTheme } from './theme';

/** The content of the picture: a diagram, or for a dense one the surroundings of a box. */
export interface Subject {
  readonly graph: Graph;
  /** The box in the center; `undefined` if the whole diagram is drawn. */
  readonly centre: string | undefined;
  readonly part: PartialDiagram | undefined;
}

export interface DrawingEvents {
  readonly drawn: (picture: Picture, subject: Subject) => void;
  readonly failed: (error: RenderError, subject: Subject) => void;
}

/** Draws one subject after the other; drops those that a later one replaces. */
export class Drawing {
  // Mermaid is large, so it loads while the extension prepares the first diagram.
  readonly #renderer = import('./render');
  readonly #latest = new Latest();
  readonly #board: HTMLElement;
  readonly #events: DrawingEvents;
  #graph: Graph | undefined;
  #wanted: Subject | undefined;
  #centre: string | undefined;
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
      this.#centre = undefined;
      this.#everything = false;
    }
    this.#graph = graph;
    this.redraw();
  }

  /** Draws the surroundings of a box in a dense diagram. */
  drawPart(centre: string): void {
    this.#centre = centre;
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
    const subject = this.#subject(this.#graph);
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

  #subject(graph: Graph): Subject {
    const known = this.#centre !== undefined && graph.boxes.has(this.#centre);
    const centre = known ? this.#centre : busiestNode(graph);
    if (this.#everything || centre === undefined || !isDense(graph)) {
      return { graph, centre: undefined, part: undefined };
    }
    return { graph, centre, part: neighbourhood(graph, centre) };
  }

  async #draw(subject: Subject): Promise<void> {
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
