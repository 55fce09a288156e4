import type { Token } from 'markdown-it';
import { markdownIt } from './markdownIt';

const cellTokens = new Set([
  ...['thead_open', 'thead_close', 'tbody_open', 'tbody_close'],
  ...['th_open', 'th_close', 'td_open', 'td_close'],
]);

/**
 * The parser's state with fewer and simpler tokens: creating the library's own takes a third of its time. Cells and
 * paragraphs are read from their lines, so they need no tokens for their text; attributes are only for rendering, which
 * is not used here.
 */
export class LeanState extends markdownIt.block.State {
  readonly #cellToken: Token = new this.Token('cell', '', 0);
  readonly #textOfParagraph: Token = new this.Token('inline', '', 0);
  readonly #closingTokens = new Map<string, Token>();
  #inCell = false;
  #inParagraph = false;

  /** The library examines every character to find the lines; most lines only need their beginning examined. */
  constructor(src: string) {
    super('', markdownIt, {}, []);
    this.src = src;
    this.#textOfParagraph.level = 1;
    const starts = findLineStarts(src);
    const last = starts.at(-1) ?? 0;
    // At the end of a text, a line of spaces is not a line.
    const count =
      skipIndent(src, last, src.length) < src.length ? starts.length : starts.length - 1;
    // Arrays that grow would take three times the memory.
    this.bMarks = starts.slice(0, count + 1);
    this.bMarks[count] = src.length;
    this.eMarks = new Array<number>(count + 1).fill(src.length);
    this.tShift = new Array<number>(count + 1).fill(0);
    this.sCount = new Array<number>(count + 1).fill(0);
    this.bsCount = new Array<number>(count + 1).fill(0);
    for (let line = 0; line < count; line++) {
      const start = starts[line] ?? 0;
      const next = starts[line + 1];
      const end = next === undefined ? src.length : next - 1;
      const textStart = skipIndent(src, start, end);
      this.eMarks[line] = end;
      this.tShift[line] = textStart - start;
      this.sCount[line] = measureIndent(src, start, textStart);
    }
    this.lineMax = count;
  }

  /** Only the first line is read, that of a heading. */
  override getLines(begin: number, end: number): string {
    return begin < end ? this.src.slice(this.bMarks[begin], this.eMarks[end - 1]) : '';
  }

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (cellTokens.has(type)) {
      this.#inCell = type === 'td_open' || type === 'th_open';
      this.level += nesting;
      return this.#cellToken;
    }
    if (this.#inCell && type === 'inline') return this.#cellToken;
    if (this.#inParagraph && type === 'inline') {
      this.tokens.push(this.#textOfParagraph);
      return this.#textOfParagraph;
    }
    this.#inParagraph = type === 'paragraph_open';
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

/** Returns where the lines start. */
function findLineStarts(src: string): readonly number[] {
  const starts = [0];
  for (let at = src.indexOf('\n'); at >= 0; at = src.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function skipIndent(src: string, start: number, end: number): number {
  let at = start;
  while (at < end && (src.charCodeAt(at) === 32 || src.charCodeAt(at) === 9)) at++;
  return at;
}

/** Returns the width of white space; a tab extends to the next multiple of 4. */
function measureIndent(src: string, start: number, end: number): number {
  let column = 0;
  for (let at = start; at < end; at++) column += src.charCodeAt(at) === 9 ? 4 - (column % 4) : 1;
  return column;
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
