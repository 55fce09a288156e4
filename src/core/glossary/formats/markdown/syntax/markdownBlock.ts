import type { Range } from '../../../../text/range';
import type { BlockCache } from './blockCache';

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'item'
  | 'table'
  | 'row'
  | 'quote'
  | 'code'
  | 'html'
  | 'rule'
  | 'terms'
  | 'term';

/** One block of a Markdown file with its range. Trailing blank lines belong to no block. */
export interface Block extends BlockCache {
  readonly kind: BlockKind;
  /**
   * Heading: its level, 1 to 6. List and item: 1 if numbered, otherwise 0. Terms: 1 if they are certainly a glossary.
   */
  readonly level: number;
  /** First line, 0-based. */
  readonly line: number;
  /** From the first character (a bullet, `#`, `|`) to the end of the last line that is not blank. */
  readonly range: Range;
  /**
   * The inline text of a heading or paragraph, the text after the bullet of an item, or the lines with the names of a
   * term; otherwise the range.
   */
  readonly content: Range;
  /** A row may have its cells here, if bars do not separate them. */
  readonly children: readonly Block[];
  /** The info string after the opening fence of a code block. */
  readonly info: string;
}

/** A block that is still being built. */
export interface OpenBlock extends Block {
  range: Range;
  content: Range;
  children: OpenBlock[];
}

/** Nothing is cached yet. */
export const emptyBlockCache: BlockCache = Object.freeze({
  label: undefined,
  labeledLine: undefined,
  trailingLines: undefined,
  listFields: undefined,
});
