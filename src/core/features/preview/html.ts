import { markdownIt } from '../../glossary/formats/markdown/syntax/markdownIt';

/** Start and end of an element, in HTML. */
export interface Tags {
  readonly start: string;
  readonly end: string;
}

/** The values are somebody's words; they are escaped. */
export function tags(name: string, attributes: Readonly<Record<string, string>>): Tags {
  const written = markdownIt.renderer.renderAttrs({ attrs: Object.entries(attributes) });
  return { start: `<${name}${written}>`, end: `</${name}>` };
}
