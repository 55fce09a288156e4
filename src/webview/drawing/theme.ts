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
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
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
