import type { PanelPlace, PanelState } from '../protocol/messages';
import { isPanelState } from '../protocol/validateState';

/** The number of places that the reader can go back to. */
const maxPast = 50;

const initialState: PanelState = {
  diagram: '',
  whole: false,
  lens: 'delivery',
  list: false,
  past: [],
  future: [],
};

/** The one state of the panel. Every part of the page shows it; the editor keeps it over reloads and restarts. */
export class ViewState {
  readonly #keep: (state: PanelState) => void;
  readonly #listeners: ((state: PanelState) => void)[] = [];
  #current: PanelState;

  /** @param saved The kept state, which may come from an older version of the panel. */
  constructor(saved: unknown, keep: (state: PanelState) => void) {
    this.#current = isPanelState(saved) ? saved : initialState;
    this.#keep = keep;
  }

  get current(): PanelState {
    return this.#current;
  }

  onChange(listener: (state: PanelState) => void): void {
    this.#listeners.push(listener);
  }

  /** Keeps what is visible. The page shows it already and it changes with each movement, so no listener is called. */
  keepView(view: PanelState['view']): void {
    this.#set({ view });
  }

  update(change: Partial<PanelState>): void {
    this.#set(change);
    for (const listener of this.#listeners) listener(this.#current);
  }

  #set(change: Partial<PanelState>): void {
    this.#current = { ...this.#current, ...change };
    this.#keep(this.#current);
  }

  /** Goes to a diagram or a part of one, which keeps the way to the diagram; the reader can go back. */
  goTo(place: PanelPlace): void {
    const { diagram, past, trail } = this.#current;
    if (isSamePlace(place, this.#current)) return;
    const way = place.diagram === diagram ? trail : place.trail;
    const left = diagram === '' ? past : [...past, toPlace(this.#current)].slice(-maxPast);
    this.#moveTo({ ...place, trail: way }, left, []);
  }

  goBack(): void {
    const { past, future } = this.#current;
    const place = past.at(-1);
    if (place !== undefined)
      this.#moveTo(place, past.slice(0, -1), [toPlace(this.#current), ...future]);
  }

  goForward(): void {
    const { past, future } = this.#current;
    const [place] = future;
    if (place !== undefined)
      this.#moveTo(place, [...past, toPlace(this.#current)], future.slice(1));
  }

  #moveTo(
    { diagram, trail, focus, walk }: PanelPlace,
    past: readonly PanelPlace[],
    future: readonly PanelPlace[],
  ): void {
    const isOther = diagram !== this.#current.diagram;
    const kept = isOther ? undefined : this.#current;
    const [pinned, recording] = [kept?.pinned, kept?.recording];
    const place = { diagram, trail, focus, walk };
    this.update({ ...place, pinned, recording, whole: false, view: undefined, past, future });
  }
}

function toPlace({ diagram, trail, focus, walk }: PanelPlace): PanelPlace {
  return { diagram, trail, focus, walk };
}

export function isSamePlace(one: PanelPlace, other: PanelPlace): boolean {
  return (
    one.diagram === other.diagram &&
    one.focus?.box === other.focus?.box &&
    one.focus?.depth === other.focus?.depth
  );
}
