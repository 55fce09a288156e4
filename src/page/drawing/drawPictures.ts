import '../styles/themes.css';
import {
  createPictureKey,
  pageThemes,
  type PageTheme,
  type PicturesInTheme,
  type StoredPicture,
  type StoredPictures,
} from '../../content/pageData';
import { type Theme, readTheme } from '../../webview/drawing/theme';
import { createPlainText } from '../../webview/lenses/plainWords';
import { type Graph, toGraph } from '../../webview/picture/graph';
import { readData, readModel } from '../embedded';
import { toPanelDiagram } from '../panel/panelDiagram';
import { type DrawingScripts, importScripts, type Renderer } from '../pictures/mermaid';
import { applyTheme } from '../theme';

/** Runs in the browser that draws the pictures of a page when it is written. */

/** Fonts whose letters are equally wide, since a picture is drawn on another computer than it is read. */
const fontFamily = "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif";

declare global {
  /** Returns the pictures of all diagrams by their keys. */
  var drawPictures: (budget: number) => Promise<Readonly<Record<string, StoredPictures>>>;
}

/** @param budget The time in milliseconds after which no further pictures in high contrast are drawn. */
globalThis.drawPictures = async (budget) => {
  const { diagrams } = readModel();
  const scripts = readData('scripts', (value): value is DrawingScripts => value !== null);
  if (scripts === undefined) throw new Error('Nothing to draw.');
  const renderer = await importScripts(scripts);
  const end = performance.now() + budget;
  const pictures = new Map<string, StoredPictures>();
  for (const theme of pageThemes) {
    applyTheme(theme);
    const colors = { ...readTheme(), fontFamily };
    for (const entry of diagrams) {
      const key = createPictureKey(entry.repository.id, entry.diagram.id);
      const known = pictures.get(key);
      if (known !== undefined && 'problem' in known) continue;
      if (theme.startsWith('contrast') && performance.now() > end) continue;
      const graph = toGraph(toPanelDiagram(entry, key));
      pictures.set(key, await addPictures(known, theme, () => drawBoth(graph, colors, renderer)));
    }
  }
  return Object.fromEntries(pictures);
};

async function addPictures(
  known: StoredPictures | undefined,
  theme: PageTheme,
  draw: () => Promise<PicturesInTheme>,
): Promise<StoredPictures> {
  try {
    return { ...known, [theme]: await draw() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { problem: message.split('\n', 1)[0] ?? message };
  }
}

async function drawBoth(graph: Graph, theme: Theme, renderer: Renderer): Promise<PicturesInTheme> {
  const whole = { text: graph.diagram.text, part: undefined, graph };
  const own = await drawText(whole.text, theme, renderer);
  const plain = createPlainText(whole, graph);
  return plain === undefined
    ? { own }
    : { own, plain: await drawText(plain.text, theme, renderer) };
}

async function drawText(text: string, theme: Theme, { draw }: Renderer): Promise<StoredPicture> {
  const board = document.createElement('div');
  document.body.append(board);
  try {
    const { svg } = await draw(text, theme, board);
    return store(svg);
  } finally {
    board.remove();
  }
}

/** Takes out what the policy of the page forbids: inline styles, which the page sets one by one, and rules. */
function store(svg: SVGSVGElement): StoredPicture {
  const rules = [...svg.querySelectorAll('style')];
  const css = rules.map(({ textContent }) => textContent).join('\n');
  for (const style of rules) style.remove();
  // Each edge has a copy of its points, which only Mermaid's editors read.
  for (const edge of svg.querySelectorAll('[data-points]')) edge.removeAttribute('data-points');
  for (const element of [svg, ...svg.querySelectorAll('[style]')]) {
    const style = element.getAttribute('style');
    if (style === null) continue;
    element.setAttribute('data-style', style);
    element.removeAttribute('style');
  }
  return { svg: svg.outerHTML, css };
}
