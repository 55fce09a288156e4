import { describeDiagramContextAsText, type DiagramContext } from '../../diagram/diagramContext';
import { createLayout } from './pictureLayout';
import type { Layout } from './placedParts';
import { palettes, type PictureTheme } from './palettes';
import { toSvg } from './svg';
import { createPictureContent } from './pictureContent';

/** A picture for a document. */
export interface Picture {
  readonly svg: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** The content of the picture, in a sentence. */
  readonly alt: string;
}

/** In pixels: with the text of an entry, a hover of this height needs no scrolling in a window 900 pixels high. */
const maxHeight = 150;
const maxPerColumn = 5;
const minPerColumn = 2;

/**
 * Draws a box with what calls it and what it calls, as many neighbors as fit the height; `undefined` for a box without
 * connections.
 */
export function drawNeighborhood(
  diagramContext: DiagramContext,
  theme: PictureTheme,
): Picture | undefined {
  const layout = createFittingLayout(diagramContext);
  if (!layout) return undefined;
  const { width, height } = layout;
  const alt = describeDiagramContextAsText(diagramContext);
  return { svg: toSvg(layout, palettes[theme]), width, height, alt };
}

function createFittingLayout(diagramContext: DiagramContext): Layout | undefined {
  let layout: Layout | undefined;
  for (let count = maxPerColumn; count >= minPerColumn; count--) {
    const content = createPictureContent(diagramContext, count);
    layout = content && createLayout(content);
    if (!layout || layout.height <= maxHeight) break;
  }
  return layout;
}

/** Returns an image with embedded data. The size, which VS Code supports, prevents a hover from jumping. */
export function renderPictureMarkdown({ svg, width, height, alt }: Picture): string {
  return `![${toAltText(alt)}](${toDataUri(svg)}|width=${width},height=${height})`;
}

/** Parentheses would end the address, and `encodeURIComponent` does not escape them. */
function toDataUri(svg: string): string {
  const encoded = encodeURIComponent(svg).replace(/[()'!*~]/gu, percentEncode);
  return `data:image/svg+xml,${encoded}`;
}

function percentEncode(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Markdown renderers differ in whether markup and escapes apply in an alternative text, so it contains none. */
function toAltText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&$|~]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
