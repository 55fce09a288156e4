import type { Picture } from './neighbourhoodPicture';

/** An image that carries its drawing with it. The size, which VS Code understands, keeps a hover from jumping. */
export function pictureMarkdown({ svg, width, height, alt }: Picture): string {
  return `![${altText(alt)}](${dataUri(svg)}|width=${width},height=${height})`;
}

/** Parentheses would end the address, and `encodeURIComponent` lets them stand. */
function dataUri(svg: string): string {
  const encoded = encodeURIComponent(svg).replace(/[()'!*~]/gu, percentEncoded);
  return `data:image/svg+xml,${encoded}`;
}

function percentEncoded(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Markdown's readers differ in whether marks and escapes count in an alternative text, so there are none. */
function altText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&$|~]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
