import type { FromPanel, PanelTarget } from '../../protocol/messages';
import type { SketchAnswer } from '../../protocol/sketchMessages';

/** What waits for an answer of the extension. */
export interface PendingChange {
  readonly done: string;
  /** What is said instead if the entry of the box was renamed, too. */
  readonly doneWithEntry?: string;
  readonly canUndo: boolean;
  /** Whether it is a new change, which is not undone or made again. */
  readonly isChange: boolean;
  /** Whether the new connection is selected, to be labeled. */
  readonly selectsEdge: boolean;
  /** What is selected after the change, where that is not what was selected before. */
  readonly select?: PanelTarget;
  /** The ends of a connection to select when it is drawn. */
  readonly ends?: readonly [from: string, to: string];
}

interface Waiting {
  readonly request: number;
  /** The diagram that is to be changed; absent for a new one. */
  readonly diagram: string | undefined;
  readonly finish: (answer: SketchAnswer) => void;
}

/**
 * The changes that wait for an answer of the extension: one at a time. An answer that does not come must not keep the
 * reader from the next change, so the reader can stop waiting; a late answer still counts until then.
 */
export class SketchRequests {
  readonly #post: (message: FromPanel) => void;
  #count = 0;
  #waiting: Waiting | undefined;
  #isBlocking = false;

  constructor(post: (message: FromPanel) => void) {
    this.#post = post;
  }

  /** Whether the next change has to wait. */
  get isBlocking(): boolean {
    return this.#isBlocking;
  }

  /** Whether the answer is about a diagram other than the given one. */
  isOfOther(diagram: string): boolean {
    const wanted = this.#waiting?.diagram;
    return this.#isBlocking && wanted !== undefined && wanted !== diagram;
  }

  send(
    create: (request: number) => FromPanel,
    finish: (answer: SketchAnswer) => void,
    diagram?: string,
  ): void {
    const request = ++this.#count;
    this.#waiting = { request, diagram, finish };
    this.#isBlocking = true;
    this.#post(create(request));
  }

  receive(answer: SketchAnswer): void {
    const waiting = this.#waiting;
    if (waiting?.request !== answer.request) return;
    this.#waiting = undefined;
    this.#isBlocking = false;
    waiting.finish(answer);
  }

  /** Allows the next change without the answer, and returns whether one was awaited. */
  giveUp(): boolean {
    const wasBlocking = this.#isBlocking;
    this.#isBlocking = false;
    return wasBlocking;
  }
}
