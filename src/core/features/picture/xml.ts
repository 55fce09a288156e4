/** XML that is well formed. */
export interface Markup {
  readonly markup: string;
}

/** Somebody's words, which are no markup. */
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
 * Leaves out what no XML document may hold, not even as a reference.
 * Source: XML 1.0, fifth edition, production 2, Char.
 */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/gu, (letter) => entities[letter] ?? letter);
}

/** Tenths of a pixel are exact enough, and short. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
