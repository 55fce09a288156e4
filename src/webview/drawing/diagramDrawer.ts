import type { PanelFocus } from '../../protocol/messages';
import type { Graph } from '../picture/graph';
import { isLoadFailure } from '../loadFailure';
import { LatestJobRunner } from './latestJobRunner';
import { createPartTexts, type DrawnText, isDense } from './partialDiagram';
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
  signal: AbortSignal,
  subject: DrawingSubject,
) => Promise<Picture>;

export interface DrawingEvents {
  /** A drawing starts that may take long. */
  readonly started: (subject: DrawingSubject) => void;
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
  /** The subject of the picture on the page. */
  #drawn: DrawingSubject | undefined;
  #canceling = new AbortController();

  constructor(board: HTMLElement, events: DrawingEvents) {
    this.#board = board;
    this.#events = events;
  }

  draw(subject: DrawingSubject): void {
    this.cancel();
    this.#last = subject;
    this.#wanted = subject;
    this.#canceling = new AbortController();
    const { signal } = this.#canceling;
    this.#latest.run(() => this.#draw(subject, signal));
  }

  /** Draws again, in the current theme. */
  redraw(): void {
    if (this.#last !== undefined) this.draw(this.#last);
  }

  /** Resolves when no drawing is in progress. */
  whenDrawn(): Promise<void> {
    return this.#latest.whenIdle();
  }

  /** The subject that is being drawn. */
  get wanted(): DrawingSubject | undefined {
    return this.#wanted;
  }

  /** The subject of the picture on the page. */
  get drawn(): DrawingSubject | undefined {
    return this.#drawn;
  }

  /** Discards the drawing that is in progress. */
  cancel(): void {
    this.#wanted = undefined;
    this.#last = this.#drawn;
    this.#canceling.abort();
  }

  forget(): void {
    this.#drawn = undefined;
    this.cancel();
  }

  async #draw(subject: DrawingSubject, signal: AbortSignal): Promise<void> {
    const texts = await createTexts(subject);
    if (this.#wanted === subject && isSlow(subject)) {
      this.#events.started(subject);
      await waitForPaint();
    }
    for (const [i, drawn] of texts.entries()) {
      if (this.#wanted !== subject) return;
      try {
        const { draw }: { readonly draw: Draw } = await this.#renderer;
        const picture = await draw(drawn.text, readTheme(), this.#board, signal, subject);
        if (this.#wanted !== subject) return;
        this.#wanted = undefined;
        this.#drawn = subject;
        this.#events.drawn(picture, subject, drawn);
        return;
      } catch (error) {
        if (this.#wanted !== subject) return;
        const isNotLoaded = isLoadFailure(error);
        if (!isNotLoaded && i < texts.length - 1) continue;
        this.#wanted = undefined;
        // No other text helps, and who watches for it loads the page again.
        if (isNotLoaded) throw error;
        this.#events.failed(toRenderError(error, drawn.text), subject);
      }
    }
  }
}

function isSlow({ graph, focus }: DrawingSubject): boolean {
  return focus === undefined && isDense(graph);
}

/** Resolves after the page has shown what has changed; at once if it is hidden. */
function waitForPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve();
    else
      requestAnimationFrame(() => {
        setTimeout(resolve);
      });
  });
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
