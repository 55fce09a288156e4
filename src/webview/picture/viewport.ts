import Panzoom, { type PanOptions, type PanzoomObject } from '@panzoom/panzoom';
import type { PanelState } from '../../protocol/messages';
import { type Bounds, getMiddle } from './boxGeometry';
import { isMotionAllowed } from './motion';

export type View = NonNullable<PanelState['view']>;
type Size = Pick<Bounds, 'width' | 'height'>;

const step = 1.25;
const margin = 16;
const revealMargin = 12;
/** Around the boxes of a walk's step, so that their surroundings are visible, in pixels. */
const stepMargin = 64;
/** How long the picture moves to the next step, in milliseconds. */
const stepDuration = 450;
const minScale = 0.05;
const maxScale = 8;
/** Scales for a reader at the screen, and for an audience further away. */
interface ReadingScales {
  /** Maximum scale at which a small picture is fitted to the panel. */
  readonly maxFit: number;
  /** Labels that are drawn below this scale cannot be read. */
  readonly legible: number;
  /** A picture that is too large to be read as a whole starts at this scale. */
  readonly part: number;
  /** Maximum scale at which the boxes of a walk's step are shown. */
  readonly step: number;
}
const readerScales: ReadingScales = { maxFit: 1.25, legible: 0.6, part: 0.72, step: 1.25 };
const audienceScales: ReadingScales = { maxFit: 3, legible: 0.9, part: 1.1, step: 1.8 };
/** Distance of one wheel step, where the wheel counts lines instead of pixels. */
const wheelLine = 16;

/**
 * Moves and scales the picture. The stage has no size, so that scaling starts at its corner, and all positions are
 * computed: the page is updated one frame later.
 */
export class Viewport {
  readonly #canvas: HTMLElement;
  readonly #cover: Element;
  readonly #panzoom: PanzoomObject;
  #size: Size = { width: 1, height: 1 };
  #scales = readerScales;

  /** @param cover What covers a corner of the canvas at times. */
  constructor(canvas: HTMLElement, stage: HTMLElement, cover: Element, onChange: () => void) {
    this.#canvas = canvas;
    this.#cover = cover;
    this.#panzoom = Panzoom(stage, {
      canvas: true,
      cursor: 'grab',
      minScale,
      maxScale,
      // The default stops the event, and with it focus and click of the box.
      handleStartEvent: () => undefined,
      // Panzoom moves to its start in a later turn. If a picture is shown by then, that must not move it.
      relative: true,
    });
    setTimeout(() => {
      this.#panzoom.setOptions({ relative: false });
    });
    stage.addEventListener('panzoomchange', onChange);
    canvas.addEventListener('wheel', (event) => {
      this.#onWheel(event);
    });
  }

  /** Sets whether the picture is read from further away. */
  set isForAudience(isForAudience: boolean) {
    this.#scales = isForAudience ? audienceScales : readerScales;
  }

  get view(): View {
    return { scale: this.#panzoom.getScale(), ...this.#panzoom.getPan() };
  }

  /** The visible part of the picture, in its own units. */
  get visible(): Bounds {
    const { scale, x, y } = this.view;
    const { clientWidth, clientHeight } = this.#canvas;
    return { x: -x, y: -y, width: clientWidth / scale, height: clientHeight / scale };
  }

  /** Sets the picture's own size. */
  setSize(width: number, height: number): void {
    this.#size = { width, height };
  }

  restore({ scale, x, y }: View): void {
    this.#panzoom.zoom(scale);
    this.#panTo(x, y);
  }

  /** Shows the whole picture, at any scale. */
  fit(): void {
    this.#panzoom.zoom(Math.max(this.#fittingScale(), minScale));
    this.center({ x: 0, y: 0, ...this.#size }, false);
  }

  /** Shows the whole picture if it can be read, otherwise as much around a point as possible. */
  start(place: Bounds): void {
    const { legible, part } = this.#scales;
    if (this.#fittingScale() >= legible) {
      this.fit();
      return;
    }
    const { clientWidth, clientHeight } = this.#canvas;
    const middle = getMiddle(place);
    this.#panzoom.zoom(part);
    this.#panTo(
      computeFillingOffset(middle.x, this.#size.width, clientWidth / part, part),
      computeFillingOffset(middle.y, this.#size.height, clientHeight / part, part),
    );
  }

  actualSize(): void {
    this.#zoomAroundMiddle(1);
  }

  zoomIn(): void {
    this.#zoomAroundMiddle(this.#panzoom.getScale() * step);
  }

  zoomOut(): void {
    this.#zoomAroundMiddle(this.#panzoom.getScale() / step);
  }

  /** Moves the picture by pixels of the page. */
  pan(x: number, y: number): void {
    const scale = this.#panzoom.getScale();
    this.#panzoom.pan(x / scale, y / scale, { relative: true });
  }

  center(bounds: Bounds, animate = isMotionAllowed()): void {
    this.#center(bounds, this.#panzoom.getScale(), { animate });
  }

  /** Shows the first of several places that is legible as a whole, else as much as possible of the last one. */
  frame(places: readonly Bounds[], animate: boolean): void {
    const { legible, step: maxStep } = this.#scales;
    const fitting = places.map((bounds) => {
      const size = { width: Math.max(bounds.width, 1), height: Math.max(bounds.height, 1) };
      return { bounds, scale: this.#computeScale(size, stepMargin, maxStep) };
    });
    const found = fitting.find(({ scale }) => scale >= legible) ?? fitting.at(-1);
    if (found === undefined) return;
    const scale = Math.max(found.scale, minScale);
    const motion = { animate, duration: stepDuration, easing: 'ease-in-out' };
    this.#panzoom.zoom(scale, motion);
    this.#center(found.bounds, scale, motion);
  }

  /** Moves the picture by the smallest distance that makes the whole rectangle visible. */
  reveal(bounds: Bounds): void {
    const place = this.onCanvas(bounds);
    const { clientWidth, clientHeight } = this.#canvas;
    const right = computeOffsetIntoFrame(place.x, place.x + place.width, clientWidth);
    const down = computeOffsetIntoFrame(place.y, place.y + place.height, clientHeight);
    const inside = { ...place, x: place.x + right, y: place.y + down };
    const [further, higher] = computeOffsetFromCorner(inside, this.#coveredCorner());
    if (right + further !== 0 || down + higher !== 0) this.pan(right + further, down + higher);
  }

  /** The position of the upper left corner of what covers the lower right corner; beyond the canvas if nothing does. */
  #coveredCorner(): Pick<Bounds, 'x' | 'y'> {
    const { left, top } = this.#canvas.getBoundingClientRect();
    const cover = this.#cover.getBoundingClientRect();
    return cover.width === 0
      ? { x: Infinity, y: Infinity }
      : { x: cover.left - left, y: cover.top - top };
  }

  /** Returns the position of a part of the picture on the canvas, in pixels of the page. */
  onCanvas(bounds: Bounds): Bounds {
    const { scale, x, y } = this.view;
    return {
      x: (bounds.x + x) * scale,
      y: (bounds.y + y) * scale,
      width: bounds.width * scale,
      height: bounds.height * scale,
    };
  }

  /** Centers a place at a scale, which an animation may not have reached yet. */
  #center(bounds: Bounds, scale: number, motion: PanOptions): void {
    const { x, y } = getMiddle(bounds);
    const { clientWidth, clientHeight } = this.#canvas;
    this.#panTo(clientWidth / 2 / scale - x, clientHeight / 2 / scale - y, motion);
  }

  #fittingScale(): number {
    return this.#computeScale(this.#size, margin, this.#scales.maxFit);
  }

  /** Returns the scale at which an area fits into the canvas with a margin in pixels, up to a maximum. */
  #computeScale({ width, height }: Size, gap: number, max: number): number {
    const { clientWidth, clientHeight } = this.#canvas;
    return Math.min((clientWidth - 2 * gap) / width, (clientHeight - 2 * gap) / height, max);
  }

  #panTo(x: number, y: number, motion: PanOptions = {}): void {
    this.#panzoom.pan(x, y, { ...motion, relative: false });
  }

  #zoomAroundMiddle(scale: number): void {
    const { left, top, width, height } = this.#canvas.getBoundingClientRect();
    const middle = { clientX: left + width / 2, clientY: top + height / 2 };
    this.#panzoom.zoomToPoint(scale, middle);
  }

  /** The wheel scrolls, as in other views; with Ctrl or Cmd, and for a pinch on a touchpad, it zooms. */
  #onWheel(event: WheelEvent): void {
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : wheelLine;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const turned = Math.max(-60, Math.min(60, event.deltaY * unit));
      this.#panzoom.zoomToPoint(this.#panzoom.getScale() * Math.exp(-turned / 200), event);
    } else {
      const [x, y] = event.shiftKey ? [event.deltaY, event.deltaX] : [event.deltaX, event.deltaY];
      this.pan(-x * unit, -y * unit);
    }
  }
}

/** Returns how far to move a picture to center a point, without leaving empty space that it could fill. */
function computeFillingOffset(place: number, size: number, room: number, scale: number): number {
  const gap = margin / scale;
  if (size + 2 * gap <= room) return (room - size) / 2;
  return Math.min(gap, Math.max(room - size - gap, room / 2 - place));
}

/** Returns how far to move a range so that it is inside the frame; if it is too long, its start is. */
function computeOffsetIntoFrame(start: number, end: number, size: number): number {
  if (start < revealMargin || end - start > size - 2 * revealMargin) return revealMargin - start;
  return Math.min(0, size - revealMargin - end);
}

/**
 * Returns how far to move a rectangle to the left or up, whichever is less, so that it leaves a corner in which it
 * would be covered; zeros if it is outside, or too large to leave it.
 */
function computeOffsetFromCorner(
  { x, y, width, height }: Bounds,
  corner: Pick<Bounds, 'x' | 'y'>,
): readonly [right: number, down: number] {
  const left = x + width + revealMargin - corner.x;
  const up = y + height + revealMargin - corner.y;
  if (left <= 0 || up <= 0) return [0, 0];
  const fitsBeside = x - left >= revealMargin;
  const fitsAbove = y - up >= revealMargin;
  if (fitsAbove && (up <= left || !fitsBeside)) return [0, -up];
  return fitsBeside ? [-left, 0] : [0, 0];
}
