import type { PanelFocus } from '../../protocol/messages';
import type { Graph } from '../picture/graph';
import { LatestJobRunner } from './latestJobRunner';
import { createPartTexts, type DrawnText, type PartialDiagram } from './partialDiagram';
import type { Picture } from './renderDiagram';
import { type RenderError, toRenderError } from './renderError';
import { readTheme } from './theme';

/** The content of the picture: a diagram, or a part of it. */
export interface DrawingSubject {
  readonly graph: Graph;
  /** The drawn part; `undefined` if the whole diagram is drawn. */
  readonly focus: PanelFocus | undefined;
}

export interface DrawingEvents {
  /** `part` is set if the picture is not of the diagram's own type. */
  readonly drawn: (
    picture: Picture,
    subject: DrawingSubject,
    part: PartialDiagram | undefined,
  ) => void;
  readonly failed: (error: RenderError, subject: DrawingSubject) => void;
}

/** Draws one subject after the other; drops those that a later one replaces. */
export class DiagramDrawer {
  // Mermaid is large, so it loads while the extension prepares the first diagram.
  readonly #renderer = import('./renderDiagram');
  readonly #latest = new LatestJobRunner();
  readonly #board: HTMLElement;
  readonly #events: DrawingEvents;
  /** The last subject, also if it could not be drawn. */
  #last: DrawingSubject | undefined;
  #wanted: DrawingSubject | undefined;

  constructor(board: HTMLElement, events: DrawingEvents) {
    this.#board = board;
    this.#events = events;
  }

  /** Draws a diagram or a part of it. */
  draw(graph: Graph, focus: PanelFocus | undefined): void {
    const subject = { graph, focus };
    this.#last = subject;
    this.#wanted = subject;
    this.#latest.run(() => this.#draw(subject));
  }

  /** Draws again, in the current theme. */
  redraw(): void {
    if (this.#last !== undefined) this.draw(this.#last.graph, this.#last.focus);
  }

  /** Discards the drawing that is in progress. */
  cancel(): void {
    this.#wanted = undefined;
  }

  forget(): void {
    this.#last = undefined;
    this.#wanted = undefined;
  }

  async #draw(subject: DrawingSubject): Promise<void> {
    const { graph, focus } = subject;
    const whole: DrawnText = { text: graph.diagram.text, part: undefined };
    const texts = focus === undefined ? [whole] : await createPartTexts(graph, focus);
    for (const [i, { text, part }] of texts.entries()) {
      if (this.#wanted !== subject) return;
      try {
        const { draw } = await this.#renderer;
        const picture = await draw(text, readTheme(), this.#board);
        if (this.#wanted === subject) this.#events.drawn(picture, subject, part);
        return;
      } catch (error) {
        const isLast = i === texts.length - 1 && this.#wanted === subject;
        if (isLast) this.#events.failed(toRenderError(error, text), subject);
      }
    }
  }
}
