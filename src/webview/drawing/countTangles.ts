import { type Bounds, getBoundsInPicture, isOverlapping } from '../picture/boxGeometry';
import type { Point } from '../picture/graph';

/** The kinds of diagrams that can be laid out in another way, by Mermaid's names. */
const kinds = /^(?:flowchart|state|class|er$|requirement)/;
/** A picture with more lines is not examined: to lay it out again would take seconds. */
const maxLines = 200;
/** How far inside the outline of a box a line runs under it and not along it, in the picture's units. */
const margin = 4;
/** How far outside the outline of a box a line can end and yet belong to it. */
const maxEndDistance = 6;
/** The distance between the places at which a line is compared with boxes. */
const step = 6;

/**
 * Counts the places where a picture misleads: lines that run under boxes which they do not connect, and groups that
 * overlap although neither is in the other. The picture must be on the page; 0 for one that has only one layout.
 */
export function countTangles(picture: SVGSVGElement): number {
  if (!kinds.test(picture.getAttribute('aria-roledescription') ?? '')) return 0;
  const lines = listGraphics(picture, '.edgePaths path').filter(
    (line) => line instanceof SVGGeometryElement,
  );
  if (lines.length > maxLines) return 0;
  const boxes = listGraphics(picture, 'g.node').map(getBoundsInPicture);
  const groups = listGraphics(picture, 'g.cluster > :is(rect, path)').map(getBoundsInPicture);
  return countOverlaps(groups) + lines.reduce((sum, line) => sum + countHidden(line, boxes), 0);
}

function listGraphics(picture: SVGSVGElement, selector: string): readonly SVGGraphicsElement[] {
  return [...picture.querySelectorAll(selector)].filter(
    (element) => element instanceof SVGGraphicsElement,
  );
}

function countOverlaps(groups: readonly Bounds[]): number {
  const overlaps = groups.flatMap((one, i) =>
    groups
      .slice(i + 1)
      .filter(
        (other) =>
          isOverlapping(resize(one, -1), resize(other, -1)) &&
          !isIn(one, resize(other, 1)) &&
          !isIn(other, resize(one, 1)),
      ),
  );
  return overlaps.length;
}

/** Counts the boxes that a line runs under. */
function countHidden(line: SVGGeometryElement, boxes: readonly Bounds[]): number {
  const places = listPlaces(line);
  const ends = [...places.slice(0, 1), ...places.slice(-1)];
  const hides = (box: Bounds): boolean =>
    places.some((place) => contains(resize(box, -margin), place)) &&
    !ends.some((end) => contains(resize(box, maxEndDistance), end));
  return boxes.filter(hides).length;
}

/** Returns places along a line, with both of its ends. */
function listPlaces(line: SVGGeometryElement): readonly Point[] {
  const length = line.getTotalLength();
  const matrix = line.getCTM() ?? undefined;
  const count = Math.ceil(length / step);
  return Array.from({ length: count + 1 }, (_, i) => {
    const { x, y } = line.getPointAtLength(Math.min(length, i * step));
    return new DOMPoint(x, y).matrixTransform(matrix);
  });
}

function resize({ x, y, width, height }: Bounds, by: number): Bounds {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function contains({ x, y, width, height }: Bounds, place: Point): boolean {
  return place.x > x && place.x < x + width && place.y > y && place.y < y + height;
}

function isIn(inner: Bounds, outer: Bounds): boolean {
  const { x, y, width, height } = inner;
  return contains(outer, { x, y }) && contains(outer, { x: x + width, y: y + height });
}
