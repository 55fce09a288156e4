import type { ChartGround, Tint } from './chartPalette';

/** The editor's colors for Mermaid: plain and opaque, since Mermaid computes with them. */
export interface Theme {
  /** Changes whenever a color does. */
  readonly key: string;
  readonly roles: Roles;
  readonly fontFamily: string;
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
  const { fontFamily } = getComputedStyle(document.body);
  const { text, background, faint: border } = roles;
  return {
    key: JSON.stringify([roles, fontFamily, dark, contrast]),
    roles,
    fontFamily,
    tint: { dark, contrast },
    ground: { text, background, border },
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

/** Matches most colors of themes, which need no blending. */
const opaqueColor = /^#[\da-f]{6}$/i;

/** Reads the first defined theme color and blends it with the editor's background. */
function createResolver(dark: boolean): Resolve {
  const blend = createBlend();
  const styles = getComputedStyle(document.documentElement);
  const valueOf = (name: string): string => styles.getPropertyValue(`--vscode-${name}`).trim();
  const background = valueOf('editor-background') || (dark ? '#1f1f1f' : '#ffffff');
  return (...names) => {
    const value = names.map(valueOf).find((text) => text !== '');
    const color = value ?? (dark ? '#cccccc' : '#3b3b3b');
    return opaqueColor.test(color) ? color.toLowerCase() : blend(color, background);
  };
}

/**
 * Returns a function that blends a color with an opaque one. A canvas supports every CSS notation (including
 * `color-mix`), unlike Mermaid's own color library; it is created for the first color that needs it.
 */
function createBlend(): (color: string, background: string) => string {
  let paint: CanvasRenderingContext2D | null | undefined;
  return (color, background) => {
    paint ??= createPaint();
    if (paint === null) return color;
    for (const one of [background, color]) {
      paint.fillStyle = one;
      paint.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
}

function createPaint(): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  return canvas.getContext('2d', { willReadFrequently: true });
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
