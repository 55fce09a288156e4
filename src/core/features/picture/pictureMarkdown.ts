import type { Picture } from './neighbourhoodPicture';

/** Returns an image with embedded data. The size, which VS Code supports, prevents a hover from jumping. */
export function pictureMarkdown({ svg, width, height, alt }: Picture): string {
  return `![${altText(alt)}](${dataUri(svg)}|width=${width},height=${height})`;
}

/** Parentheses would end the address, and `encodeURIComponent` does not escape them. */
function dataUri(svg: string): string {
  const encoded = encodeURIComponent(svg).replace(/[()'!*~]/gu, percentEncoded);
  return `data:image/svg+xml,${encoded}`;
}

function percentEncoded(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Markdown renderers differ in whether markup and escapes apply in an alternative text, so it contains none. */
function altText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&$|~]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
