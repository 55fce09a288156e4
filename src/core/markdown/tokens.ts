import MarkdownIt, { type Token } from 'markdown-it';

/** Creates a token of the parser's own class. */
export function createToken(type: string, tag: string, nesting: Token['nesting']): Token {
  return new MarkdownIt.Token(type, tag, nesting);
}

export function createTextToken(content: string): Token {
  return copyToken(createToken('text', '', 0), { content });
}

/** Returns the tokens around the content of a link. The title is plain text. */
export function createLinkTokens(
  href: string,
  title = '',
): { readonly start: Token; readonly end: Token } {
  const attrs: [string, string][] = [['href', href]];
  if (title !== '') attrs.push(['title', title]);
  return {
    start: copyToken(createToken('link_open', 'a', 1), { attrs }),
    end: createToken('link_close', 'a', -1),
  };
}

/** Returns a copy of the token with other content. Parsed documents may be shared, so tokens are not changed. */
export function copyToken(token: Token, change: Partial<Token>): Token {
  return Object.assign(createToken(token.type, token.tag, token.nesting), token, change);
}

/** Returns the value of an attribute; empty if it is missing. */
export function getAttribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}
