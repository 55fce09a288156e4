import { COLLECTION_STYLE, EVENT_ID, parseEvents } from 'js-yaml';
import type { Event, MappingEvent, SequenceEvent } from 'js-yaml';
import { skipBlank } from './yamlOffsets';
import { NotSplittableError, isItemStart, groupItems } from './groupItems';
import type { ItemRange } from './groupItems';
import type { EventBatch } from './treeBuilder';
import { AliasTooLarge } from './treeBuilder';

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
 * certain, parses the text at once, for a new sink.
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
    const inner = group.large ? findInnerCollection(text, group, dashed) : undefined;
    if (inner === undefined) {
      consumer(parseBatch(text, group, dashed, opened));
      yield;
    } else {
      if (!opened) emit(consumer, createOpeningEvent(group.from, dashed));
      if (!dashed) consumer(parseKey(text, group));
      yield* readCollectionEvents(context, inner);
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

/** @throws NotCut After a tab, which has no certain width. */
function getColumn(text: string, at: number): number {
  const lineStart = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const start = lineStart === 0 && text.startsWith(byteOrderMark) ? 1 : lineStart;
  if (text.slice(start, at).includes('\t')) throw new NotSplittableError();
  return at - start;
}
