import { createSvgElement } from '../dom';

/** The attributes that contain the geometry of a shape. */
const geometry = [
  ...['d', 'points', 'x', 'y', 'width', 'height', 'rx', 'ry'],
  ...['x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r'],
];

const shapes = ['line', 'rect', 'circle', 'ellipse', 'polygon', 'polyline'] as const;

/** Draws a shape of the picture again at the same place in the layer above it, without the author's styles. */
export function createOutline(shape: SVGGeometryElement, className: string): SVGElement {
  const outline = createSvgElement(shapes.find((name) => name === shape.localName) ?? 'path');
  for (const name of geometry) {
    const value = shape.getAttribute(name);
    if (value !== null) outline.setAttribute(name, value);
  }
  const matrix = getMatrixInPicture(shape);
  if (matrix !== null) {
    const { a, b, c, d, e, f } = matrix;
    outline.setAttribute('transform', `matrix(${[a, b, c, d, e, f].join(' ')})`);
  }
  outline.setAttribute('class', className);
  return outline;
}

/** Icons are pictures in the picture, which the matrix of a shape in one ends at. */
function getMatrixInPicture(shape: SVGGraphicsElement): DOMMatrix | null {
  const inner = shape.getCTM();
  const icon = shape.ownerSVGElement;
  if (inner === null || !(icon?.parentElement instanceof SVGElement)) return inner;
  const outer = getMatrixInPicture(icon);
  return outer === null ? inner : outer.multiply(inner);
}
