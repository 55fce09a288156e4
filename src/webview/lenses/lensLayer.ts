import { type Bounds, findTextRuns, isOverlapping } from '../picture/boxGeometry';
import { createSvgElement } from '../dom';
import type { BoxElements } from '../drawing/findBoxes';
import { createDeliverySign } from '../tools/icons';
import { createOutline } from '../drawing/outline';
import type { BoxMark, LinePattern } from './lens';

const badgeHeight = 16;
const badgePadding = 4;
const signSize = 10;
const frameGap = 4;

/** The shape of a box in each kind of diagram, by the classes of Mermaid 12. */
const shapeSelector =
  '.label-container, .basic, .outer-path, .node-bkg, rect.actor, rect:not(.background)';

/** Draws what a lens shows on boxes: an outline along each box's shape, and a badge at a corner. */
export class LensLayer {
  readonly element = createSvgElement('g', { class: 'lens' });
  #picture: SVGSVGElement | undefined;
  #elements: BoxElements = new Map();
  #bounds: ReadonlyMap<string, Bounds> = new Map();

  /** Sets the picture whose boxes are marked; it must be on the page. */
  setPicture(
    picture: SVGSVGElement,
    elements: BoxElements,
    bounds: ReadonlyMap<string, Bounds>,
  ): void {
    this.clear();
    this.#picture = picture;
    this.#elements = elements;
    this.#bounds = bounds;
  }

  clear(): void {
    this.#picture = undefined;
    this.element.replaceChildren();
  }

  draw(marks: ReadonlyMap<string, BoxMark>): void {
    this.element.replaceChildren();
    if (this.#picture === undefined) return;
    const badges: PlacedBadge[] = [];
    for (const [id, mark] of marks) {
      const element = this.#elements.get(id);
      const frame = this.#bounds.get(id);
      if (element === undefined || frame === undefined) continue;
      const { pattern } = mark;
      if (element.dataset.group === undefined && pattern !== undefined)
        this.element.append(createFrame(id, element, getMarkColor(mark), pattern));
      if (mark.sign === undefined && mark.badge === '') continue;
      badges.push({ badge: createBadge(id, mark), frame });
    }
    this.element.append(...badges.map(({ badge }) => badge));
    if (badges.length > 0) placeBadges(badges, this.#picture);
  }
}

/** Returns the color of a mark, which the page sets from the palette of the theme. */
export function getMarkColor({ hue }: Pick<BoxMark, 'hue'>): string {
  return hue === undefined ? 'var(--quiet)' : `var(--hue-${String(hue)}, var(--quiet))`;
}

/** A line in the color of the background separates the outline from the author's colors. */
function createFrame(
  id: string,
  element: Element,
  color: string,
  pattern: LinePattern,
): SVGGElement {
  const frame = createSvgElement('g', { 'data-of': id });
  for (const shape of findShapes(element)) {
    const outline = createOutline(shape, `lens-outline ${pattern}`);
    outline.setAttribute('stroke', color);
    frame.append(createOutline(shape, 'lens-halo'), outline);
  }
  return frame;
}

/** Some shapes, such as those drawn by hand, consist of several paths; the first one is the outline. */
function findShapes(element: Element): readonly SVGGeometryElement[] {
  const found = element.matches(shapeSelector) ? element : element.querySelector(shapeSelector);
  const shape =
    found instanceof SVGGeometryElement
      ? found
      : (found ?? element).querySelector('path, ellipse, circle, polygon');
  return shape instanceof SVGGeometryElement ? [shape] : [];
}

function createBadge(id: string, mark: BoxMark): SVGGElement {
  const badge = createSvgElement(
    'g',
    { class: 'badge', 'data-of': id },
    createSvgElement('rect', {
      class: 'badge-back',
      height: badgeHeight,
      rx: badgeHeight / 2,
      stroke: getMarkColor(mark),
    }),
  );
  if (mark.sign !== undefined) {
    const sign = createDeliverySign(mark.sign);
    const offset = (badgeHeight - signSize) / 2;
    sign.setAttribute('transform', `translate(${String(badgePadding)} ${String(offset)})`);
    badge.append(sign);
  }
  const x = badgePadding + (mark.sign === undefined ? 2 : signSize + 3);
  const y = badgeHeight / 2;
  badge.append(createSvgElement('text', { x, y, 'dominant-baseline': 'central' }, mark.badge));
  return badge;
}

interface PlacedBadge {
  readonly badge: SVGGElement;
  readonly frame: Bounds;
}

/** Sets the width of the badge to that of its text. */
function layOutBadge(badge: SVGGElement): number {
  const text = badge.querySelector('text');
  const length = text === null ? 0 : text.getComputedTextLength();
  const sign = badge.querySelector('.sign') === null ? 0 : signSize;
  const width = 2 * badgePadding + sign + (length === 0 ? 0 : length + 4);
  badge.querySelector('.badge-back')?.setAttribute('width', String(width));
  return width;
}

/** Places each badge on a corner of its box where it covers no text and no other badge. */
function placeBadges(badges: readonly PlacedBadge[], picture: SVGSVGElement): void {
  const taken: Bounds[] = findTextRuns(picture, picture).flatMap(({ lines }) => lines);
  for (const { badge, frame } of badges) {
    const width = layOutBadge(badge);
    const corners = listCorners(frame, width);
    const place =
      corners.find((one) => !taken.some((other) => isOverlapping(one, other))) ?? corners[0];
    if (place === undefined) continue;
    taken.push(place);
    badge.setAttribute('transform', `translate(${String(place.x)} ${String(place.y)})`);
  }
}

/** Returns positions across the border of the box first, then outside it. */
function listCorners(frame: Bounds, width: number): readonly Bounds[] {
  const right = frame.x + frame.width - Math.min(width, frame.width) + frameGap;
  const left = frame.x - frameGap;
  const [top, bottom] = [frame.y, frame.y + frame.height];
  const half = badgeHeight / 2;
  return [top - half, bottom - half, top - badgeHeight - 1, bottom + 1].flatMap((y) =>
    [right, left].map((x) => ({ x, y, width, height: badgeHeight })),
  );
}
