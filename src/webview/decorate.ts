import type { PanelBox, PanelDelivery } from '../protocol/messages';
import { boxInWords } from './describe';
import { svg } from './dom';
import type { Graph } from './graph';
import { deliverySign } from './icons';
import type { BoxElements } from './nodes';
import { word } from './words';

const ringGap = 4;
const badgeHeight = 16;
const badgePadding = 4;
const signSize = 10;

/** Makes boxes that can be reached, marks those that are explained, and shows how far each part has come. */
export function decorate(elements: BoxElements, graph: Graph): void {
  const groups = new Set(graph.diagram.groups.map(({ id }) => id));
  for (const [id, element] of elements) {
    const box = graph.boxes.get(id);
    if (box === undefined) continue;
    const frame = element.getBBox();
    element.dataset.box = id;
    element.classList.add('box');
    element.classList.toggle('group', groups.has(id));
    element.setAttribute('role', 'button');
    element.setAttribute('tabindex', '-1');
    element.setAttribute('aria-label', boxInWords(box, graph));
    addRing(element, frame);
    if (box.term !== undefined) markTerm(element, box, frame);
  }
}

function addRing(element: SVGGraphicsElement, frame: DOMRect): void {
  const ring = svg('rect', {
    class: 'ring',
    x: frame.x - ringGap,
    y: frame.y - ringGap,
    width: frame.width + 2 * ringGap,
    height: frame.height + 2 * ringGap,
    rx: ringGap,
  });
  attach(element, ring);
}

function markTerm(element: SVGGraphicsElement, box: PanelBox, frame: DOMRect): void {
  element.classList.add('explained');
  const delivery = box.term?.delivery;
  if (delivery === undefined) return;
  element.classList.add(`delivery-${delivery}`);
  const badge = deliveryBadge(delivery);
  attach(element, badge);
  const width = layOutBadge(badge);
  const x = frame.x + frame.width - Math.min(width, frame.width) + ringGap;
  badge.setAttribute('transform', `translate(${String(x)} ${String(frame.y - badgeHeight / 2)})`);
}

/** Live is the usual state: its sign alone is enough. The others say their name. */
function deliveryBadge(delivery: PanelDelivery): SVGGElement {
  const sign = deliverySign(delivery);
  const offset = (badgeHeight - signSize) / 2;
  sign.setAttribute('transform', `translate(${String(badgePadding)} ${String(offset)})`);
  const text = svg(
    'text',
    { x: badgePadding + signSize + 3, y: badgeHeight / 2, 'dominant-baseline': 'central' },
    delivery === 'live' ? '' : word(delivery),
  );
  return svg(
    'g',
    { class: 'badge', 'aria-hidden': 'true' },
    svg('rect', { class: 'badge-back', height: badgeHeight, rx: badgeHeight / 2 }),
    sign,
    text,
  );
}

/** Gives the badge the width of its word. */
function layOutBadge(badge: SVGGElement): number {
  const text = badge.querySelector('text');
  const length = text === null ? 0 : text.getComputedTextLength();
  const width = 2 * badgePadding + signSize + (length === 0 ? 0 : length + 4);
  badge.querySelector('.badge-back')?.setAttribute('width', String(width));
  return width;
}

/** Some boxes are bare shapes, which cannot hold another: theirs lies beside them. */
function attach(element: SVGGraphicsElement, addition: SVGElement): void {
  if (element instanceof SVGGElement) element.append(addition);
  else element.after(addition);
}
