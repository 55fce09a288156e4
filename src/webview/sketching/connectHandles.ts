import { createSvgElement, h, setAttributes } from '../dom';
import { type Bounds, getMiddle } from '../picture/boxGeometry';
import { getWord } from '../panelWords';

export interface HandleActions {
  /** Returns the box at a point of the page. */
  readonly boxAt: (x: number, y: number) => string | undefined;
  /** Lights the box that the connection would reach. */
  readonly lightUp: (box: string | undefined) => void;
  readonly connect: (from: string, to: string) => void;
  /** The connection ends where no box is, at a point of the canvas. */
  readonly connectToNew: (from: string, place: Bounds) => void;
}

interface Drag {
  readonly from: string;
  readonly pointer: number;
  readonly handle: HTMLElement;
  /** In pixels of the canvas. */
  readonly start: DOMPoint;
}

/** A shorter drag is a click, in pixels. */
export const minDistance = 12;

/** Handles at the sides of the selected box, from which a connection is drawn with the pointer. */
export class ConnectHandles {
  /** For the pointer only: the keyboard has a form instead. */
  readonly element = h('div', { class: 'handles', 'aria-hidden': 'true', hidden: true });
  readonly #actions: HandleActions;
  readonly #line = createSvgElement('line', { class: 'ghost' });
  readonly #sides: readonly HTMLElement[];
  #box: string | undefined;
  #drag: Drag | undefined;

  constructor(actions: HandleActions) {
    this.#actions = actions;
    this.#sides = ['top', 'right', 'bottom', 'left'].map((side) =>
      h('div', { class: `handle panzoom-exclude ${side}`, title: getWord('dragHandle') }),
    );
    this.element.append(createSvgElement('svg', {}, this.#line), ...this.#sides);
    this.#line.style.display = 'none';
    for (const handle of this.#sides) this.#listen(handle);
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || this.#drag === undefined) return;
        event.stopPropagation();
        this.#end();
      },
      { capture: true },
    );
  }

  /** Places the handles at a box, in pixels of the canvas; without one, hides them. */
  update(box: string | undefined, bounds: Bounds | undefined): void {
    if (this.#drag !== undefined && box !== this.#drag.from) this.#end();
    this.#box = box;
    this.element.hidden = box === undefined || bounds === undefined;
    if (bounds === undefined) return;
    const { x, y } = getMiddle(bounds);
    const places: readonly (readonly [number, number])[] = [
      [x, bounds.y],
      [bounds.x + bounds.width, y],
      [x, bounds.y + bounds.height],
      [bounds.x, y],
    ];
    for (const [i, handle] of this.#sides.entries()) {
      const [left, top] = places[i] ?? [0, 0];
      handle.style.left = `${String(left)}px`;
      handle.style.top = `${String(top)}px`;
    }
  }

  #listen(handle: HTMLElement): void {
    handle.addEventListener('pointerdown', (event) => {
      if (this.#box === undefined || event.button !== 0) return;
      event.preventDefault();
      event.stopPropagation();
      handle.setPointerCapture(event.pointerId);
      const start = this.#toCanvas(event);
      this.#drag = { from: this.#box, pointer: event.pointerId, handle, start };
    });
    handle.addEventListener('pointermove', (event) => {
      if (this.#drag !== undefined) this.#draw(this.#drag, event);
    });
    handle.addEventListener('pointerup', (event) => {
      const drag = this.#drag;
      if (drag === undefined) return;
      this.#end();
      const { x, y } = this.#toCanvas(event);
      if (Math.hypot(x - drag.start.x, y - drag.start.y) < minDistance) return;
      const target = this.#actions.boxAt(event.clientX, event.clientY);
      if (target === undefined)
        this.#actions.connectToNew(drag.from, { x, y, width: 0, height: 0 });
      else if (target !== drag.from) this.#actions.connect(drag.from, target);
    });
    handle.addEventListener('pointercancel', () => {
      this.#end();
    });
  }

  #draw({ from, start }: Drag, event: PointerEvent): void {
    const { x, y } = this.#toCanvas(event);
    setAttributes(this.#line, { x1: start.x, y1: start.y, x2: x, y2: y });
    this.#line.style.display = '';
    const target = this.#actions.boxAt(event.clientX, event.clientY);
    this.#actions.lightUp(target === from ? undefined : target);
  }

  #end(): void {
    const drag = this.#drag;
    this.#drag = undefined;
    this.#line.style.display = 'none';
    this.#actions.lightUp(undefined);
    if (drag?.handle.hasPointerCapture(drag.pointer) === true)
      drag.handle.releasePointerCapture(drag.pointer);
  }

  #toCanvas({ clientX, clientY }: PointerEvent): DOMPoint {
    const { left, top } = this.element.getBoundingClientRect();
    return new DOMPoint(clientX - left, clientY - top);
  }
}
