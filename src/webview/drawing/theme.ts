import { blendOver, type Color, parseColor, toCss } from './color';
import type { ChartGround, Tint } from './chartPalette';

/** The editor's colors for Mermaid: plain and opaque, since Mermaid computes with them. */
export interface Theme {
  /** Changes whenever a color does. */
  readonly key: string;
  readonly roles: Roles;
  /** Mermaid's names for the colors of the roles. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly tint: Tint;
  /** What charts are drawn on and written with. */
  readonly ground: ChartGround;
}

type Resolve = (...names: readonly string[]) => string;

const highContrast = 'vscode-high-contrast';

export function readTheme(): Theme {
  const classes = document.body.classList;
  const dark =
    classes.contains('vscode-dark') ||
    (classes.contains(highContrast) && !classes.contains('vscode-high-contrast-light'));
  const contrast = classes.contains(highContrast) || classes.contains('vscode-high-contrast-light');
  const roles = readRoles(createResolver(dark), contrast);
  const variables = { ...createMermaidVariables(roles), darkMode: dark };
  const { text, background, faint: border } = roles;
  return {
    key: JSON.stringify([variables, contrast]),
    roles,
    variables,
    tint: { dark, contrast },
    ground: { text, background, border },
  };
}

/**
 * Returns a theme with some colors replaced by those that the author of a diagram chose. The borders of groups are
 * shades of the color that they are on.
 */
export function replaceColors(theme: Theme, colors: Partial<Roles>): Theme {
  const [frame, text] = [parseColor(colors.frame ?? ''), parseColor(theme.roles.text)];
  const shade = frame && text && toCss(blendOver({ ...text, alpha: 0.4 }, frame));
  const faint = colors.faint ?? shade ?? theme.roles.faint;
  const changed = createColors({ ...theme.roles, ...colors, faint });
  return {
    ...theme,
    key: theme.key + JSON.stringify(colors),
    variables: { ...theme.variables, ...changed },
  };
}

/**
 * Notifies of a changed theme: the editor changes the body's classes and the root's variables, even if no color
 * changes.
 */
export function watchTheme(listener: () => void): void {
  let { key } = readTheme();
  const observer = new MutationObserver(() => {
    const now = readTheme().key;
    if (now === key) return;
    key = now;
    listener();
  });
  observer.observe(document.body, { attributeFilter: ['class'] });
  observer.observe(document.documentElement, { attributeFilter: ['style'] });
}

/**
 * Reads the first defined theme color and blends it with the editor's background. A canvas supports every CSS
 * notation (including `color-mix`), unlike Mermaid's own color library.
 */
function createResolver(dark: boolean): Resolve {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const paint = canvas.getContext('2d', { willReadFrequently: true });
  const styles = getComputedStyle(document.documentElement);
  const valueOf = (name: string): string => styles.getPropertyValue(`--vscode-${name}`).trim();
  const background = valueOf('editor-background') || (dark ? '#1f1f1f' : '#ffffff');
  return (...names) => {
    const value = names.map(valueOf).find((text) => text !== '');
    const fallback = dark ? '#cccccc' : '#3b3b3b';
    if (paint === null) return value ?? fallback;
    for (const color of [background, value ?? fallback]) {
      paint.fillStyle = color;
      paint.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data;
    return toHex({ red, green, blue });
  };
}

function toHex({ red, green, blue }: Omit<Color, 'alpha'>): string {
  const parts = [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0'));
  return `#${parts.join('')}`;
}

/** The colors of a picture, by what they are for. */
export type Roles = Readonly<
  Record<'background' | 'text' | 'quiet' | 'box' | 'frame' | 'border' | 'faint', string>
>;

function readRoles(resolve: Resolve, contrast: boolean): Roles {
  const background = resolve('editor-background');
  const text = resolve('editor-foreground', 'foreground');
  const quiet = contrast ? text : resolve('descriptionForeground', 'foreground');
  const box = contrast ? background : resolve('editorWidget-background', 'sideBar-background');
  const frame = contrast
    ? background
    : resolve('editor-lineHighlightBackground', 'sideBar-background');
  const border = contrast
    ? resolve('contrastBorder', 'foreground')
    : resolve('charts-lines', 'descriptionForeground');
  const faint = contrast ? border : resolve('editorHoverWidget-border', 'panel-border');
  return { background, text, quiet, box, frame, border, faint };
}

function createMermaidVariables(roles: Roles): Record<string, unknown> {
  return {
    ...createColors(roles),
    fontFamily: getComputedStyle(document.body).fontFamily,
    fontSize: '14px',
  };
}

function createColors(roles: Roles): Record<string, unknown> {
  return { ...createFlowchartColors(roles), ...createOtherColors(roles) };
}

function createFlowchartColors(p: Roles): Record<string, string> {
  return {
    background: p.background,
    primaryColor: p.box,
    primaryTextColor: p.text,
    primaryBorderColor: p.border,
    secondaryColor: p.frame,
    secondaryTextColor: p.text,
    secondaryBorderColor: p.faint,
    tertiaryColor: p.frame,
    tertiaryTextColor: p.text,
    tertiaryBorderColor: p.faint,
    mainBkg: p.box,
    nodeBorder: p.border,
    nodeTextColor: p.text,
    textColor: p.text,
    titleColor: p.text,
    lineColor: p.quiet,
    arrowheadColor: p.quiet,
    defaultLinkColor: p.quiet,
    clusterBkg: p.frame,
    clusterBorder: p.faint,
    edgeLabelBackground: p.background,
  };
}

/** Returns a color that can be told from another one, and that text of its color can be read on. */
function shade(box: string, text: string): string {
  const [ground, over] = [parseColor(box), parseColor(text)];
  return ground && over ? toHex(blendOver({ ...over, alpha: 0.18 }, ground)) : box;
}

function createOtherColors(p: Roles): Record<string, unknown> {
  return {
    gridColor: p.faint,
    rowOdd: p.box,
    rowEven: p.frame,
    packet: {
      startByteColor: p.text,
      endByteColor: p.text,
      labelColor: p.text,
      titleColor: p.text,
      blockStrokeColor: p.border,
      blockFillColor: p.box,
    },
    treeView: { labelColor: p.text, lineColor: p.quiet },
    sectionBkgColor: p.frame,
    altSectionBkgColor: p.background,
    sectionBkgColor2: p.frame,
    excludeBkgColor: p.frame,
    tagLabelBackground: p.frame,
    commitLabelColor: p.text,
    commitLabelBackground: p.background,
    actorBkg: p.box,
    actorBorder: p.border,
    actorTextColor: p.text,
    actorLineColor: p.quiet,
    signalColor: p.quiet,
    signalTextColor: p.text,
    labelBoxBkgColor: p.box,
    labelBoxBorderColor: p.border,
    labelTextColor: p.text,
    loopTextColor: p.text,
    noteBkgColor: p.frame,
    noteTextColor: p.text,
    noteBorderColor: p.faint,
    activationBkgColor: p.frame,
    activationBorderColor: p.border,
    sequenceNumberColor: p.background,
    personBkg: p.box,
    externalBkg: shade(p.box, p.text),
    personBorder: p.border,
    classText: p.text,
    labelColor: p.text,
    stateBkg: p.box,
    stateLabelColor: p.text,
    transitionColor: p.quiet,
    transitionLabelColor: p.text,
    specialStateColor: p.quiet,
    compositeBackground: p.background,
    compositeTitleBackground: p.frame,
    compositeBorder: p.faint,
    archEdgeColor: p.quiet,
    archEdgeArrowColor: p.quiet,
    archGroupBorderColor: p.faint,
    requirementBackground: p.box,
    requirementBorderColor: p.border,
    requirementTextColor: p.text,
    relationColor: p.quiet,
    relationLabelColor: p.text,
    relationLabelBackground: p.background,
    attributeBackgroundColorOdd: p.box,
    attributeBackgroundColorEven: p.frame,
    errorBkgColor: p.box,
    errorTextColor: p.text,
  };
}
