import type { PanelFocus } from '../../protocol/messages';
import type { Graph } from '../picture/graph';
import { LatestJobRunner } from './latestJobRunner';
import { createPartTexts, type DrawnText } from './partialDiagram';
import type { Picture } from './renderDiagram';
import { type RenderError, toRenderError } from './renderError';
import { readTheme, type Theme } from './theme';

/** The content of the picture: a diagram, or a part of it. */
export interface DrawingSubject {
  readonly graph: Graph;
  /** The drawn part; `undefined` if the whole diagram is drawn. */
  readonly focus: PanelFocus | undefined;
  /** The diagram to draw where the first one cannot be drawn. */
  readonly fallback?: Graph | undefined;
  /** Whether labels are replaced with the plain names of terms. */
  readonly isPlain: boolean;
}

/** Draws a text; the subject tells a page with finished pictures which of them to show. */
export type Draw = (
  text: string,
  theme: Theme,
  board: HTMLElement,
  subject: DrawingSubject,
) => Promise<Picture>;

export interface DrawingEvents {
  readonly drawn: (picture: Picture, subject: DrawingSubject, drawn: DrawnText) => void;
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

  draw(subject: DrawingSubject): void {
    this.#last = subject;
    this.#wanted = subject;
    this.#latest.run(() => this.#draw(subject));
  }

  /** Draws again, in the current theme. */
  redraw(): void {
    if (this.#last !== undefined) this.draw(this.#last);
  }

  /** Resolves when no drawing is in progress. */
  whenDrawn(): Promise<void> {
    return this.#latest.whenIdle();
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
    const texts = await createTexts(subject);
    for (const [i, drawn] of texts.entries()) {
      if (this.#wanted !== subject) return;
      try {
        const { draw }: { readonly draw: Draw } = await this.#renderer;
        const picture = await draw(drawn.text, readTheme(), this.#board, subject);
        if (this.#wanted === subject) this.#events.drawn(picture, subject, drawn);
        return;
      } catch (error) {
        const isLast = i === texts.length - 1 && this.#wanted === subject;
        if (isLast) this.#events.failed(toRenderError(error, drawn.text), subject);
      }
    }
  }
}

/** Returns the texts that show the subject, the best one first. */
async function createTexts(subject: DrawingSubject): Promise<readonly DrawnText[]> {
  const { fallback, focus } = subject;
  const texts = await createOwnTexts(subject);
  if (fallback === undefined || focus !== undefined) return texts;
  return [...texts, { text: fallback.diagram.text, part: undefined, graph: fallback }];
}

async function createOwnTexts({
  graph,
  focus,
  isPlain,
}: DrawingSubject): Promise<readonly DrawnText[]> {
  const whole: DrawnText = { text: graph.diagram.text, part: undefined, graph };
  const texts = focus === undefined ? [whole] : await createPartTexts(graph, focus);
  if (!isPlain) return texts;
  const { createPlainText } = await import('../lenses/plainWords');
  return texts.flatMap((text) => {
    const plain = createPlainText(text, graph);
    return plain === undefined ? [text] : [plain, text];
  });
}
