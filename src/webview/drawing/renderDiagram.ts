import mermaid from 'mermaid';
import { raiseLabels, shrinkMarkedLines, translateLabels } from './labelText';
import { hasAuthorColors, hasAuthorPalette, readAuthorColors } from './authorColors';
import {
  getRelationWidth,
  hasBrokenLabels,
  hasEdgeLabels,
  isArchitecture,
  isC4,
  measureLongest,
  prepareText,
} from './prepareText';
import { createChartColors, countCategories, type Palette, createPalette } from './chartPalette';
import type { Graph } from '../picture/graph';
import type { PartialDiagram } from './partialDiagram';
import { countTangles } from './countTangles';
import { drawCancelable, getDrawingSignal } from './layOut';
import { createMermaidVariables, type MermaidVariables, replaceColors } from './mermaidColors';
import { type PictureContent, readPicture, setDrawnSize } from './readPicture';
import type { Theme } from './theme';

/** A drawn diagram, not yet on the page. */
export interface Picture {
  readonly svg: SVGSVGElement;
  /** The prefix of every element id in the picture. */
  readonly id: string;
  /** Finds the boxes and edges, once the picture is on the page. */
  readonly read: (graph: Graph, part: PartialDiagram | undefined) => PictureContent;
}

/**
 * Settings that a diagram's front matter must not change: page security, the kind of the editor's theme, and the number
 * of rules that Mermaid writes for a palette. Mermaid removes these names at every level.
 */
const lockedKeys = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'deterministicIds',
  'dompurifyConfig',
  'look',
  'theme',
  'themeCSS',
  'THEME_COLOR_LIMIT',
  'darkMode',
  'fontFamily',
  'altFontFamily',
  'fontSize',
  'htmlLabels',
];

const lockedColors = ['themeVariables'];

/**
 * Mermaid removes or reuses an element with the id that it is asked to draw with. So ids alternate: one that neither the
 * picture on the page nor the preview of a new diagram has is free, even if the last drawing failed.
 */
const pictureIds = ['picture-a', 'picture-b', 'picture-c'] as const;
let configured = '';

/**
 * Draws a diagram in the theme and the colors that its author chose; throws Mermaid's own error if the text cannot be
 * drawn, and the reason of the signal when it is canceled. Ignores the author's colors if Mermaid cannot compute with
 * them.
 */
export function draw(
  text: string,
  theme: Theme,
  board: HTMLElement,
  signal?: AbortSignal,
): Promise<Picture> {
  return drawCancelable(signal, async () => {
    const plain = { text, theme, board, locked: lockedColors };
    if (!hasAuthorColors(text)) return drawInTheme(plain);
    try {
      const colors = replaceColors(theme, readAuthorColors(text));
      return await drawInTheme({ ...plain, theme: colors, locked: [] });
    } catch {
      signal?.throwIfAborted();
      return drawInTheme(plain);
    }
  });
}

/** What is drawn, and how. */
interface Drawing {
  readonly text: string;
  readonly theme: Theme;
  readonly board: HTMLElement;
  /** Settings that the text must not change, with those that it never may. */
  readonly locked: readonly string[];
}

/**
 * Draws with Dagre, whose pictures are small and familiar. If lines run under boxes or groups overlap, ELK draws the
 * diagram again, which mostly keeps them apart, unless the author has chosen a layout.
 */
async function drawInTheme(drawing: Drawing): Promise<Picture> {
  const drawn = await drawInLayout('dagre', drawing);
  if (drawn.tangles === 0) return drawn;
  try {
    const again = await drawInLayout('elk', drawing);
    return again.tangles < drawn.tangles ? again : drawn;
  } catch {
    getDrawingSignal();
    return drawn;
  }
}

type Layout = 'dagre' | 'elk';

async function drawInLayout(
  layout: Layout,
  drawing: Drawing,
): Promise<Picture & { readonly tangles: number }> {
  const { text, theme, board } = drawing;
  configureMermaid(layout, drawing);
  const isFree = (one: string): boolean => document.getElementById(one) === null;
  const id = pictureIds.find(isFree) ?? pictureIds[0];
  try {
    const result = await mermaid.render(id, prepareText(text), board);
    const page = new DOMParser().parseFromString(result.svg, 'text/html');
    const svg = page.querySelector('svg');
    if (svg === null) throw new Error(text);
    disableLinks(svg);
    translateLabels(svg);
    shrinkMarkedLines(svg);
    raiseLabels(svg);
    resetC4Text(svg, createMermaidVariables(theme));
    const drawn = { svg: document.adoptNode(svg), id };
    board.replaceChildren(drawn.svg);
    setDrawnSize(drawn.svg);
    const tangles = findChosenLayout(text) === undefined ? countTangles(drawn.svg) : 0;
    return { ...drawn, tangles, read: (graph, part) => readPicture(drawn, graph, part) };
  } finally {
    board.replaceChildren();
  }
}

/** HTML labels keep their text, without any other HTML features. */
const labelMarkup = {
  FORBID_TAGS: ['audio', 'form', 'img', 'input', 'math', 'picture', 'style', 'svg', 'video'],
  FORBID_ATTR: ['background', 'class', 'id', 'poster', 'src', 'srcset', 'style'],
};

function configureMermaid(layout: Layout, { text, theme, locked }: Drawing): void {
  const categories = countCategories(text);
  const variables = createMermaidVariables(theme);
  const typeConfig = createTypeConfig(layout, variables, text);
  const variants = [isArchitecture(text), hasClassColors(text), ...locked];
  const key = [layout, theme.key, categories, JSON.stringify(typeConfig), ...variants].join(' ');
  if (configured === key) return;
  configured = key;
  const palette = createPalette(theme.tint, theme.ground, categories);
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    secure: [...lockedKeys, ...locked],
    layout,
    look: 'classic',
    theme: 'base',
    themeVariables: { ...variables, ...createChartColors(palette, theme.ground) },
    themeCSS: `.edgeLabel :is(text, p) { font-size: 12px } ${renderClassColors(palette, text)}`,
    htmlLabels: true,
    // Mermaid filters the icons of this kind by the same setting; its labels are plain text.
    ...(isArchitecture(text) ? {} : { dompurifyConfig: labelMarkup }),
    maxTextSize: 2_000_000,
    maxEdges: 20_000,
    ...typeConfig,
  });
}

/** Returns the layout that an author has chosen, such as `elk`. */
function findChosenLayout(text: string): string | undefined {
  const [, name, word] =
    /\b(?:layout|defaultRenderer)["']?\s*:\s*["']?([\w.-]+)|^[ \t]*flowchart-(elk)\b/m.exec(text) ??
    [];
  return name ?? word;
}

/**
 * Returns style rules for colors that themes cannot set: Mermaid shifts those of kanban columns until they are all
 * black or all white, and has eight for the sections of a journey and six for its actors. Branches of mindmaps and
 * curves of radar charts are lines, so they get strong colors.
 */
function renderClassColors({ soft, strong }: Palette, text: string): string {
  if (!hasClassColors(text)) return '';
  const rule = (fill: string, i: number): string => {
    const line = strong[i] ?? fill;
    return `.cluster.section-${String(i)} > rect { fill: ${fill}; stroke: ${line} }
    rect:is(.section-type-${String(i)}, .task-type-${String(i)}) { fill: ${fill} }
    path.section-edge-${String(i - 1)} { stroke: ${line} }
    .radarCurve-${String(i)} { fill: ${line}; stroke: ${line}; fill-opacity: 0.2 }
    .radarLegendBox-${String(i)} { fill: ${line}; stroke: ${line}; fill-opacity: 1 }
    circle.actor-${String(i)} { fill: ${line} }`;
  };
  return soft.map(rule).join(' ');
}

function hasClassColors(text: string): boolean {
  if (hasAuthorPalette(text)) return false;
  return /^[^\S\r\n\u2028\u2029]*(?:kanban|journey|mindmap|radar)\b/m.test(text);
}

/** Returns whether a class diagram has namespaces: the layout rotates them too, and no setting prevents it. */
function hasNamespaces(text: string): boolean {
  return (
    /^[^\S\r\n\u2028\u2029]*classDiagram/m.test(text) &&
    /^[^\S\r\n\u2028\u2029]*namespace\s/m.test(text)
  );
}

const leastC4Width = 160;

/** Returns the configuration of the kinds of diagrams that do not take their colors or sizes from the theme. */
function createTypeConfig(
  layout: Layout,
  variables: MermaidVariables,
  text: string,
): Record<string, unknown> {
  // Lines of an author are as long as Mermaid's own.
  const wrappingWidth = hasBrokenLabels(text) ? 200 : 110;
  const chosen = findChosenLayout(text);
  // ELK makes room for the titles of groups itself. Mermaid moves the labels of lines by the sum of the margins, but not
  // the lines that ELK has placed.
  const isElk = (chosen ?? layout).startsWith('elk');
  // Smaller gaps than Mermaid's default, so that the whole picture can be read at once.
  const flowchart = {
    useMaxWidth: false,
    // Dagre rotates groups without a direction; who chooses it expects that.
    inheritDir: chosen !== 'dagre',
    nodeSpacing: 24,
    rankSpacing: getRankSpacing(text),
    wrappingWidth,
    // In a wider box, a label of at most that width is not in the middle.
    minNodeWidth: Math.min(wrappingWidth, 120),
    padding: 10,
    subGraphTitleMargin: isElk
      ? { top: 5, bottom: -5 }
      : { top: 4, bottom: 18 + titleLineHeight * (countTitleLines(text) - 1) },
  };
  const c4 = {
    diagramMarginX: 16,
    c4ShapeMargin: Math.max(44, Math.ceil(getRelationWidth(text) * 3.2 + 6)),
    c4ShapePadding: 8,
    width: getC4Width(text),
    height: 44,
  };
  return {
    flowchart,
    c4: { ...c4, ...createC4Colors(variables) },
    // Requirements are laid out with the same settings.
    state: { nodeSpacing: 28, rankSpacing: 32 },
    gantt: { leftPadding: getSectionWidth(text) },
    class: { layout: hasNamespaces(text) ? 'elk' : layout },
    // A straightened line can end up under a box, or with its label away from it.
    elk: { straightenEdges: false },
    mindmap: { layout: 'cose-bilkent' },
  };
}

/**
 * Returns the distance between ranks: a group needs room for its title, and the label of an arrow that leads down into
 * it needs room above the title.
 */
function getRankSpacing(text: string): number {
  const leadsDown = !/^[ \t]*(?:flowchart|graph)(?:-elk)?[ \t]+(?:LR|RL)\b/m.test(text);
  if (!leadsDown || !/^[ \t]*subgraph\b/m.test(text)) return 24;
  return (hasEdgeLabels(text) ? 40 : 24) + titleLineHeight * (countTitleLines(text) - 1);
}

/** The height of a line in the title of a group, in pixels. */
const titleLineHeight = 21;

/** Returns the largest number of lines in titles of groups; Mermaid reserves room for one. */
function countTitleLines(text: string): number {
  const titles = text.match(/^[ \t]*subgraph\b.*$/gm) ?? [];
  return titles.reduce((most, title) => Math.max(most, splitTitle(title).length), 1);
}

/** Returns the width of the column with the names of sections in a plan; Mermaid writes longer ones over the bars. */
function getSectionWidth(text: string): number {
  const names = [...text.matchAll(/^[ \t]*section\b(.*)$/gm)].flatMap(([, name]) =>
    splitTitle((name ?? '').trim()),
  );
  return Math.min(280, Math.max(75, Math.ceil(measureLongest(names) * 6.5 + 20)));
}

function splitTitle(title: string): readonly string[] {
  return title.split(/<br\s*\/?>|\\n/);
}

/**
 * Returns the width of C4 boxes, in pixels. All boxes have the same width, and Mermaid breaks longer words; the longest
 * word must fit.
 */
function getC4Width(text: string): number {
  if (!isC4(text)) return leastC4Width;
  const labels = text.match(/"[^"\n]*"/g) ?? [];
  const longest = measureLongest(labels.flatMap((label) => label.split(/[\s"]+|<br>/)));
  return Math.min(480, Math.max(leastC4Width, Math.ceil(longest * 10 + 24)));
}

/** Mermaid fills what belongs to others in gray. */
function createC4Colors(variables: MermaidVariables): Record<string, unknown> {
  const colors = (shape: string, fill: unknown): readonly (readonly [string, unknown])[] => [
    [`${shape}_bg_color`, fill],
    [`${shape}_border_color`, variables.nodeBorder],
  ];
  const kinds = ['person', 'system', 'container', 'component'];
  const shapes = kinds.flatMap((kind) => [kind, `${kind}_db`, `${kind}_queue`]);
  return Object.fromEntries(
    shapes.flatMap((shape) => [
      ...colors(shape, variables.mainBkg),
      ...colors(`external_${shape}`, variables.externalBkg),
    ]),
  );
}

/**
 * Removes the white text color that Mermaid sets in C4 diagrams if the background is the theme's, so that the theme's
 * text color applies.
 */
function resetC4Text(svg: SVGSVGElement, variables: MermaidVariables): void {
  const fills = [variables.mainBkg, variables.externalBkg].map(String);
  for (const shape of svg.querySelectorAll('.c4-shape')) {
    const hasDefaultFill = fills.some(
      (fill) => shape.querySelector(`[style*="fill:${fill}"]`) !== null,
    );
    if (!hasDefaultFill) continue;
    for (const text of shape.querySelectorAll('[style*="#FFFFFF"]')) text.removeAttribute('style');
  }
}

/**
 * Removes link targets from a picture: the editor opens every clicked `<a>`, but clicking a node must open its term.
 */
function disableLinks(svg: SVGSVGElement): void {
  for (const link of svg.querySelectorAll('a')) {
    for (const name of ['href', 'xlink:href', 'target']) link.removeAttribute(name);
  }
}
