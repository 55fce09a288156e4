import type { Bounds } from './geometry';
import type { View, Viewport } from './viewport';

/** Who decides what is in sight: the panel, as it shows a picture at first; the wish for all; the reader. */
type Framed = 'start' | 'whole' | 'byReader';

/** Keeps what is in sight right when the panel's size changes, and lets be what the reader chose. */
export class Framing {
  readonly #viewport: Viewport;
  readonly #startPlace: () => Bounds;
  #framed: Framed = 'start';

  constructor(viewport: Viewport, startPlace: () => Bounds) {
    this.#viewport = viewport;
    this.#startPlace = startPlace;
  }

  /** The view to come back to; `undefined` where the panel would choose the same again. */
  get kept(): View | undefined {
    return this.#framed === 'start' ? undefined : this.#viewport.view;
  }

  start(): void {
    this.#framed = 'start';
    this.refit();
  }

  whole(): void {
    this.#framed = 'whole';
    this.refit();
  }

  restore(view: View): void {
    this.#framed = 'byReader';
    this.#viewport.restore(view);
  }

  /** From now on the view stays as the reader moves it. */
  leaveToReader(): void {
    this.#framed = 'byReader';
  }

  /** Brings the place of the editor's cursor into sight, unless the reader has chosen what to look at. */
  follow(places: readonly (Bounds | undefined)[]): void {
    const place = places.find((bounds) => bounds !== undefined);
    if (place !== undefined && this.#framed === 'start') this.#viewport.reveal(place);
  }

  refit(): void {
    if (this.#framed === 'start') this.#viewport.start(this.#startPlace());
    else if (this.#framed === 'whole') this.#viewport.fit();
  }
}
