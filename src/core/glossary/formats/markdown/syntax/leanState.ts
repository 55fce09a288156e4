import type { Token } from 'markdown-it';
import { markdownIt } from './markdownIt';

const cellTokens = new Set([
  ...['thead_open', 'thead_close', 'tbody_open', 'tbody_close'],
  ...['th_open', 'th_close', 'td_open', 'td_close'],
]);

/**
 * The parser's state with fewer and plainer tokens: making the library's own takes a third of its time. Cells are read
 * from their row, so they need no tokens; attributes are for rendering, which never happens here.
 */
export class LeanState extends markdownIt.block.State {
  readonly #cell: Token = new this.Token('cell', '', 0);
  readonly #closing = new Map<string, Token>();
  #inCell = false;

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (cellTokens.has(type)) {
      this.#inCell = type === 'td_open' || type === 'th_open';
      this.level += nesting;
      return this.#cell;
    }
    if (this.#inCell && type === 'inline') return this.#cell;
    if (nesting < 0) return this.#close(type, tag);
    const token = plainToken(type, tag, nesting, this.level);
    if (!isToken(token)) return super.push(type, tag, nesting);
    this.level += nesting;
    this.tokens.push(token);
    return token;
  }

  /** One token for all of a type: of a closing token nothing but the type is ever read. */
  #close(type: string, tag: string): Token {
    const token = this.#closing.get(type) ?? new this.Token(type, tag, -1);
    this.#closing.set(type, token);
    this.level--;
    this.tokens.push(token);
    return token;
  }
}

/** The fields of a token in the order in which the library sets them. */
function plainToken(type: string, tag: string, nesting: -1 | 0 | 1, level: number): object {
  return {
    type,
    tag,
    attrs: null,
    map: null,
    nesting,
    level,
    children: null,
    content: '',
    markup: '',
    info: '',
    meta: null,
    block: true,
    hidden: false,
  };
}

/** The block rules set fields and call none of a token's methods. */
function isToken(token: object): token is Token {
  return 'hidden' in token;
}
