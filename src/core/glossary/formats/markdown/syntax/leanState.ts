import type { Token } from 'markdown-it';
import { markdownIt } from './markdownIt';

const cellTokens = new Set([
  ...['thead_open', 'thead_close', 'tbody_open', 'tbody_close'],
  ...['th_open', 'th_close', 'td_open', 'td_close'],
]);

/** The parser's state without tokens for table cells: cells are read from their row, and would be most of all tokens. */
export class LeanState extends markdownIt.block.State {
  readonly #cell: Token = new this.Token('cell', '', 0);
  #inCell = false;

  override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    if (!cellTokens.has(type)) {
      return this.#inCell && type === 'inline' ? this.#cell : super.push(type, tag, nesting);
    }
    this.#inCell = type === 'td_open' || type === 'th_open';
    this.level += nesting;
    return this.#cell;
  }
}
