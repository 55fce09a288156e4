import { describeBox } from '../details/describeBox';
import type { Graph } from '../picture/graph';
import type { BoxElements } from './findBoxes';
import { findTitle } from './findTitle';

/**
 * Makes boxes focusable and gives them accessible names. Only sets attributes, because the author of the diagram
 * could have styled a class.
 */
export function labelBoxes(elements: BoxElements, graph: Graph, picture: SVGSVGElement): void {
  for (const [id, element] of elements) {
    const box = graph.boxes.get(id);
    if (box === undefined) continue;
    element.dataset.box = id;
    if (graph.groupIds.has(id)) element.dataset.group = '';
    const title = findTitle(element, picture);
    if (title !== undefined) title.dataset.box = id;
    if (box.term?.delivery !== undefined) element.dataset.delivery = box.term.delivery;
    element.setAttribute('role', 'button');
    element.setAttribute('tabindex', '-1');
    element.setAttribute('aria-label', describeBox(box, graph, readTexts(element)));
  }
}

/** Returns all that is written in a box: some kinds of diagrams write technologies or attributes next to its label. */
function readTexts(element: Element): string {
  const texts = [...element.querySelectorAll('text, foreignObject')].flatMap(listTexts);
  return texts.flatMap((text) => text.trim().split(/\s+/)).join(' ');
}

/** Returns the texts between the line breaks of HTML; SVG writes one word in several elements. */
function listTexts(element: Element): readonly string[] {
  if (element.querySelector('br') === null) return [element.textContent];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    texts.push(node.textContent ?? '');
  return texts;
}
