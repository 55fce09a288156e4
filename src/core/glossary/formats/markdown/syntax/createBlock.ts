import type { Range } from '../../../../text/range';
import { emptyBlockCache, type Block, type BlockKind } from './markdownBlock';

/** The properties of a block besides its kind and range. */
type BlockProperties = Partial<Pick<Block, 'level' | 'line' | 'content' | 'children' | 'info'>>;

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
    ...emptyBlockCache,
  };
}
