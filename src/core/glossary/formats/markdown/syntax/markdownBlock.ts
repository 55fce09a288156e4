import type { Range } from '../../../../text/range';
import { createBlockCache, type BlockCache, type LabeledLine } from './blockCache';

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
export interface Block {
  readonly kind: BlockKind;
  /**
   * Heading: its level, 1 to 6. List and item: 1 if numbered, otherwise 0. Terms: 1 if they are certainly a glossary.
   * Table: 1 if its first row is no header.
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
  /** The field of an item whose label has its own syntax in a dialect, such as `:Owner: Team`. */
  readonly field: LabeledLine | undefined;
  /** Results of later steps, which are not part of the parse result. */
  readonly cache: BlockCache;
}

/** A block that is still being built. */
export interface OpenBlock extends Block {
  range: Range;
  content: Range;
  children: OpenBlock[];
}

/** The properties of a block besides its kind and range. */
type BlockProperties = Partial<
  Pick<Block, 'level' | 'line' | 'content' | 'children' | 'info' | 'field'>
>;

const noChildren: readonly Block[] = Object.freeze([]);

/** Creates a block of a dialect that has its own parser. */
export function createBlock(
  kind: BlockKind,
  range: Range,
  properties: BlockProperties = {},
): Block {
  return {
    kind,
    level: properties.level ?? 0,
    line: properties.line ?? 0,
    range,
    content: properties.content ?? range,
    children: properties.children ?? noChildren,
    info: properties.info ?? '',
    field: properties.field,
    cache: createBlockCache(),
  };
}

/** Returns a list from its first item to its last one. */
export function createListBlock(
  items: readonly Block[],
  properties: Pick<BlockProperties, 'level' | 'line'>,
): Block {
  const range = { start: items[0]?.range.start ?? 0, end: items.at(-1)?.range.end ?? 0 };
  return createBlock('list', range, { ...properties, children: items });
}
