import type { StoredPicture } from '../../content/pageData';
import type { Draw } from '../../webview/drawing/diagramDrawer';
import { readPicture } from '../../webview/drawing/readPicture';
import type { Picture } from '../../webview/drawing/renderDiagram';
import { getTheme } from '../theme';
import { getWord } from '../words';
import { cropPicture } from './cropPicture';
import { loadMermaid } from './mermaid';
import { choosePicture, findPictures, hasPictures } from './pictureStore';

/** The rules of the shown picture. */
const rules = new CSSStyleSheet();

/** Shows finished pictures, in place of the panel's renderer; without them, draws with the Mermaid of the page. */
export const draw: Draw = async (text, theme, board, signal, subject) => {
  if (!hasPictures) {
    const { draw: drawText } = await loadMermaid();
    const { svg, id } = await drawText(text, theme, board, signal);
    return { svg, id, read: (graph, part) => readPicture({ svg, id }, graph, part) };
  }
  const { focus, isPlain, graph: whole } = subject;
  const stored = findPictures(whole.diagram.id);
  if (stored === undefined || 'problem' in stored)
    throw new Error(getWord('notDrawn', stored?.problem ?? ''));
  const picture = choosePicture(stored, getTheme(), isPlain);
  if (picture === undefined) throw new Error(getWord('notDrawn', ''));
  const drawn = openPicture(picture);
  return {
    ...drawn,
    // The picture is that of the whole diagram, whatever part of it is wanted.
    read: (graph) => {
      rules.replaceSync(picture.css);
      if (!document.adoptedStyleSheets.includes(rules)) document.adoptedStyleSheets.push(rules);
      fitLabels(drawn.svg);
      const content = readPicture(drawn, graph, undefined);
      return focus === undefined ? content : cropPicture(drawn.svg, content, graph, focus);
    },
  };
};

/**
 * Makes labels smaller that are larger than on the computer that drew them, because it has other fonts.
 *
 * @param svg On the page.
 */
function fitLabels(svg: SVGSVGElement): void {
  for (const place of svg.querySelectorAll('foreignObject')) {
    const label = place.firstElementChild;
    if (!(label instanceof HTMLElement)) continue;
    const { width, height } = place;
    const fit = Math.min(
      width.baseVal.value / label.scrollWidth,
      height.baseVal.value / label.scrollHeight,
    );
    // Sizes are rounded to whole pixels.
    if (!(fit > 0 && fit < 0.96)) continue;
    label.style.fontSize = `${String(Number.parseFloat(getComputedStyle(label).fontSize) * fit)}px`;
  }
}

/** Creates the elements of a picture. Styles are set one by one, since the policy of the page forbids inline styles. */
export function openPicture({ svg: written }: StoredPicture): Pick<Picture, 'svg' | 'id'> {
  const page = new DOMParser().parseFromString(written, 'text/html');
  const svg = page.querySelector('svg');
  if (svg === null) throw new Error(getWord('notDrawn', ''));
  for (const element of [svg, ...svg.querySelectorAll<HTMLElement | SVGElement>('[data-style]')]) {
    element.style.cssText = element.dataset.style ?? '';
    delete element.dataset.style;
  }
  return { svg: document.adoptNode(svg), id: svg.id };
}
