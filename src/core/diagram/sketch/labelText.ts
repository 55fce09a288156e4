import { isReservedId } from '../fixedIds';

/** A label that every type of diagram reads as it is, without quotes. */
const plainLabel = /^\p{L}[\p{L}\p{N}]*(?:[ -][\p{L}\p{N}]+)*$/u;

/** A label is one line, as a reader sees it. */
export function collapseSpaces(label: string): string {
  return label.replace(/\s+/gu, ' ').trim();
}

/** Returns whether a label needs neither quotes nor entity codes. */
export function isPlainLabel(label: string): boolean {
  return plainLabel.test(label) && !label.split(/[ -]/u).some((word) => isReservedId(word));
}

/** Returns a character as Mermaid's entity code, which works in every type of diagram: `#59;` */
function toEntityCode(character: string): string {
  return `#${String(character.codePointAt(0) ?? 0)};`;
}

/** The start of a list, a heading or a quotation: Mermaid reads labels as Markdown and draws none of these. */
const blockMarker = /^(?:#{1,6}|[-+*>]|\d+[.)])(?=\s|$)/u;
/** Emphasis, and code. */
const inlineMarker = /\*(?=\S)|(?<=\S)\*|(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])|[`~]/gu;

/**
 * Returns a label for a place between quotes, or up to the end of the line: it has no markup, comments, quotes or line
 * breaks, and is shown as it was given.
 */
export function escapeLabel(label: string): string {
  // First, because the entity codes contain these characters.
  const isolated = label
    .replace(/#(?=\w+;)|&(?=#?\w+;)/gu, toEntityCode)
    .replace(/["<>]|\\|%(?=%)|(?<=\bfa[bklrs]?):(?=fa-)/gu, toEntityCode);
  return isolated
    .replace(blockMarker, (marker) => marker.slice(0, -1) + toEntityCode(marker.slice(-1)))
    .replace(inlineMarker, toEntityCode);
}
