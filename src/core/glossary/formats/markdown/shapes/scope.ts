import type { Range } from '../../../../text/range';
import type { Block } from '../syntax/markdownBlock';
import type { Entry, EntryGroup } from '../entry';
import { createBlockCache, type CustomLabels } from '../syntax/blockCache';

/** The context in which entries are read. */
export interface Scope {
  readonly src: string;
  /** False outside a glossary, where only unambiguous entries count. */
  readonly isGlossary: boolean;
  readonly customLabels: CustomLabels;
  readonly context: string | undefined;
}

/** Receives the results; broken tables are reported at once, because they are not stored elsewhere. */
export interface EntryCollector {
  addEntry(entry: Entry): void;
  addBrokenTable(range: Range): void;
}

/**
 * Number of paragraphs, bullets or rows per step: a few milliseconds in the first reading, before the code is
 * compiled.
 */
export const entriesPerStep = 100;

/** Returns a block whose text begins later: the rest of a line after a label. */
export function startBlockAt(block: Block, start: number, end = block.content.end): Block {
  const range = { start, end: Math.max(end, start) };
  return { ...block, content: { start, end }, range, field: undefined, cache: createBlockCache() };
}

export function createGroup(shape: EntryGroup['shape'], container: Block | undefined): EntryGroup {
  return { shape, container };
}
