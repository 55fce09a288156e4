import { COLLECTION_STYLE, EVENT_ID, parseEvents } from 'js-yaml';
import type { Event, MappingEvent, SequenceEvent } from 'js-yaml';
import { skipBlank } from './yamlOffsets';
import { AliasTooLarge } from './brokenYaml';

/** Events of a chunk of the text: `events[from..to)`, with offsets that count from `base`. */
export interface EventBatch {
  readonly events: readonly Event[];
  readonly from: number;
  readonly to: number;
  readonly input: string;
  readonly base: number;
}

export type EventConsumer = (batch: EventBatch) => void;

/** Approximate number of UTF-16 units parsed at a time: one to two milliseconds of work. */
const defaultChunkSize = 64 * 1024;

/** Maximum distance in which a key is searched for. */
const lookahead = 500;

/** `key: ...`, if the key has no quotes, properties or brackets. */
const plainKey = /^[^\s#&!|>*'"[\]{}?:-][^\n#'"]*:\s/u;

/** Only `key:` on its line, optionally with a comment. */
const keyAlone = /^[^\s#&!|>*'"[\]{}?:-][^\n#'":]*:[ \t]*(?:#[^\n]*)?\r?\n/u;

const byteOrderMark = '\uFEFF';

/**
 * Yields the events of a text in document order, a chunk at a time, so that a large file never blocks. Cuts chunks
 * only between the items of block collections: there, a line indented like the items ends everything that is open
 * inside the previous item (YAML 1.2.2, 6.1), so that items parse the same separately and in place. If that is not
 * certain, parses the text at once, for a new consumer. docs/adr/0007-reading-large-yaml-files-in-chunks.md describes
 * the risk.
 *
 * @throws YAMLException If the text is not YAML.
 */
export function* readEvents(
  text: string,
  createConsumer: () => EventConsumer,
  chunkSize: number = defaultChunkSize,
): Generator<undefined, void> {
  if (text.length > chunkSize) {
    try {
      yield* readDocumentEvents(text, createConsumer(), chunkSize);
      return;
    } catch (error) {
      // Also for a chunk that is not YAML: only the whole text shows where the error is.
      if (!(error instanceof Error) || error instanceof AliasTooLarge) throw error;
    }
  }
  const events = parseEvents(text, {});
  createConsumer()({ events, from: 0, to: events.length, input: text, base: 0 });
}

function* readDocumentEvents(
  text: string,
  consumer: EventConsumer,
  chunkSize: number,
): Generator<undefined, void> {
  let from = skipBlank(text, text.startsWith(byteOrderMark) ? 1 : 0);
  // An indented `---` is a text.
  const isMark =
    getColumn(text, from) === 0 && /^---[ \t]*\r?\n/u.test(text.slice(from, from + 80));
  if (isMark) from = skipBlank(text, from + 3);
  emit(consumer, {
    type: EVENT_ID.DOCUMENT,
    explicitStart: false,
    explicitEnd: false,
    directives: [],
  });
  const column = getColumn(text, from);
  yield* readCollectionEvents({ text, consumer, chunkSize }, { from, to: text.length, column });
  emit(consumer, { type: EVENT_ID.POP });
}

interface ChunkingContext {
  readonly text: string;
  readonly consumer: EventConsumer;
  readonly chunkSize: number;
}

function* readCollectionEvents(
  context: ChunkingContext,
  whole: ItemRange,
): Generator<undefined, void> {
  const { text, consumer, chunkSize } = context;
  const dashed = isItemStart(text, whole.from);
  let opened = false;
  for (const group of groupItems(text, whole, dashed, chunkSize)) {
    if (group === undefined) {
      yield;
      continue;
    }
    const collection = group.large ? findInnerCollection(text, group, dashed) : undefined;
    if (collection === undefined) {
      consumer(parseBatch(text, group, dashed, opened));
      yield;
    } else {
      if (!opened) emit(consumer, createOpeningEvent(group.from, dashed));
      if (!dashed) consumer(parseKey(text, group));
      yield* readCollectionEvents(context, collection);
    }
    opened = true;
  }
  emit(consumer, { type: EVENT_ID.POP });
}

function emit(consumer: EventConsumer, event: Event): void {
  consumer({ events: [event], from: 0, to: 1, input: '', base: 0 });
}

function createOpeningEvent(start: number, dashed: boolean): SequenceEvent | MappingEvent {
  const none = { anchorStart: -1, anchorEnd: -1, tagStart: -1, tagEnd: -1 };
  const type = dashed ? EVENT_ID.SEQUENCE : EVENT_ID.MAPPING;
  return { type, start, ...none, style: COLLECTION_STYLE.BLOCK };
}

/** Parses items separately, in their own column, and returns the events inside their collection. */
function parseBatch(text: string, item: ItemRange, dashed: boolean, opened: boolean): EventBatch {
  const input = ' '.repeat(item.column) + text.slice(item.from, item.to);
  const events = parseEvents(input, {});
  const opening = events[1];
  const expected = dashed ? EVENT_ID.SEQUENCE : EVENT_ID.MAPPING;
  if (
    opening?.type !== expected ||
    opening.style !== COLLECTION_STYLE.BLOCK ||
    opening.start !== item.column ||
    opening.anchorStart >= 0 ||
    opening.tagStart >= 0
  ) {
    throw new NotSplittableError();
  }
  const base = item.from - item.column;
  return { events, from: opened ? 2 : 1, to: events.length - 2, input, base };
}

/** Returns only the key of a pair whose value starts on the next line. */
function parseKey(text: string, item: ItemRange): EventBatch {
  const batch = parseBatch(text, { ...item, to: text.indexOf('\n', item.from) + 1 }, false, true);
  const [, , key, value] = batch.events;
  const alone = key?.type === EVENT_ID.SCALAR && batch.events.length === 6;
  if (!alone || value?.type !== EVENT_ID.SCALAR || value.valueStart >= 0)
    throw new NotSplittableError();
  return { ...batch, to: 3 };
}

/** Returns the collection inside an item that is too large to be parsed at once; `undefined` if it must be. */
function findInnerCollection(
  text: string,
  item: ItemRange,
  dashed: boolean,
): ItemRange | undefined {
  const from = dashed ? skipBlank(text, item.from + 1) : findValueOnNextLine(text, item);
  if (from === undefined || from >= item.to) return undefined;
  const column = getColumn(text, from);
  const itemsFollow = isItemStart(text, from);
  const deeper = column > item.column || (!dashed && itemsFollow);
  const opening = text.slice(from, from + lookahead);
  return deeper && (itemsFollow || plainKey.test(opening))
    ? { from, to: item.to, column }
    : undefined;
}

function findValueOnNextLine(text: string, item: ItemRange): number | undefined {
  const head = keyAlone.exec(text.slice(item.from, item.from + lookahead));
  return head === null ? undefined : skipBlank(text, item.from + head[0].length);
}

/** @throws NotSplittableError After a tab, which has no certain width. */
function getColumn(text: string, at: number): number {
  const lineStart = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const start = lineStart === 0 && text.startsWith(byteOrderMark) ? 1 : lineStart;
  if (text.slice(start, at).includes('\t')) throw new NotSplittableError();
  return at - start;
}

/** One or more items of a block collection: from the first dash or key to the line after the last. */
interface ItemRange {
  readonly from: number;
  readonly to: number;
  /** The column of the items; 0-based. */
  readonly column: number;
}

interface ItemGroup extends ItemRange {
  /** Whether it is a single item that is longer than a chunk. */
  readonly large: boolean;
}

/** The text cannot be cut with certainty and must be parsed at once. */
class NotSplittableError extends Error {}

const linesPerStep = 4096;

/** Returns true at `- `, the start of an item of a block sequence. */
function isItemStart(text: string, at: number): boolean {
  return text.charCodeAt(at) === 45 && isBlankOrEnd(text, at + 1);
}

/**
 * Yields the items of a block collection in groups of about a chunk; sometimes `undefined`, to pause the search.
 *
 * @throws NotSplittableError At a document marker, an explicit key or a line that is indented less than the items.
 */
function* groupItems(
  text: string,
  whole: ItemRange,
  dashed: boolean,
  chunkSize: number,
): Generator<ItemGroup | undefined, void> {
  const { column, to: end } = whole;
  let from = whole.from;
  let last = from;
  let lines = 0;
  for (let line = findNextLineStart(text, from); line < end; line = findNextLineStart(text, line)) {
    if (++lines % linesPerStep === 0) yield undefined;
    const at = skipIndent(text, line);
    if (at - line > column || isBlankOrComment(text, at)) continue;
    if (!startsItem(text, at, at - line, column, dashed)) continue;
    if (line - from > chunkSize) {
      if (last > from) yield { from, to: last - column, column, large: false };
      const large = line - last > chunkSize;
      if (large) yield { from: last, to: line, column, large };
      from = large ? at : last;
    }
    last = at;
  }
  if (end - from > chunkSize && last > from) {
    yield { from, to: last - column, column, large: false };
    from = last;
  }
  yield { from, to: end, column, large: end - from > chunkSize };
}

function startsItem(
  text: string,
  at: number,
  indent: number,
  column: number,
  dashed: boolean,
): boolean {
  if (indent < column || (indent === 0 && isDocumentMarker(text, at)))
    throw new NotSplittableError();
  if (isItemStart(text, at)) return dashed;
  if (dashed) throw new NotSplittableError();
  const code = text.charCodeAt(at);
  if ((code === 63 || code === 58) && isBlankOrEnd(text, at + 1)) throw new NotSplittableError();
  return true;
}

function isDocumentMarker(text: string, at: number): boolean {
  return text.startsWith('---', at) || text.startsWith('...', at) || text.startsWith('%', at);
}

function findNextLineStart(text: string, at: number): number {
  const lineBreak = text.indexOf('\n', at);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

function skipIndent(text: string, line: number): number {
  let at = line;
  while (text.charCodeAt(at) === 32) at++;
  return at;
}

/** Also a line that continues after a tab: its column is not certain, so it starts nothing. */
function isBlankOrComment(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || code === 13 || code === 9 || code === 35 || Number.isNaN(code);
}

function isBlankOrEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || code === 10 || code === 13 || Number.isNaN(code);
}
