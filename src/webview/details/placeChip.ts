import { computePosition, offset, type Placement, shift } from '@floating-ui/dom';
import { type Bounds, measureOverlap } from '../picture/boxGeometry';

/** Distances from the anchor, in pixels: a near place is better, unless it covers something. */
const gaps = [10, 40, 80];
const margin = 8;
/** In the order of preference: readers look for a note below or next to what they point at. */
const sides = ['bottom', 'right', 'left', 'top'] as const;
const placements: readonly Placement[] = [
  ...sides,
  ...sides.flatMap((side) => [`${side}-start`, `${side}-end`] as const),
];

/** What a chip must not cover, in pixels of the canvas. */
export interface ChipRoom {
  /** What it belongs to. */
  readonly anchor: Bounds;
  /** Boxes that are related to the anchor: to cover them counts most. */
  readonly related: readonly Bounds[];
  readonly others: readonly Bounds[];
}

/** How much more it costs to cover a related box than another one. */
const relatedWeight = 20;

/** Returns the place at a side of the anchor that covers the least; inside the canvas. */
export async function findPlace(
  element: HTMLElement,
  { anchor, related, others }: ChipRoom,
): Promise<Bounds | undefined> {
  const canvas = element.offsetParent;
  if (canvas === null) return undefined;
  const { left, top } = canvas.getBoundingClientRect();
  const reference = {
    getBoundingClientRect: () =>
      new DOMRect(anchor.x + left, anchor.y + top, anchor.width, anchor.height),
    contextElement: canvas,
  };
  const { offsetWidth: width, offsetHeight: height } = element;
  let best: Bounds | undefined;
  let leastCost = Infinity;
  for (const [gap, placement] of gaps.flatMap((one) =>
    placements.map((side) => [one, side] as const),
  )) {
    const middleware = [offset(gap), shift({ boundary: canvas, padding: margin, crossAxis: true })];
    const { x, y } = await computePosition(reference, element, { placement, middleware });
    const place = { x, y, width, height };
    const covered = (boxes: readonly Bounds[]): number =>
      boxes.reduce((sum, box) => sum + measureOverlap(place, box), 0);
    const cost = relatedWeight * covered([anchor, ...related]) + covered(others);
    if (cost < leastCost) [best, leastCost] = [place, cost];
  }
  return best;
}
