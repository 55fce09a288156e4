import { type Bounds, getBoundsInPicture, isOverlapping } from '../picture/boxGeometry';
import type { Point } from '../picture/graph';
import { measureOutside } from './findEdges';

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
          isOverlapping(shrink(one), shrink(other)) && !isIn(one, other) && !isIn(other, one),
      ),
  );
  return overlaps.length;
}

/** Counts the boxes that a line runs under. */
function countHidden(line: SVGGeometryElement, boxes: readonly Bounds[]): number {
  const places = listPlaces(line);
  const ends = [...places.slice(0, 1), ...places.slice(-1)];
  const hides = (box: Bounds): boolean =>
    places.some((place) => measureOutside(place, box) < -margin) &&
    !ends.some((end) => measureOutside(end, box) < maxEndDistance);
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

/** Leaves out the outline, which groups can share. */
function shrink({ x, y, width, height }: Bounds): Bounds {
  return { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
}

function isIn({ x, y, width, height }: Bounds, outer: Bounds): boolean {
  const corners = [
    { x, y },
    { x: x + width, y: y + height },
  ];
  return corners.every((corner) => measureOutside(corner, outer) < 1);
}
