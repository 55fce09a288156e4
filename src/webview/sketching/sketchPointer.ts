import type { Bounds } from '../picture/boxGeometry';
import { ConnectHandles } from './connectHandles';
import type { SketchParts } from './sketchParts';

export interface PointerActions {
  readonly connect: (from: string, to: string) => void;
  /** The connection ends where no box is, at a point of the canvas. */
  readonly connectToNew: (from: string, place: Bounds) => void;
}

/** Changes that are made with the pointer in the picture. The keyboard has forms instead. */
export class SketchPointer {
  readonly #parts: SketchParts;
  readonly #handles: ConnectHandles;

  constructor(parts: SketchParts, actions: PointerActions) {
    this.#parts = parts;
    this.#handles = new ConnectHandles({
      ...actions,
      boxAt: (x, y) => this.#findBoxAt(x, y),
      lightUp: (box) => {
        parts.stage.markMatches([], box);
      },
    });
    parts.canvas.append(this.#handles.element);
  }

  /** Shows the handles of a box; without one, none. */
  update(box: string | undefined): void {
    const { stage, viewport } = this.#parts;
    const bounds = box === undefined ? undefined : stage.boundsOf(box);
    this.#handles.update(box, bounds && viewport.onCanvas(bounds));
  }

  /** Moves the handles with the picture. */
  followView(): void {
    const { pinned } = this.#parts.view.current;
    if (!this.#handles.element.hidden) this.update(pinned?.id);
  }

  /** Returns the box at a point of the page; outside the picture, the selected one, to which no connection is drawn. */
  #findBoxAt(x: number, y: number): string | undefined {
    const { stage, canvas, view } = this.#parts;
    const element = document.elementFromPoint(x, y);
    if (element === null || !canvas.contains(element) || element.closest('.handle') !== null)
      return view.current.pinned?.id;
    const target = stage.targetOf(element);
    return target?.kind === 'box' ? target.id : undefined;
  }
}
