import type remarkPlugin from '../../types/remark.mjs';
import { markPhrases, type TreeNode } from './phrases';
import { openSite, type Site } from './site';

const remarkTooltips: typeof remarkPlugin = (options = {}) => {
  let opening: Promise<Site> | undefined;
  return async (tree: TreeNode, file) => {
    const site = await (opening ??= openSite(options));
    await site.refresh();
    const page = { path: file.path, source: String(file.value) };
    markPhrases(tree, (tokens) => site.mark(tokens, page));
  };
};

export default remarkTooltips;
