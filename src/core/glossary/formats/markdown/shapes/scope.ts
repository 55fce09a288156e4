import type { Range } from '../../../../text/range';
import { unseen, type Block } from '../syntax/block';
import type { Entry, Group } from '../entry';
import type { OwnLabels } from '../syntax/findings';

/** What a reader of entries knows of the place where it reads. */
export interface Scope {
  readonly src: string;
  /** False outside a glossary, where only what cannot be anything else counts. */
  readonly glossary: boolean;
  readonly own: OwnLabels;
  readonly context: string | undefined;
}

/** Takes what was found; a broken table is said at once, because nothing else will remember it. */
export interface Sink {
  entry(entry: Entry): void;
  brokenTable(range: Range): void;
}

/** So many paragraphs, bullets or rows are looked at between two pauses: a few milliseconds at the very first reading, when nothing is compiled yet. */
export const entriesAtOnce = 100;

/** A block whose text begins later: the rest of a line behind a label. */
export function withStart(block: Block, start: number, end = block.content.end): Block {
  const range = { start, end: Math.max(end, start) };
  return { ...block, ...unseen, content: { start, end }, range };
}

export function groupOf(shape: Group['shape'], holder: Block | undefined): Group {
  return { shape, holder };
}
