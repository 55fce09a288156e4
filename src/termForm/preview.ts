import { markdownTags } from '../core/service/previewing';
import type { PreviewNode } from '../protocol/termForm';
import { h } from '../webview/dom';

/**
 * Creates the elements of a preview, without attributes: links look like links but lead nowhere. All other elements
 * give only their content.
 */
export function createPreview(nodes: readonly PreviewNode[]): readonly Node[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [document.createTextNode(node)];
    const content = createPreview(node.content);
    if (node.tag === 'a') return [h('span', { class: 'preview-link' }, ...content)];
    // The headings of the hover must not be those of the page.
    if (/^h\d$/.test(node.tag)) return [h('p', { class: 'preview-heading' }, ...content)];
    const tag = markdownTags.find((one) => one === node.tag);
    return tag ? [h(tag, {}, ...content)] : content;
  });
}
