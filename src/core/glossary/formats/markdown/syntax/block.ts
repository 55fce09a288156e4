import type { Range } from '../../../../text/range';
import type { Findings } from './findings';

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

/** One block of a Markdown file with its place. Trailing blank lines belong to no block. */
export interface Block extends Findings {
  readonly kind: BlockKind;
  /** Heading: its level, 1 to 6. List and item: 1 where numbered, else 0. Terms: 1 where they can be nothing but a glossary. */
  readonly level: number;
  /** First line, 0-based. */
  readonly line: number;
  /** From the first character (a bullet, `#`, `|`) to the end of the last line that is not blank. */
  readonly range: Range;
  /** The inline text of a heading or paragraph, what follows the bullet of an item, the lines with the names of a term; else the range. */
  readonly content: Range;
  /** A row may have its cells here, where they are not what its bars part. */
  readonly children: readonly Block[];
  /** What follows the opening fence of a code block. */
  readonly info: string;
}

/** A block while it is still being filled. */
export interface OpenBlock extends Block {
  range: Range;
  content: Range;
  children: OpenBlock[];
}

/** Nothing was looked for yet. */
export const unseen: Findings = Object.freeze({
  label: undefined,
  labelledLine: undefined,
  trailing: undefined,
  listFields: undefined,
});
