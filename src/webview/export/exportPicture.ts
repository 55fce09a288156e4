import { parseColor } from '../drawing/color';
import { describeBox } from '../details/describeBox';
import { createSvgElement } from '../dom';
import { convertLabel } from './exportLabel';
import type { Graph } from '../picture/graph';
import { makeLegible } from '../drawing/makeLegible';

export type ExportBackground = 'theme' | 'white' | 'transparent';

/** Room for marks that are drawn across the border of a picture, in its units. */
const margin = 16;

/** Properties whose values apply to the content of an element too. */
const inherited = [
  ...['fill', 'fill-opacity', 'fill-rule', 'color', 'visibility', 'paint-order'],
  ...['stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray', 'stroke-linecap'],
  ...['stroke-linejoin', 'marker-start', 'marker-mid', 'marker-end', 'text-anchor'],
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing'],
  ...['dominant-baseline'],
];
/** Other properties, with their initial values. */
const own: Readonly<Record<string, string>> = {
  opacity: '1',
  'alignment-baseline': 'auto',
  'baseline-shift': '0px',
  'text-decoration-line': 'none',
  'vector-effect': 'none',
  'stop-color': 'rgb(0, 0, 0)',
  'stop-opacity': '1',
  'mix-blend-mode': 'normal',
  mask: 'none',
  'clip-path': 'none',
};
/** Attributes for the page, and those that are computed again. */
const droppedAttribute = /^(?:style|tabindex|role|filter|aria-.*|data-.*|on.*|xmlns(?::.*)?)$/;
/** Elements that only the page needs: scripts, targets of the pointer, and marks of pointer and focus. */
const dropped =
  'style, script, title, desc, [data-connection], .ring:is(.pointed, .focused, .pulse)';

/**
 * Returns the shown picture with its marks as an SVG that needs nothing else: colors and fonts are computed, labels are
 * SVG text, and each box has a title and a description.
 */
export function createExport(
  stage: HTMLElement,
  graph: Graph,
  background: ExportBackground,
): SVGSVGElement {
  const layers = [...stage.children].filter((one) => one instanceof SVGSVGElement);
  const [picture] = layers;
  const { width, height } = picture?.viewBox.baseVal ?? { width: 1, height: 1 };
  const size = { width: width + 2 * margin, height: height + 2 * margin };
  const root = createSvgElement('svg', {
    ...size,
    viewBox: [-margin, -margin, size.width, size.height].join(' '),
  });
  root.append(createSvgElement('title', {}, graph.diagram.title));
  const color = readColor(background);
  if (color !== undefined)
    root.append(createSvgElement('rect', { x: -margin, y: -margin, ...size, fill: color }));
  root.append(...layers.map((layer) => copyLayer(layer, graph)));
  if (background === 'white') adaptColors(root);
  return removeClasses(root);
}

/** Returns a mark of the legend on white, as an SVG that needs nothing else. */
export function exportMark(mark: SVGSVGElement): SVGSVGElement {
  const { width, height } = mark.viewBox.baseVal;
  const viewBox = [0, 0, width, height].join(' ');
  const root = createSvgElement('svg', { width, height, viewBox });
  const style = getComputedStyle(mark);
  applyStyles(mark, root, undefined);
  for (const child of mark.childNodes) root.append(...copyNode(child, style));
  adaptColors(root);
  return removeClasses(root);
}

/** Removes what only the page's styles need. */
function removeClasses(root: SVGSVGElement): SVGSVGElement {
  for (const one of root.querySelectorAll('[class]')) one.removeAttribute('class');
  return root;
}

/** Returns an SVG as the text of a file. Characters that XML does not allow are left out. */
export function serializeExport(svg: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(svg).replace(/[^\P{Cc}\t\n\r]/gu, '');
}

function readColor(background: ExportBackground): string | undefined {
  if (background === 'transparent') return undefined;
  return background === 'white' ? '#ffffff' : getComputedStyle(document.body).backgroundColor;
}

/** Adapts texts and lines of a dark theme to white; that needs the picture to be on the page, out of sight. */
function adaptColors(root: SVGSVGElement): void {
  const place = document.createElement('div');
  place.style.cssText = 'position: fixed; left: -100000px; top: 0';
  place.append(root);
  document.body.append(place);
  const [background, text] = [parseColor('rgb(255, 255, 255)'), parseColor('rgb(0, 0, 0)')];
  if (background !== undefined && text !== undefined) makeLegible(root, { background, text });
  place.remove();
  root.remove();
}

/** The marks are positioned in pixels; the picture can start elsewhere than at its corner. */
function copyLayer(layer: SVGSVGElement, graph: Graph): SVGGElement {
  const { x, y } = layer.viewBox.baseVal;
  const group = createSvgElement('g', { transform: `translate(${String(-x)} ${String(-y)})` });
  applyStyles(layer, group, undefined);
  const style = getComputedStyle(layer);
  for (const child of layer.childNodes) group.append(...copyNode(child, style, graph));
  return group;
}

function copyNode(node: Node, parent: CSSStyleDeclaration, graph?: Graph): readonly Node[] {
  if (node instanceof Text) return [node.cloneNode()];
  if (!(node instanceof SVGElement) || node.matches(dropped)) return [];
  const style = getComputedStyle(node);
  if (style.display === 'none' || node.getAttribute('display') === 'none') return [];
  if (node instanceof SVGForeignObjectElement) return convertLabel(node);
  if (node instanceof SVGImageElement && !node.href.baseVal.startsWith('data:image/')) return [];
  // A link of the diagram leads nowhere outside the panel.
  const name = node instanceof SVGAElement ? 'g' : node.localName;
  const copy = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const { name, value, namespaceURI } of node.attributes) {
    if (isKept(name, value)) copy.setAttributeNS(namespaceURI, name, value);
  }
  applyStyles(node, copy, parent);
  if (graph !== undefined) copy.append(...describe(node, graph));
  for (const child of node.childNodes) copy.append(...copyNode(child, style, graph));
  return [copy];
}

function isKept(name: string, value: string): boolean {
  if (droppedAttribute.test(name) || inherited.includes(name) || name in own) return false;
  if (name.endsWith('href')) return /^(?:#|data:image\/)/.test(value);
  return !isForeign(value);
}

/** Returns whether a value refers to something outside the picture. */
function isForeign(value: string): boolean {
  return /url\(\s*["']?(?!["']?#)/i.test(value);
}

/** Sets computed values as attributes, where they are not those of the parent or the initial ones. */
function applyStyles(
  from: SVGElement,
  to: SVGElement,
  parent: CSSStyleDeclaration | undefined,
): void {
  const style = getComputedStyle(from);
  const set = (name: string, usual: string | undefined): void => {
    const value = style.getPropertyValue(name);
    if (value === usual || value === '' || isForeign(value)) return;
    to.setAttribute(name === 'text-decoration-line' ? 'text-decoration' : name, value);
  };
  for (const name of inherited) set(name, parent?.getPropertyValue(name));
  for (const [name, initial] of Object.entries(own)) set(name, initial);
  if (parent !== undefined && style.transform !== 'none' && !from.hasAttribute('transform'))
    to.setAttribute('transform', style.transform);
}

function describe(element: SVGElement, graph: Graph): readonly SVGElement[] {
  const box = graph.boxes.get(element.dataset.box ?? '');
  // The title of a group is a second element of the same box.
  if (box === undefined || !element.hasAttribute('role')) return [];
  return [
    createSvgElement('title', {}, box.label),
    createSvgElement('desc', {}, describeBox(box, graph)),
  ];
}
