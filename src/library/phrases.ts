// Marks terms in the syntax trees of remark with the same rules as in the tokens of markdown-it.

import type { Token } from 'markdown-it';
import type { TermElement } from '../core/features/preview/termElement';
import {
  cardAttributes,
  copyToken,
  createToken,
  explanationTokenType,
  getLineAttributes,
  getTermElement,
} from '../core/service/reading';

/** A node of a syntax tree (mdast), of which only these fields are used. */
export interface TreeNode {
  readonly type: string;
  children?: readonly TreeNode[];
  readonly value?: unknown;
  readonly position?: { readonly start: { readonly line: number } } | undefined;
  readonly data?: unknown;
}

/** A node with phrases, and the token that stands for it. */
interface Block {
  readonly node: TreeNode;
  readonly token: Token;
}

/** Nodes whose children are phrases. */
const phraseBlocks = new Set(['paragraph', 'tableCell']);
/** Phrases that only change how their words look. */
const styles = new Set(['strong', 'emphasis', 'delete']);
const links = new Set(['link', 'linkReference']);

/**
 * Marks terms in a tree, which is changed.
 *
 * @param mark Marks the tokens of a document; see `markTerms`.
 */
export function markPhrases(
  tree: TreeNode,
  mark: (tokens: readonly Token[]) => readonly Token[],
): void {
  const nodes = new WeakMap<Token, TreeNode>();
  const blocks: (Block | Token)[] = [];
  collectBlocks(tree, blocks, nodes);
  const tokens = blocks.map((one) => ('node' in one ? one.token : one));
  for (const [i, token] of mark(tokens).entries()) {
    const block = blocks[i];
    if (block && 'node' in block && token !== block.token)
      block.node.children = toNodes(token.children ?? [], nodes);
  }
}

function collectBlocks(
  node: TreeNode,
  blocks: (Block | Token)[],
  nodes: WeakMap<Token, TreeNode>,
): void {
  const { type, children = [] } = node;
  if (type === 'heading') {
    // The words of a heading are not marked, but a heading starts a section.
    blocks.push(createToken('heading_open', 'h1', 1), createToken('heading_close', 'h1', -1));
  } else if (phraseBlocks.has(type)) {
    const line = (node.position?.start.line ?? 1) - 1;
    const inline = children.flatMap((child) => toTokens(child, nodes));
    const token = createToken('inline', '', 0);
    blocks.push({ node, token: copyToken(token, { children: inline, map: [line, line + 1] }) });
  } else for (const child of children) collectBlocks(child, blocks, nodes);
}

/** Converts a phrase to tokens. What contains no words to explain is one token, which is not cut. */
function toTokens(node: TreeNode, nodes: WeakMap<Token, TreeNode>): readonly Token[] {
  const { type, children = [], value } = node;
  const remember = (token: Token): Token => {
    nodes.set(token, node);
    return token;
  };
  if (type === 'text' && typeof value === 'string') return toTextTokens(value);
  if (styles.has(type) || links.has(type)) {
    const kind = links.has(type) ? 'link' : type;
    return [
      remember(createToken(`${kind}_open`, '', 1)),
      ...children.flatMap((child) => toTokens(child, nodes)),
      createToken(`${kind}_close`, '', -1),
    ];
  }
  if (type === 'break') return [remember(createToken('hardbreak', '', 0))];
  const isHtml = type === 'html' && typeof value === 'string';
  const token = createToken(isHtml ? 'html_inline' : 'opaque', '', 0);
  return [remember(isHtml ? copyToken(token, { content: value }) : token)];
}

const lineBreak = /(\r\n|\r|\n)/u;

/** In markdown-it, the breaks between lines are tokens. */
function toTextTokens(text: string): readonly Token[] {
  return text
    .split(lineBreak)
    .map((content, i) =>
      copyToken(createToken(i % 2 === 0 ? 'text' : 'softbreak', '', 0), { content }),
    );
}

/** Converts marked tokens back to nodes. */
function toNodes(tokens: readonly Token[], nodes: WeakMap<Token, TreeNode>): readonly TreeNode[] {
  const root: TreeNode[] = [];
  const open: { readonly children: TreeNode[]; readonly element?: TermElement }[] = [
    { children: root },
  ];
  const add = (node: TreeNode): void => {
    open.at(-1)?.children.push(node);
  };
  const enter = (node: TreeNode, element?: TermElement): void => {
    const children: TreeNode[] = [];
    add({ ...node, children });
    open.push({ children, ...(element && { element }) });
  };
  for (const token of tokens) {
    const { type, content, nesting } = token;
    const element = getTermElement(token);
    if (element) enter(createElementNode(element), element);
    else if (type === explanationTokenType) {
      const ended = open.pop();
      if (ended?.element) ended.children.push(createCardNode(ended.element));
    } else if (type === 'text' || type === 'softbreak') addText(open.at(-1)?.children, content);
    else if (nesting === -1) open.pop();
    else {
      const node = nodes.get(token);
      if (node === undefined) continue;
      if (nesting === 1) enter(node);
      else add(node);
    }
  }
  return root;
}

function addText(children: TreeNode[] | undefined, value: string): void {
  if (children === undefined || value === '') return;
  const last = children.at(-1);
  if (last?.type === 'text') children.pop();
  const before = last?.type === 'text' && typeof last.value === 'string' ? last.value : '';
  children.push({ type: 'text', value: before + value });
}

/** Nodes that other plugins know; `data` says how they are written as HTML. */
function createElementNode({ name, attributes }: TermElement): TreeNode {
  const { href, ...properties } = attributes;
  const data = { hName: name, hProperties: toProperties(properties) };
  return href === undefined
    ? { type: 'emphasis', data }
    : { type: 'link', ...{ url: href, title: null }, data };
}

function createCardNode({ card }: TermElement): TreeNode {
  const lines = card.map((line) => ({
    ...{ type: 'element', tagName: 'span', children: [] },
    properties: toProperties(getLineAttributes(line)),
  }));
  const hProperties = toProperties(cardAttributes);
  return { type: 'emphasis', children: [], data: { hName: 'span', hProperties, hChildren: lines } };
}

function toProperties(
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const { class: names = '', ...others } = attributes;
  return { className: [names], ...others };
}
