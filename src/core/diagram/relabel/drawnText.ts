/**
 * Starts a line of small text in labels that are no HTML: an invisible character, which the picture's text keeps until
 * the line is made small.
 */
export const smallTextMark = '\u2063';

/** Replaces line breaks, other control characters and the characters that could start markup; Mermaid reads `#34;` as a quotation mark. */
export function escapeDrawnText(label: string): string {
  return label
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/[#"`<>&\\;:%]/g, (sign) => `#${String(sign.charCodeAt(0))};`);
}
