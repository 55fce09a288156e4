import '../styles/themes.css';
import {
  createPictureKey,
  pageThemes,
  type PageTheme,
  type StoredPicture,
  type StoredPictures,
  type ThemedPicture,
} from '../../content/pageData';
import { type Theme, readTheme } from '../../webview/drawing/theme';
import { createPlainText } from '../../webview/lenses/plainWords';
import { type Graph, toGraph } from '../../webview/picture/graph';
import { readData, readModel } from '../embedded';
import { toPanelDiagram } from '../panel/panelDiagram';
import { listChanges } from '../pictures/pictureChanges';
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

interface Pictures {
  readonly own: StoredPicture;
  readonly plain: StoredPicture | undefined;
}

type DrawnPictures = Exclude<StoredPictures, { readonly problem: string }>;

async function addPictures(
  known: DrawnPictures | undefined,
  theme: PageTheme,
  draw: () => Promise<Pictures>,
): Promise<StoredPictures> {
  try {
    const { own, plain } = await draw();
    return {
      own: addTheme(known?.own, theme, own),
      plain: plain && addTheme(known?.plain, theme, plain),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { problem: message.split('\n', 1)[0] ?? message };
  }
}

function addTheme(
  { base, themes }: Partial<ThemedPicture> = {},
  theme: PageTheme,
  { svg, css }: StoredPicture,
): ThemedPicture {
  const first = base ?? svg;
  return { base: first, themes: { ...themes, [theme]: { css, changes: listChanges(first, svg) } } };
}

async function drawBoth(graph: Graph, theme: Theme, renderer: Renderer): Promise<Pictures> {
  const whole = { text: graph.diagram.text, part: undefined, graph };
  const own = await drawText(whole.text, theme, renderer);
  const plain = createPlainText(whole, graph);
  return { own, plain: plain && (await drawText(plain.text, theme, renderer)) };
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
  for (const name of ['d', 'points'])
    for (const shape of svg.querySelectorAll(`[${name}]`))
      shape.setAttribute(name, roundNumbers(shape.getAttribute(name) ?? ''));
  return { svg: svg.outerHTML, css };
}

/** Keeps hundredths of a pixel, since paths are the largest part of a picture. */
function roundNumbers(path: string): string {
  return path.replace(/\.(\d\d)\d+/gu, '.$1');
}
