import type { PanelBox } from '../../protocol/messages';
import { getBoundsInPicture } from '../picture/boxGeometry';
import type { BoxElements } from './findBoxes';

/** What follows a name in the same text: the share of a slice, the amount of a flow. */
const value = /^[[(]?-?[\d.,]/;
/** What Mermaid draws no explanation for: patterns, markers, and titles of the whole picture. */
const unread = 'defs, marker, title, desc';
/** The largest shape of a label, in the picture's units. */
const maxWidth = 400;
const maxHeight = 160;

/**
 * Finds the labels of charts and calendars by their words, since Mermaid gives them no ids. The shape around a label
 * belongs to it if the shape has no other text.
 */
export function findLabels(picture: SVGSVGElement, nodes: readonly PanelBox[]): BoxElements {
  const wanted = new Map(
    nodes.filter(({ isLabel }) => isLabel === true).map(({ id, label }) => [compact(label), id]),
  );
  const found = new Map<string, SVGGraphicsElement>();
  if (wanted.size === 0) return found;
  for (const element of picture.querySelectorAll('text, foreignObject')) {
    if (!(element instanceof SVGGraphicsElement) || element.closest(unread) !== null) continue;
    const id = findWanted(element, wanted);
    if (id !== undefined && !found.has(id)) found.set(id, findShape(element, picture));
  }
  return found;
}

/** A label may wrap at spaces, or be followed by its value. */
function findWanted(element: Element, wanted: ReadonlyMap<string, string>): string | undefined {
  const text = compact(element.textContent);
  const whole = wanted.get(text);
  if (whole !== undefined || text === '') return whole;
  for (const [label, id] of wanted)
    if (text.startsWith(label) && value.test(text.slice(label.length))) return id;
  return undefined;
}

function compact(text: string): string {
  return text.replace(/\s/g, '');
}

/**
 * Returns the largest group around a text that has no other text. Some groups also have a line that leads far away from
 * the label, or are the frame of the whole picture.
 */
function findShape(text: SVGGraphicsElement, picture: SVGSVGElement): SVGGraphicsElement {
  let shape = text;
  for (let one = text.parentNode; one !== picture; one = one.parentNode) {
    if (!(one instanceof SVGGraphicsElement)) break;
    const known = shape;
    const others = [...one.querySelectorAll('text, foreignObject')];
    // A browser shows only the first child of a switch that it supports.
    const isSwitch = one.tagName === 'switch';
    if (!isSwitch && others.some((other) => !known.contains(other))) break;
    const { width, height } = getBoundsInPicture(one);
    if (width > maxWidth || height > maxHeight) break;
    shape = one;
  }
  return shape;
}
