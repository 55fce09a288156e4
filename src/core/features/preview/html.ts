import { markdownIt } from '../../glossary/formats/markdown/syntax/markdownIt';

/** Start and end tag of an element. */
export interface Tags {
  readonly start: string;
  readonly end: string;
}

/** Escapes the values, which are untrusted text. */
export function tags(name: string, attributes: Readonly<Record<string, string>>): Tags {
  const written = markdownIt.renderer.renderAttrs({ attrs: Object.entries(attributes) });
  return { start: `<${name}${written}>`, end: `</${name}>` };
}
