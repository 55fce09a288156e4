import MarkdownIt, { type Token } from 'markdown-it';

/** A token of the parser's own kind. */
export function newToken(type: string, tag: string, nesting: Token['nesting']): Token {
  return new MarkdownIt.Token(type, tag, nesting);
}

export function textToken(content: string): Token {
  return changed(newToken('text', '', 0), { content });
}

/** The tokens around what a link is made of. The title is plain text. */
export function linkTokens(
  href: string,
  title = '',
): { readonly start: Token; readonly end: Token } {
  const attrs: [string, string][] = [['href', href]];
  if (title !== '') attrs.push(['title', title]);
  return {
    start: changed(newToken('link_open', 'a', 1), { attrs }),
    end: newToken('link_close', 'a', -1),
  };
}

/** The same token with other contents. Parsed documents may be kept by others, so that none is changed. */
export function changed(token: Token, change: Partial<Token>): Token {
  return Object.assign(newToken(token.type, token.tag, token.nesting), token, change);
}

/** The value of an attribute; empty where there is none. */
export function attributeOf(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}
