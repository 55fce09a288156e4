/** Well-formed XML. */
export interface Markup {
  readonly markup: string;
}

/** Untrusted text, without markup. */
interface Words {
  readonly text: string;
}

type Attributes = Readonly<Record<string, string | number>>;

export function element(
  name: string,
  attributes: Attributes,
  ...content: readonly (Markup | Words)[]
): Markup {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`);
  const inside = content
    .map((one) => ('markup' in one ? one.markup : escapeXml(one.text)))
    .join('');
  const start = `<${name}${written.join('')}`;
  return { markup: inside === '' ? `${start}/>` : `${start}>${inside}</${name}>` };
}

function attribute(value: string | number): string {
  return typeof value === 'number' ? String(rounded(value)) : escapeXml(value);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * Removes characters that XML does not allow, not even as a reference. Source: XML 1.0, fifth edition, production 2,
 * Char.
 */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/gu, (letter) => entities[letter] ?? letter);
}

/** Rounds to tenths of a pixel, for short output. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
