import type { Range } from '../../../../text/range';
import { unseen, type Block, type BlockKind } from './block';

/** What there is to say of a block besides its kind and range. */
type Given = Partial<Pick<Block, 'level' | 'line' | 'content' | 'children' | 'info'>>;

const childless: readonly Block[] = Object.freeze([]);

/** A block of a dialect that has a parser of its own. */
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
