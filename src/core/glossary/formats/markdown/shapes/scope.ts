import type { Range } from '../../../../text/range';
import { unseen, type Block } from '../syntax/block';
import type { Entry, Group } from '../entry';
import type { OwnLabels } from '../syntax/findings';

/** The context in which entries are read. */
export interface Scope {
  readonly src: string;
  /** False outside a glossary, where only unambiguous entries count. */
  readonly glossary: boolean;
  readonly own: OwnLabels;
  readonly context: string | undefined;
}

/** Receives the results; broken tables are reported at once, because they are not stored elsewhere. */
export interface Sink {
  entry(entry: Entry): void;
  brokenTable(range: Range): void;
}

/**
 * Number of paragraphs, bullets or rows per step: a few milliseconds in the first reading, before the code is
 * compiled.
 */
export const entriesAtOnce = 100;

/** Returns a block whose text begins later: the rest of a line after a label. */
export function withStart(block: Block, start: number, end = block.content.end): Block {
  const range = { start, end: Math.max(end, start) };
  return { ...block, ...unseen, content: { start, end }, range };
}

export function groupOf(shape: Group['shape'], holder: Block | undefined): Group {
  return { shape, holder };
}
