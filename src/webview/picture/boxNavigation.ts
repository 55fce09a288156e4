import type { PanelPlace } from '../../protocol/messages';
import type { CommandParts } from '../tools/pictureCommands';
import type { Places } from '../places';
import { isSamePlace } from '../viewState';

export interface NavigationParts extends CommandParts {
  readonly places: Places;
  /** Keeps the view that the reader has reached. */
  readonly keepView: () => void;
}

/** Goes to boxes, also to those that are drawn only after a while. */
export class BoxNavigation {
  readonly #parts: NavigationParts;
  /** The place that the picture shows; `undefined` before the first picture. */
  #shown: PanelPlace | undefined;
  /** A box to go to after it is drawn. */
  #pendingBox: string | undefined;
  /** Restores the view after the place that the reader returns to is drawn. */
  #pendingView: (() => void) | undefined;

  constructor(parts: NavigationParts) {
    this.#parts = parts;
  }

  /** Centers a box; for one outside the drawn part, draws the part around it. */
  readonly goTo = (id: string): void => {
    const { stage, selection, framing, places, keepView } = this.#parts;
    this.#pendingBox = undefined;
    const { graph } = places;
    const isDrawn = !stage.isEmpty && this.#shown?.diagram === graph?.diagram.id;
    if (!isDrawn) this.#pendingBox = id;
    else if (stage.has(id)) {
      framing.leaveToReader();
      selection.center(id);
      if (document.hasFocus()) stage.focus(id);
      keepView();
    } else if (graph?.boxes.has(id) === true) {
      this.#pendingBox = id;
      places.focusOn(id);
    }
  };

  /** Moves the focus to a box and shows its details; does not move the picture if the box can be seen. */
  readonly stayAt = (id: string): void => {
    const { stage, selection, framing } = this.#parts;
    if (!stage.has(id)) {
      this.goTo(id);
      return;
    }
    framing.leaveToReader();
    selection.pin({ kind: 'box', id });
    stage.focus(id);
    stage.pulse(id);
  };

  /** Brings a box into view without moving the focus; does not move the picture if the box can be seen. */
  readonly reveal = (id: string): void => {
    const { stage, framing, viewport, places } = this.#parts;
    const bounds = stage.boundsOf(id);
    if (bounds === undefined) {
      places.focusOn(id);
      return;
    }
    framing.leaveToReader();
    viewport.reveal(bounds);
  };

  /** Returns how to return to the current place and view. */
  remember(): () => void {
    const { framing, places } = this.#parts;
    const restoreView = framing.remember();
    const returnToPlace = places.remember();
    return () => {
      this.#pendingBox = undefined;
      if (returnToPlace()) this.#pendingView = restoreView;
      else restoreView();
    };
  }

  /** Returns whether a place is another one than the picture showed, and keeps it. */
  enter(place: PanelPlace): { readonly isFirst: boolean; readonly isOther: boolean } {
    const shown = this.#shown;
    this.#shown = place;
    return { isFirst: shown === undefined, isOther: !shown || !isSamePlace(place, shown) };
  }

  /** Goes to what has waited for the picture. */
  finish(): void {
    this.#pendingView?.();
    this.#pendingView = undefined;
    if (this.#pendingBox !== undefined) this.goTo(this.#pendingBox);
  }

  /** Forgets the picture, which is no longer on the page. */
  leave(): void {
    this.#shown = undefined;
  }
}
