import type { Token } from 'markdown-it';
import { markdownIt } from './markdownIt';

const cellTokens = new Set([
  ...['thead_open', 'thead_close', 'tbody_open', 'tbody_close'],
  ...['th_open', 'th_close', 'td_open', 'td_close'],
]);

/**
 * The parser's state with fewer and simpler tokens: creating the library's own takes a third of its time. Cells are
 * read from their row, so they need no tokens; attributes are only for rendering, which is not used here.
 */
export class LeanState extends markdownIt.block.State {
  readonly #cellToken: Token = new this.Token('cell', '', 0);
  readonly #closingTokens = new Map<string, Token>();
  #inCell = false;

  /** The library examines every character to find the lines; most lines only need their beginning examined. */
  constructor(src: string) {
    super('', markdownIt, {}, []);
    this.src = src;
    for (const marks of [this.bMarks, this.eMarks, this.tShift, this.sCount, this.bsCount])
      marks.length = 0;
    for (let start = 0; start < src.length;) {
      const lineBreak = src.indexOf('\n', start);
      const end = lineBreak < 0 ? src.length : lineBreak;
      if (!this.#addLine(start, end)) break;
      start = end + 1;
    }
    this.lineMax = this.bMarks.length;
    this.#addMarks(src.length, src.length, 0, 0);
  }

  /** Returns false for a line of spaces, which is not a line at the end of a text. */
  #addLine(start: number, end: number): boolean {
    const { src } = this;
    let at = start;
    let column = 0;
    for (; at < end; at++) {
      const code = src.charCodeAt(at);
      if (code === 32) column++;
      else if (code === 9) column += 4 - (column % 4);
      else break;
    }
    if (at === end && end === src.length) return false;
    this.#addMarks(start, end, at - start, column);
    return true;
  }

  #addMarks(start: number, end: number, shift: number, column: number): void {
    this.bMarks.push(start);
    this.eMarks.push(end);
    this.tShift.push(shift);
    this.sCount.push(column);
    this.bsCount.push(0);
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (cellTokens.has(type)) {
      this.#inCell = type === 'td_open' || type === 'th_open';
      this.level += nesting;
      return this.#cellToken;
    }
    if (this.#inCell && type === 'inline') return this.#cellToken;
    if (nesting < 0) return this.#pushClosing(type, tag);
    const token = createToken(type, tag, nesting, this.level);
    if (!isToken(token)) return super.push(type, tag, nesting);
    this.level += nesting;
    this.tokens.push(token);
    return token;
  }

  /** One shared token per type: only the type of a closing token is read. */
  #pushClosing(type: string, tag: string): Token {
    const token = this.#closingTokens.get(type) ?? new this.Token(type, tag, -1);
    this.#closingTokens.set(type, token);
    this.level--;
    this.tokens.push(token);
    return token;
  }
}

/** The fields of a token in the order in which the library sets them. */
function createToken(type: string, tag: string, nesting: -1 | 0 | 1, level: number): object {
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
