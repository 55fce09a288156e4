import { html, type TemplateResult } from 'lit-html';
import { html as staticHtml, literal, type StaticValue } from 'lit-html/static.js';
import type { DefinitionNode } from '../../core/features/page/definitionTree';
import { toSafeAddress } from '../links';
import type { Entry } from '../model';
import { formatPlace } from '../place';

type Tag = Exclude<DefinitionNode, string>['tag'];
type Content = readonly (TemplateResult | string)[];

/** Headings of a definition are below those of the page. */
const elements: Readonly<Record<Exclude<Tag, 'a' | 'br' | 'hr'>, StaticValue>> = {
  p: literal`p`,
  h1: literal`h3`,
  h2: literal`h3`,
  h3: literal`h4`,
  h4: literal`h5`,
  h5: literal`h6`,
  h6: literal`h6`,
  ul: literal`ul`,
  ol: literal`ol`,
  li: literal`li`,
  blockquote: literal`blockquote`,
  pre: literal`pre`,
  table: literal`table`,
  thead: literal`thead`,
  tbody: literal`tbody`,
  tr: literal`tr`,
  th: literal`th`,
  td: literal`td`,
  strong: literal`strong`,
  em: literal`em`,
  s: literal`s`,
  code: literal`code`,
};

/** Renders the definition of an entry with links to other terms. */
export function renderDefinition(nodes: readonly DefinitionNode[], entry: Entry): Content {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    const content = renderDefinition(node.content, entry);
    if (node.tag === 'br') return html`<br />`;
    if (node.tag === 'hr') return html`<hr />`;
    if (node.tag === 'a') return renderLink(node, content, entry);
    const tag = elements[node.tag];
    return staticHtml`<${tag}>${content}</${tag}>`;
  });
}

function renderLink(
  { href, term }: Exclude<DefinitionNode, string>,
  content: Content,
  { repository }: Entry,
): TemplateResult {
  if (term !== undefined) {
    const place = formatPlace({ view: 'term', term, repository: repository.id });
    return html`<a href=${place}>${content}</a>`;
  }
  const address = toSafeAddress(href);
  return address === undefined
    ? html`${content}`
    : html`<a href=${address} target="_blank" rel="noopener noreferrer">${content}</a>`;
}
