import type { Range } from '../../../../text/range';
import { unseen, type Block, type BlockKind } from './block';

/** The properties of a block besides its kind and range. */
type Given = Partial<Pick<Block, 'level' | 'line' | 'content' | 'children' | 'info'>>;

const childless: readonly Block[] = Object.freeze([]);

/** Creates a block of a dialect that has its own parser. */
export function newBlock(kind: BlockKind, range: Range, given: Given = {}): Block {
  return {
    kind,
    level: given.level ?? 0,
    line: given.line ?? 0,
    range,
    content: given.content ?? range,
    children: given.children ?? childless,
    info: given.info ?? '',
    ...unseen,
  };
}
