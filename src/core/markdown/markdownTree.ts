import type { Token } from 'markdown-it';
import { type MarkdownTag, markdownTags } from './markdownTags';
import { getAttribute } from './tokens';

/** A piece of Markdown as plain data: a text, or an element with its content. */
export type MarkdownNode =
  | string
  | {
      readonly tag: MarkdownTag;
      readonly content: readonly MarkdownNode[];
      /** The target of a link, where targets are kept. */
      readonly href?: string | undefined;
    };

/** Returns safe tokens, see `toSafeTokens`, as plain data that a page can build elements from. */
export function toMarkdownTree(
  tokens: readonly Token[],
  { keepsTargets = false }: { readonly keepsTargets?: boolean } = {},
): readonly MarkdownNode[] {
  const root: MarkdownNode[] = [];
  const open: MarkdownNode[][] = [root];
  const append = (node: MarkdownNode): void => {
    open.at(-1)?.push(node);
  };
  const visit = (token: Token): void => {
    if (token.type === 'inline') (token.children ?? []).forEach(visit);
    else if (token.nesting === 1) {
      const content: MarkdownNode[] = [];
      const tag = toTag(token.tag);
      // An unknown element gives only its content.
      if (tag) {
        const href = keepsTargets && tag === 'a' ? getAttribute(token, 'href') : '';
        append({ tag, content, ...(href === '' ? {} : { href }) });
      }
      open.push(tag ? content : (open.at(-1) ?? root));
    } else if (token.nesting === -1) {
      if (open.length > 1) open.pop();
    } else append(toLeaf(token));
  };
  tokens.forEach(visit);
  return root;
}

function toLeaf(token: Token): MarkdownNode {
  switch (token.type) {
    case 'softbreak':
      return ' ';
    case 'code_inline':
      return { tag: 'code', content: [token.content] };
    case 'fence':
    case 'code_block':
      return { tag: 'pre', content: [token.content] };
    default: {
      const tag = toTag(token.tag);
      return tag ? { tag, content: [] } : token.content;
    }
  }
}

function toTag(name: string): MarkdownTag | undefined {
  return markdownTags.find((tag) => tag === name);
}
