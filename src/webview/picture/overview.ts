import { h, createSvgElement, setAttributes } from '../dom';
import type { Bounds } from './boxGeometry';
import { getWord } from '../panelWords';

export interface OverviewActions {
  /** Centers a point of the picture, in its own units. */
  readonly moveTo: (place: Bounds) => void;
  readonly showAll: () => void;
}

const maxWidth = 112;
const maxHeight = 84;

/** Shows a small copy of the picture while only a part of it is visible, with a frame around that part. */
export class Overview {
  readonly element = h('aside', { class: 'overview panzoom-exclude', hidden: true });
  readonly #actions: OverviewActions;
  readonly #map = createSvgElement('svg', { 'aria-hidden': 'true' });
  readonly #frame = createSvgElement('rect', { class: 'in-sight' });
  readonly #all = h('button', { class: 'link', type: 'button' });
  #size = { width: 1, height: 1 };

  constructor(actions: OverviewActions) {
    this.#actions = actions;
    this.element.append(this.#map, this.#all);
    this.#all.addEventListener('click', actions.showAll);
    for (const type of ['pointerdown', 'pointermove'] as const) {
      this.#map.addEventListener(type, (event) => {
        if (event.buttons !== 0) this.#moveTo(event);
      });
    }
  }

  /** Draws another picture with its `boxes`. */
  draw(width: number, height: number, boxes: readonly Bounds[]): void {
    this.#size = { width, height };
    const scale = Math.min(maxWidth / width, maxHeight / height);
    this.#map.setAttribute('width', String(width * scale));
    this.#map.setAttribute('height', String(height * scale));
    this.#map.setAttribute('viewBox', `0 0 ${String(width)} ${String(height)}`);
    this.#map.replaceChildren(
      ...boxes.map((box) => createSvgElement('rect', { ...box })),
      this.#frame,
    );
    this.#all.textContent = getWord('showAll');
  }

  /** Sets the visible part, in the picture's units. */
  update({ x, y, width, height }: Bounds): void {
    const all = this.#size;
    // Half a unit allows for rounding errors.
    this.element.hidden =
      x < 0.5 && y < 0.5 && x + width > all.width - 0.5 && y + height > all.height - 0.5;
    const [left, top] = [Math.max(0, x), Math.max(0, y)];
    const frame = {
      x: left,
      y: top,
      width: Math.max(0, Math.min(all.width, x + width) - left),
      height: Math.max(0, Math.min(all.height, y + height) - top),
    };
    setAttributes(this.#frame, frame);
  }

  #moveTo({ clientX, clientY }: PointerEvent): void {
    const map = this.#map.getBoundingClientRect();
    const unit = this.#size.width / map.width;
    const [x, y] = [(clientX - map.left) * unit, (clientY - map.top) * unit];
    this.#actions.moveTo({ x, y, width: 0, height: 0 });
  }
}
