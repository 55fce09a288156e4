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
import { type DrawnPictures, Recoloring } from './recoloring';
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
    const recoloring = new Recoloring(theme);
    for (const entry of diagrams) {
      const key = createPictureKey(entry.repository.id, entry.diagram.id);
      const known = pictures.get(key);
      if (known !== undefined && 'problem' in known) continue;
      const recolored = known && recoloring.apply(known);
      if (recolored !== undefined) {
        pictures.set(key, recolored);
        continue;
      }
      if (theme.startsWith('contrast') && performance.now() > end) continue;
      const graph = toGraph(toPanelDiagram(entry, key));
      const drawn = await addPictures(known, theme, () => drawBoth(graph, colors, renderer));
      pictures.set(key, drawn);
      if (!('problem' in drawn)) recoloring.learn(drawn);
    }
  }
  return Object.fromEntries(pictures);
};

interface Pictures {
  readonly own: StoredPicture;
  readonly plain: StoredPicture | undefined;
}

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
  Math.random = createRandom();
  try {
    const { svg } = await draw(text, theme, board);
    return store(svg);
  } finally {
    board.remove();
  }
}

/** Returns the same numbers each time, because some of Mermaid's lines are random: a page differs only if its content does. */
function createRandom(): () => number {
  let state = 1;
  // The generator of Park and Miller (1988).
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
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
  numberActors(svg);
  for (const name of ['d', 'points'])
    for (const shape of svg.querySelectorAll(`[${name}]`))
      shape.setAttribute(name, roundNumbers(shape.getAttribute(name) ?? ''));
  return { svg: svg.outerHTML, css };
}

/** Mermaid counts the participants of all sequences that it draws, so that pictures of the same one differ. */
function numberActors(svg: SVGSVGElement): void {
  const counts = new Map<string, number>();
  for (const element of svg.querySelectorAll('[id^="actor"], [id^="root-"]')) {
    const [, kind] = /^(actor|root-)\d+$/u.exec(element.id) ?? [];
    if (kind === undefined) continue;
    const count = counts.get(kind) ?? 0;
    counts.set(kind, count + 1);
    element.id = `${kind}${String(count)}`;
  }
}

/** Keeps hundredths of a pixel, since paths are the largest part of a picture. */
function roundNumbers(path: string): string {
  return path.replace(/\.(\d\d)\d+/gu, '.$1');
}
