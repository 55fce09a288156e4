/** A rectangle in the picture's own units, independent of the zoom. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const emptyBounds: Bounds = { x: 0, y: 0, width: 0, height: 0 };

/** Returns the bounds of an element in its picture, before the picture is moved and scaled on the page. */
export function getBoundsInPicture(element: SVGGraphicsElement): Bounds {
  const box = element.getBBox();
  const matrix = element.getCTM();
  if (matrix === null) return box;
  const start = new DOMPoint(box.x, box.y).matrixTransform(matrix);
  const end = new DOMPoint(box.x + box.width, box.y + box.height).matrixTransform(matrix);
  return {
    x: Math.min(start.x, end.x),
    y: Math.min(start.y, end.y),
    width: Math.abs(end.x - start.x),
    height: Math.abs(end.y - start.y),
  };
}

export function getMiddle({ x, y, width, height }: Bounds): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Returns whether two rectangles share more than an edge. */
export function isOverlapping(a: Bounds, b: Bounds): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A range of text that one element of a picture shows. */
export interface TextRun {
  /** The innermost element around the text, which determines its color. */
  readonly owner: HTMLElement | SVGElement;
  readonly text: string;
  /** The bounds of its lines, in the picture's units. */
  readonly lines: readonly Bounds[];
}

/** Returns all visible text in a part of a picture, in reading order. */
export function findTextRuns(part: Element, picture: SVGSVGElement): readonly TextRun[] {
  const page = picture.getBoundingClientRect();
  const scale = page.width / picture.width.baseVal.value || 1;
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const runs: TextRun[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const owner = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (text === '' || owner === null || !isShown(owner)) continue;
    range.selectNodeContents(node);
    const lines = [...range.getClientRects()]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map(({ x, y, width, height }) => ({
        x: (x - page.x) / scale,
        y: (y - page.y) / scale,
        width: width / scale,
        height: height / scale,
      }));
    if (lines.length > 0) runs.push({ owner, text, lines });
  }
  return runs;
}

function isShown(owner: Element): owner is HTMLElement | SVGElement {
  if (owner instanceof SVGStyleElement || owner instanceof SVGTitleElement) return false;
  // Elements that are removed from a picture keep their measurements.
  if (owner.closest('[display="none"]') !== null) return false;
  return owner instanceof HTMLElement || owner instanceof SVGElement;
}

/** Returns the area that two rectangles share. */
export function measureOverlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
