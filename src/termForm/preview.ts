import type { PreviewNode } from '../protocol/termForm';
import { h } from '../webview/dom';

/** The elements of a preview; all others give only their content. */
const shown = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'blockquote',
  'pre',
  'hr',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'strong',
  'em',
  's',
  'code',
  'br',
] as const;

/** Creates the elements of a preview, without attributes: links look like links but lead nowhere. */
export function createPreview(nodes: readonly PreviewNode[]): readonly Node[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [document.createTextNode(node)];
    const content = createPreview(node.content);
    if (node.tag === 'a') return [h('span', { class: 'preview-link' }, ...content)];
    // The headings of the hover must not be those of the page.
    if (/^h\d$/.test(node.tag)) return [h('p', { class: 'preview-heading' }, ...content)];
    const tag = shown.find((one) => one === node.tag);
    return tag ? [h(tag, {}, ...content)] : content;
  });
}
