import { smallTextMark } from '../../core/service/labeling';
import { createSvgElement } from '../dom';

const tag = /<\/?([a-z][a-z0-9]*)\b[^<>]*>/gi;
const icon = /\bfa[bklrs]?:fa-[\w-]+\s*/g;
const entity = /&(?:#\d+|#x[\da-f]+|[a-z]\w*);/gi;

/**
 * Diagram types that draw plain SVG text show tags, entities and icons of labels literally. Converts them to readable
 * text.
 */
export function translateLabels(picture: SVGSVGElement): void {
  for (const element of picture.querySelectorAll('text, tspan')) {
    for (const node of element.childNodes) {
      if (!(node instanceof Text)) continue;
      const text = removeMarkup(node.data);
      if (text !== node.data) node.data = text;
    }
  }
}

/** Makes the lines small that `smallTextMark` starts, and removes the mark. */
export function shrinkMarkedLines(picture: SVGSVGElement): void {
  for (const element of picture.querySelectorAll<SVGElement>('text, tspan')) {
    for (const node of element.childNodes) {
      if (!(node instanceof Text) || !node.data.startsWith(smallTextMark)) continue;
      node.data = node.data.slice(smallTextMark.length);
      // Some labels have an element for each word. The element of the line keeps its size, on which its place depends.
      const { parentElement: line } = element;
      const words = line?.localName === 'tspan' ? line.children : [element];
      for (const word of words) word.setAttribute('style', 'font-size: 0.8em');
    }
  }
}

/** `List<Order>` is a plain label: only HTML tags are markup. */
function removeMarkup(label: string): string {
  if (!/[<&]|\bfa[bklrs]?:/.test(label)) return label;
  return label
    .replace(tag, (whole, name: string) => (isHtml(name) ? '' : whole))
    .replace(icon, '')
    .replace(entity, decodeEntity);
}

function isHtml(name: string): boolean {
  return !(document.createElement(name) instanceof HTMLUnknownElement);
}

function decodeEntity(one: string): string {
  const field = document.createElement('textarea');
  field.innerHTML = one;
  return field.value;
}

/**
 * Moves labels above what Mermaid draws over them: titles of groups above edges, labels of edges above nested groups,
 * and names of a sankey diagram above its bands. Each title keeps the id of its group as `data-title-of`.
 */
export function raiseLabels(picture: SVGSVGElement): void {
  for (const clusters of picture.querySelectorAll('g.clusters')) {
    const siblings = [...(clusters.parentElement?.children ?? [])];
    const paths = siblings.find((one) => one.matches('g.edgePaths'));
    if (paths === undefined) continue;
    const titles = createSvgElement('g');
    for (const title of clusters.querySelectorAll<SVGGElement>(
      ':scope > g.cluster:not([transform]) > g.cluster-label',
    )) {
      title.dataset.titleOf = title.parentElement?.id;
      titles.append(title);
    }
    paths.after(titles);
    const labels = siblings.find((one) => one.matches('g.edgeLabels'));
    const nodes = siblings.find((one) => one.matches('g.nodes'));
    if (labels !== undefined) nodes?.after(labels);
  }
  raiseBlockTitles(picture);
  const names = picture.querySelector('g.node-labels');
  names?.parentElement?.append(names);
}

/** Writes the title of a group of blocks on the top of its frame: Mermaid draws the blocks over it. */
function raiseBlockTitles(picture: SVGSVGElement): void {
  for (const frame of picture.querySelectorAll<SVGRectElement>('g.node > rect.composite')) {
    const group = frame.parentElement;
    const title = group?.querySelector<SVGGElement>(':scope > g.label');
    if (group === null || title === null || title === undefined) continue;
    const [, x = '0', y = '0'] =
      /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(title.getAttribute('transform') ?? '') ?? [];
    const top = Number(y) + frame.y.baseVal.value;
    title.setAttribute('transform', `translate(${x} ${String(top)})`);
    title.classList.add('cluster-label');
    const raised = createSvgElement(
      'g',
      { transform: group.getAttribute('transform') ?? '' },
      title,
    );
    raised.dataset.titleOf = group.id;
    group.parentElement?.append(raised);
  }
}
