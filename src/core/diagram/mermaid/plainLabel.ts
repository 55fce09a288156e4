import { decodeHTML } from 'entities';

const lineBreak = /<br\s*\/?>|\\n|[\r\n]+/gi;
// Only HTML tags are markup; `List<Order>` is a plain label.
const tag =
  /<\/?(?:a|abbr|b|big|center|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul)(?:\s[^<>]*)?\/?>/gi;
const icon = /\bfa[bklrs]?:fa-[\w-]+/g;
const emphasis: readonly (readonly [RegExp, string])[] = [
  [/\*\*([^*]+)\*\*/g, '$1'],
  [/\*([^*\s](?:[^*]*[^*\s])?)\*/g, '$1'],
  [/(?<![\p{L}\p{N}_])__([^_]+)__(?![\p{L}\p{N}_])/gu, '$1'],
  [/(?<![\p{L}\p{N}_])_([^_]+)_(?![\p{L}\p{N}_])/gu, '$1'],
];

/** The syntax of a label: Mermaid reads some labels as Markdown. */
export type LabelStyle = 'text' | 'markdown';

/** Returns a label as a reader sees it: no markup, no icons, entities decoded, line breaks as spaces. */
export function toPlainLabel(label: string | undefined, style: LabelStyle = 'text'): string {
  if (label === undefined) return '';
  const quoted = /^`([^]*)`$/.exec(label.trim())?.[1];
  const plain = (quoted ?? label).replace(lineBreak, ' ').replace(tag, '').replace(icon, '');
  const unmarked = quoted !== undefined || style === 'markdown' ? removeEmphasis(plain) : plain;
  return decodeHTML(toHtmlEntities(unmarked)).replace(/\s+/g, ' ').trim();
}

function removeEmphasis(label: string): string {
  return emphasis.reduce(
    (text, [pattern, replacement]) => text.replace(pattern, replacement),
    label,
  );
}

/** Mermaid replaces `#quot;` and `#9829;` by these characters for its grammars. */
function toHtmlEntities(label: string): string {
  return label.replaceAll('ﬂ°°', '&#').replaceAll('ﬂ°', '&').replaceAll('¶ß', ';');
}
