import { h } from '../dom';
import { type Bounds, getMiddle } from '../picture/boxGeometry';
import { minDistance } from './connectHandles';

export interface DragActions {
  /** Returns the box that is moved from an element of the picture. */
  readonly boxOf: (element: EventTarget | null) => string | undefined;
  /** Returns where a box is on the canvas, in pixels. */
  readonly boundsOf: (box: string) => Bounds | undefined;
  /** Returns where the groups are on the canvas, in pixels; is asked once for each drag. */
  readonly listGroups: () => readonly (readonly [id: string, bounds: Bounds])[];
  /** Lights the group that the box would move to. */
  readonly lightUp: (group: string | undefined) => void;
  /** Returns what releasing the box does; `undefined` if the box stays where it is. */
  readonly describe: (box: string, group: string | undefined) => string | undefined;
  readonly move: (box: string, group: string | undefined) => void;
}

interface Drag {
  readonly box: string;
  readonly pointer: number;
  /** In pixels of the page. */
  readonly start: DOMPoint;
  /** Where the groups are; `undefined` until the box moves. */
  groups: ReturnType<DragActions['listGroups']> | undefined;
}

/** Moves a box to a group, or out of its group, by dragging it. The keyboard has a form instead. */
export class DragBox {
  readonly element = h('div', { class: 'dragged-box', 'aria-hidden': 'true', hidden: true });
  readonly #canvas: HTMLElement;
  readonly #actions: DragActions;
  #drag: Drag | undefined;

  constructor(canvas: HTMLElement, actions: DragActions) {
    this.#canvas = canvas;
    this.#actions = actions;
    // Before the picture is moved.
    canvas.addEventListener(
      'pointerdown',
      (event) => {
        this.#start(event);
      },
      { capture: true },
    );
    canvas.addEventListener(
      'pointermove',
      (event) => {
        this.#move(event);
      },
      { capture: true },
    );
    canvas.addEventListener(
      'pointerup',
      (event) => {
        this.#release(event);
      },
      { capture: true },
    );
    canvas.addEventListener('pointercancel', () => {
      this.#end();
    });
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || this.#drag?.groups === undefined) return;
        event.stopPropagation();
        this.#end();
      },
      { capture: true },
    );
  }

  #start(event: PointerEvent): void {
    const box = this.#actions.boxOf(event.target);
    if (box === undefined || event.button !== 0 || event.pointerType === 'touch') return;
    event.stopPropagation();
    const start = new DOMPoint(event.clientX, event.clientY);
    this.#drag = { box, pointer: event.pointerId, start, groups: undefined };
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    // The button was released outside the canvas.
    if (event.buttons === 0) {
      this.#end();
      return;
    }
    event.stopPropagation();
    const { x, y } = drag.start;
    if (drag.groups === undefined) {
      if (Math.hypot(event.clientX - x, event.clientY - y) < minDistance) return;
      drag.groups = this.#actions.listGroups();
      this.#canvas.setPointerCapture(event.pointerId);
    }
    this.#show(drag, event);
  }

  /** Shows the outline of the box at the pointer, with what releasing it does. */
  #show(drag: Drag, event: PointerEvent): void {
    const { box, start } = drag;
    const bounds = this.#actions.boundsOf(box);
    if (bounds === undefined) return;
    const group = this.#findGroup(drag, event);
    const effect = this.#actions.describe(box, group);
    this.#actions.lightUp(effect === undefined ? undefined : group);
    const { style } = this.element;
    style.left = `${String(bounds.x + event.clientX - start.x)}px`;
    style.top = `${String(bounds.y + event.clientY - start.y)}px`;
    style.width = `${String(bounds.width)}px`;
    style.height = `${String(bounds.height)}px`;
    this.element.textContent = effect ?? '';
    this.element.hidden = false;
  }

  #release(event: PointerEvent): void {
    const drag = this.#drag;
    if (drag?.pointer !== event.pointerId) return;
    this.#end();
    if (drag.groups === undefined) return;
    event.stopPropagation();
    const group = this.#findGroup(drag, event);
    if (this.#actions.describe(drag.box, group) !== undefined) this.#actions.move(drag.box, group);
  }

  #findGroup({ groups }: Drag, { clientX, clientY }: PointerEvent): string | undefined {
    const { left, top } = this.#canvas.getBoundingClientRect();
    return findInnermost(groups ?? [], clientX - left, clientY - top);
  }

  #end(): void {
    const drag = this.#drag;
    this.#drag = undefined;
    this.element.hidden = true;
    if (drag?.groups === undefined) return;
    this.#actions.lightUp(undefined);
    if (this.#canvas.hasPointerCapture(drag.pointer))
      this.#canvas.releasePointerCapture(drag.pointer);
  }
}

/** Returns the innermost of the places that contain a point. */
function findInnermost(
  places: readonly (readonly [id: string, bounds: Bounds])[],
  x: number,
  y: number,
): string | undefined {
  const around = places.filter(([, bounds]) => {
    const middle = getMiddle(bounds);
    const isBeside = Math.abs(x - middle.x) <= bounds.width / 2;
    return isBeside && Math.abs(y - middle.y) <= bounds.height / 2;
  });
  const area = ({ width, height }: Bounds): number => width * height;
  return [...around].sort(([, a], [, b]) => area(a) - area(b))[0]?.[0];
}
