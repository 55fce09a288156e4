/** A rectangle in the picture's own units, whatever the zoom. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const nowhere: Bounds = { x: 0, y: 0, width: 0, height: 0 };

/** Where an element lies in its picture, before the picture is moved and scaled on the page. */
export function boundsInPicture(element: SVGGraphicsElement): Bounds {
  const box = element.getBBox();
  const matrix = element.getCTM();
  if (matrix === null) return box;
  const start = new DOMPoint(box.x, box.y).matrixTransform(matrix);
  const end = new DOMPoint(box.x + box.width, box.y + box.height).matrixTransform(matrix);
  return { x: start.x, y: start.y, width: end.x - start.x, height: end.y - start.y };
}

export function middleOf({ x, y, width, height }: Bounds): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
