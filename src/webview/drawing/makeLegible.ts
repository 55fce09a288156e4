import { type Color, measureContrast, blendOver, parseColor, toCss } from './color';
import { createOutline } from './outline';
import {
  type Bounds,
  getBoundsInPicture,
  getMiddle,
  type TextRun,
  findTextRuns,
} from '../picture/boxGeometry';

/** The minimum contrast of text in WCAG 2.2: 1.4.3, and 1.4.6 for readers who need more. */
const minContrast = 4.5;
const minHighContrast = 7;
/** The minimum contrast of lines: WCAG 2.2, 1.4.11. */
const minLineContrast = 3;

/** An area of a picture that has a color. */
interface Paint {
  readonly shape: SVGGeometryElement;
  readonly bounds: Bounds;
  readonly color: Color;
}

const shapes = 'rect, circle, ellipse, polygon, path';
/**
 * Texts that Mermaid writes across lines: messages to oneself, conditions of loops, names of points, and domains of a
 * cynefin diagram.
 */
const writtenOnLines =
  '.messageText, :is(.loopText, .sectionTitle), :is(.loopText, .sectionTitle) > tspan, .point-name, [class^=cynefin-] > text';
/** Connections between boxes, by the classes of the kinds of diagrams. */
const connections =
  '.edgePaths path, path.relation, [class^=messageLine], .actor-line, .relation-lines > *';
const black: Color = { red: 0, green: 0, blue: 0, alpha: 1 };
const white: Color = { red: 255, green: 255, blue: 255, alpha: 1 };

/** The color that a picture is on, and the one that is written on it. */
interface Ground {
  readonly background: Color;
  readonly text: Color;
}

function readGround(): Ground {
  const page = getComputedStyle(document.body);
  return {
    background: parseColor(page.backgroundColor) ?? white,
    text: parseColor(page.color) ?? black,
  };
}

/**
 * Changes the color of text and of connections that lack contrast with their background: authors set a fill without a
 * text color, or colors for another theme.
 */
export function makeLegible(
  picture: SVGSVGElement,
  { background, text }: Ground = readGround(),
): void {
  const least = /\bvscode-high-contrast/.test(document.body.className)
    ? minHighContrast
    : minContrast;
  const painted: Paint[] = [];
  for (const element of picture.querySelectorAll(`${shapes}, line, text, foreignObject`)) {
    if (element instanceof SVGGeometryElement) {
      if (element.matches(connections)) makeLineVisible(element, painted, background, text);
      if (element.matches(connections) || element instanceof SVGLineElement) continue;
      const paint = getPaint(element);
      if (paint !== undefined) painted.push(paint);
      continue;
    }
    // Numbers of messages are written on the ends of their arrows.
    if (element.matches('.sequenceNumber')) continue;
    for (const run of findTextRuns(element, picture)) {
      let color = getTextColor(run.owner);
      if (color === undefined) continue;
      const backgrounds = findBackgrounds(run, painted, background);
      const seen = (one: Color): number =>
        Math.min(...backgrounds.map((color) => measureContrast(blendOver(one, color), color)));
      if (run.owner.closest('.cluster-label') !== null) hideLinesUnder(run.owner, backgrounds[0]);
      if (run.owner.matches(writtenOnLines)) addOutline(run.owner, backgrounds[0] ?? background);
      if (seen(color) >= least) continue;
      if (color.alpha < 1) {
        raiseOpacity(run.owner, painted);
        color = getTextColor(run.owner) ?? color;
      }
      const candidates = [color, text, background, black, white];
      const best =
        candidates.find((one) => seen(one) >= least) ??
        candidates.reduce((a, b) => (seen(b) > seen(a) ? b : a));
      setColor(run.owner, toCss(best));
      if (seen(best) < minContrast)
        addOutline(run.owner, measureContrast(best, white) < minContrast ? black : white);
    }
  }
}

/** Returns the color of a text. */
function getTextColor(owner: Element): Color | undefined {
  const style = getComputedStyle(owner);
  const color = parseColor(owner instanceof SVGElement ? style.fill : style.color);
  return color && { ...color, alpha: color.alpha * getOpacity(owner) };
}

/** Sets a color as important on the element itself, because only that overrides an author's `!important`. */
function setColor(owner: HTMLElement | SVGElement, color: string): void {
  const name = owner instanceof SVGElement ? 'fill' : 'color';
  owner.style.setProperty(name, color, 'important');
  owner.style.setProperty('opacity', '1', 'important');
}

/** Makes a text and the groups around it opaque, for authors who make a box and its text fainter. */
function raiseOpacity(owner: HTMLElement | SVGElement, painted: Paint[]): void {
  for (const one of listGroupsAround(owner)) {
    if (Number(getComputedStyle(one).opacity) === 1) continue;
    one.style.setProperty('opacity', '1', 'important');
    for (const [i, { shape }] of painted.entries()) {
      const paint = one.contains(shape) ? getPaint(shape) : undefined;
      if (paint !== undefined) painted[i] = paint;
    }
  }
}

/** Outlines a text with a color: on a light and a dark background at once, no text color has enough contrast. */
function addOutline(owner: HTMLElement | SVGElement, color: Color): void {
  if (owner instanceof HTMLElement) {
    owner.style.setProperty('background-color', toCss(color), 'important');
    return;
  }
  owner.style.setProperty('paint-order', 'stroke');
  owner.style.setProperty('stroke', toCss(color), 'important');
  owner.style.setProperty('stroke-width', '4px', 'important');
  owner.style.setProperty('stroke-linejoin', 'round');
}

/**
 * Moves the color of a connection toward that of text until it can be seen, and the color of its ends with it. Keeps
 * as much of the author's hue as possible.
 */
function makeLineVisible(
  line: SVGGeometryElement,
  painted: readonly Paint[],
  background: Color,
  text: Color,
): void {
  const style = getComputedStyle(line);
  const { stroke: before } = style;
  const color = parseColor(before);
  const matrix = line.getCTM();
  if (color === undefined || matrix === null || Number.parseFloat(style.strokeWidth) === 0) return;
  const alpha = color.alpha * Number(style.strokeOpacity) * getOpacity(line);
  if (isSeenEverywhere({ ...color, alpha }, painted, background)) return;
  const length = line.getTotalLength();
  const backgrounds = [0.1, 0.3, 0.5, 0.7, 0.9].map((part) =>
    findBackgroundAt(
      line.getPointAtLength(length * part).matrixTransform(matrix),
      painted,
      background,
    ),
  );
  const seen = (one: Color): number =>
    Math.min(...backgrounds.map((color) => measureContrast(blendOver(one, color), color)));
  if (seen({ ...color, alpha }) >= minLineContrast) return;
  const candidates = [0, 0.25, 0.5, 0.75, 1].map((part) =>
    blendOver({ ...text, alpha: part }, color),
  );
  const best =
    candidates.find((one) => seen(one) >= minLineContrast) ??
    [text, background, black, white].reduce((a, b) => (seen(b) > seen(a) ? b : a));
  line.style.setProperty('stroke', toCss(best), 'important');
  line.style.setProperty('stroke-opacity', '1', 'important');
  line.style.setProperty('opacity', '1', 'important');
  if (seen(best) < minLineContrast) addCasing(line, best, style);
  for (const end of listEnds(line, style)) {
    const { fill, stroke } = getComputedStyle(end);
    if (fill === before) end.style.setProperty('fill', toCss(best), 'important');
    if (stroke === before) end.style.setProperty('stroke', toCss(best), 'important');
  }
}

/** Draws a wider line below one that crosses light and dark areas, where no color has enough contrast. */
function addCasing(
  line: SVGGeometryElement,
  color: Color,
  { strokeWidth }: CSSStyleDeclaration,
): void {
  const casing = createOutline(line, '');
  casing.setAttribute('transform', line.getAttribute('transform') ?? '');
  casing.removeAttribute('class');
  const width = Number.parseFloat(strokeWidth) + 3;
  const contrasting = measureContrast(color, white) < minLineContrast ? black : white;
  casing.setAttribute(
    'style',
    `fill: none; stroke: ${toCss(contrasting)}; stroke-width: ${String(width)}px; stroke-linecap: round`,
  );
  line.before(casing);
}

/**
 * Returns whether a line has enough contrast with everything below it, so that the places it crosses need no measuring,
 * whose time grows with the length of the line.
 */
function isSeenEverywhere(color: Color, painted: readonly Paint[], background: Color): boolean {
  if (painted.some((paint) => paint.color.alpha < 1)) return false;
  const grounds = new Map(
    [background, ...painted.map((paint) => paint.color)].map((one) => [toCss(one), one]),
  );
  return [...grounds.values()].every(
    (ground) => measureContrast(blendOver(color, ground), ground) >= minLineContrast,
  );
}

/** Returns the shapes of the markers at the ends of a line. */
function listEnds(
  line: SVGGeometryElement,
  { markerStart, markerEnd }: CSSStyleDeclaration,
): readonly SVGElement[] {
  return [markerStart, markerEnd].flatMap((url) => {
    const id = /#([^"')]+)/.exec(url)?.[1];
    const marker = id === undefined ? null : line.ownerDocument.getElementById(id);
    return [...(marker?.querySelectorAll<SVGElement>('*') ?? [])];
  });
}

/** Gives the title of a group a background, because edges cross it. */
function hideLinesUnder(title: HTMLElement | SVGElement, background: Color | undefined): void {
  if (title instanceof HTMLElement && background !== undefined) {
    title.style.backgroundColor = toCss(background);
  }
}

function getPaint(shape: SVGGeometryElement): Paint | undefined {
  if (shape.closest('defs, marker, clipPath, mask, pattern, symbol') !== null) return undefined;
  const style = getComputedStyle(shape);
  if (style.visibility === 'hidden' || style.display === 'none') return undefined;
  const color = parseColor(style.fill);
  if (color === undefined) return undefined;
  const alpha = color.alpha * Number(style.fillOpacity) * getOpacity(shape);
  if (alpha === 0) return undefined;
  const bounds = getBoundsInPicture(shape);
  if (bounds.width === 0 || bounds.height === 0) return undefined;
  return { shape, bounds, color: { ...color, alpha } };
}

/** Returns the effective opacity of an element: that of a group also applies to its content. */
function getOpacity(element: Element): number {
  let opacity = 1;
  for (const one of listGroupsAround(element)) opacity *= Number(getComputedStyle(one).opacity);
  return opacity;
}

/** Yields an element and its ancestors inside the picture, the element first. */
function* listGroupsAround(element: Element): Generator<HTMLElement | SVGElement> {
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    if (one instanceof SVGSVGElement && one.parentElement instanceof HTMLElement) return;
    if (one instanceof HTMLElement || one instanceof SVGElement) yield one;
  }
}

/** Returns the background colors of a text: in the middle of each line and near its ends. */
function findBackgrounds(
  { owner, lines }: TextRun,
  painted: readonly Paint[],
  background: Color,
): readonly Color[] {
  const own = listBackgrounds(owner);
  return lines.flatMap((line) => {
    const middle = getMiddle(line);
    return [0.1, 0.5, 0.9].map((part) => {
      const under = findBackgroundAt(
        { ...middle, x: line.x + line.width * part },
        painted,
        background,
      );
      return own.reduceRight((below, color) => blendOver(color, below), under);
    });
  });
}

/** Returns the background that HTML labels paint for their text, from the innermost element outwards. */
function listBackgrounds(owner: Element): readonly Color[] {
  const colors: Color[] = [];
  for (
    let one: Element | null = owner;
    one instanceof HTMLElement && colors.at(-1)?.alpha !== 1;
    one = one.parentElement
  ) {
    const color = parseColor(getComputedStyle(one).backgroundColor);
    if (color !== undefined && color.alpha > 0) colors.push(color);
  }
  return colors;
}

function findBackgroundAt(
  point: { readonly x: number; readonly y: number },
  painted: readonly Paint[],
  background: Color,
): Color {
  const over: Color[] = [];
  for (let i = painted.length - 1; i >= 0; i--) {
    const paint = painted[i];
    if (paint === undefined || !isCovering(paint, point)) continue;
    over.push(paint.color);
    if (paint.color.alpha === 1) break;
  }
  return over.reduceRight((below, color) => blendOver(color, below), background);
}

function isCovering({ shape, bounds }: Paint, { x, y }: { x: number; y: number }): boolean {
  if (x < bounds.x || x > bounds.x + bounds.width) return false;
  if (y < bounds.y || y > bounds.y + bounds.height) return false;
  if (shape instanceof SVGRectElement) return true;
  const matrix = shape.getCTM();
  return (
    matrix !== null && shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse()))
  );
}
