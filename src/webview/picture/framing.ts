import type { Bounds } from './boxGeometry';
import type { View, Viewport } from './viewport';

/** What determines the visible part: the panel, for the first view; the command to show all; the reader; or a step of a walk. */
type FramingMode = 'start' | 'whole' | 'byReader' | 'step';

/** Keeps the right part visible when the panel's size changes, and preserves the reader's view. */
export class Framing {
  readonly #viewport: Viewport;
  readonly #startPlace: () => Bounds;
  #framed: FramingMode = 'start';
  #places: readonly Bounds[] = [];

  constructor(viewport: Viewport, startPlace: () => Bounds) {
    this.#viewport = viewport;
    this.#startPlace = startPlace;
  }

  /** The view to restore; `undefined` if the panel would choose the same view again. */
  get keptView(): View | undefined {
    const isChosen = this.#framed === 'start' || this.#framed === 'step';
    return isChosen ? undefined : this.#viewport.view;
  }

  /** Returns how to return to the current view. */
  remember(): () => void {
    const framed = this.#framed;
    const { view } = this.#viewport;
    return () => {
      this.#framed = framed;
      this.#viewport.restore(view);
    };
  }

  start(): void {
    this.#framed = 'start';
    this.refit();
  }

  showWhole(): void {
    this.#framed = 'whole';
    this.refit();
  }

  /** Shows the first of several places that is legible as a whole, else the last one. */
  showStep(places: readonly Bounds[], animate: boolean): void {
    this.#framed = 'step';
    this.#places = places;
    this.#viewport.frame(places, animate);
  }

  restore(view: View): void {
    this.#framed = 'byReader';
    this.#viewport.restore(view);
  }

  /** Keeps the view as the reader moves it from now on. */
  leaveToReader(): void {
    this.#framed = 'byReader';
  }

  /** Scrolls to the box at the editor's cursor, unless the reader has chosen the view. */
  revealCursor(places: readonly (Bounds | undefined)[]): void {
    const place = places.find((bounds) => bounds !== undefined);
    if (place !== undefined && this.#framed === 'start') this.#viewport.reveal(place);
  }

  refit(): void {
    if (this.#framed === 'start') this.#viewport.start(this.#startPlace());
    else if (this.#framed === 'whole') this.#viewport.fit();
    else if (this.#framed === 'step') this.#viewport.frame(this.#places, false);
  }
}
