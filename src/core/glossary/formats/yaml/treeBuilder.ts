import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, getScalarValue } from 'js-yaml';
import type { Event, ScalarEvent } from 'js-yaml';
import type { Range } from '../../../text/range';
import { ExpandedTooFar, ExpansionBudget, sizeOf } from '../../../workspace/expansion';
import type { Part, ScalarStyle, YamlNode } from './node';
import { absentValuePlace, dashAfter, flowEnd, trimmedEnd } from './places';

/** Takes the parts of a collection one by one, so that a large file is never a tree in memory. */
export interface Collector {
  /**
   * Called where a collection begins: returns the collector of its parts, or `undefined` to receive it whole in
   * `add`.
   */
  open(opening: Opening): Collector | undefined;
  add(part: Part): void;
  close(end: number): void;
}

export interface Opening {
  readonly kind: 'sequence' | 'mapping';
  readonly key: YamlNode | undefined;
  /** The first dash, the first key or the bracket. */
  readonly start: number;
  readonly flow: boolean;
}

/** Events of one chunk of the text: `events[from..to)`, with offsets that count from `base`. */
export interface EventBatch {
  readonly events: readonly Event[];
  readonly from: number;
  readonly to: number;
  readonly input: string;
  readonly base: number;
}

interface Frame {
  readonly kind: 'document' | 'sequence' | 'mapping';
  readonly start: number;
  readonly flow: boolean;
  readonly anchor: string | undefined;
  readonly collector: Collector | undefined;
  readonly parts: Part[];
  key: YamlNode | undefined;
  /** The expanded size of the parts so far; see `ExpansionBudget`. */
  size: number;
  /** Where the part being read starts; -1 between parts. */
  partStart: number;
}

/** A node that aliases may refer to. */
interface Anchored {
  readonly node: YamlNode;
  readonly size: number;
}

/** The aliases expand to more than can be read, from this one on. */
export class AliasTooLarge extends Error {
  readonly alias: Range;

  constructor(alias: Range) {
    super();
    this.alias = alias;
  }
}

const styles: Readonly<Record<number, ScalarStyle>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

/** Converts events to nodes with their ranges in the text. Anchors are valid across batches. */
export class TreeBuilder {
  readonly #text: string;
  readonly #root: Collector;
  readonly #frames: Frame[] = [];
  readonly #anchors = new Map<string, Anchored>();
  readonly #budget = new ExpansionBudget();
  /** Where the last node ended: the next search starts here. */
  #last = 0;

  constructor(text: string, root: Collector) {
    this.#text = text;
    this.#root = root;
  }

  push(batch: EventBatch): void {
    for (let i = batch.from; i < batch.to; i++) {
      const event = batch.events[i];
      if (event !== undefined) this.#take(event, batch);
    }
  }

  #take(event: Event, batch: EventBatch): void {
    switch (event.type) {
      case EVENT_ID.SCALAR:
        this.#scalar(event, batch);
        return;
      case EVENT_ID.ALIAS: {
        const anchored = this.#anchors.get(batch.input.slice(event.anchorStart, event.anchorEnd));
        const start = batch.base + event.anchorStart - 1;
        const end = batch.base + event.anchorEnd;
        this.#begin(start);
        this.#spend(anchored?.size ?? 0, { start, end });
        const node: YamlNode = { kind: 'alias', target: anchored?.node, start, end };
        this.#finish(node, anchored?.size ?? 0);
        return;
      }
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        const kind = event.type === EVENT_ID.SEQUENCE ? 'sequence' : 'mapping';
        const flow = event.style === COLLECTION_STYLE.FLOW;
        this.#open(kind, batch.base + event.start, flow, anchorOf(event, batch));
        return;
      }
      case EVENT_ID.DOCUMENT:
        this.#anchors.clear();
        this.#frames.push(frameOf('document', this.#last, false, undefined, this.#root));
        return;
      case EVENT_ID.POP:
        this.#close();
    }
  }

  /** Records where the part starts that contains the node at `start`. */
  #begin(start: number): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined || frame.partStart >= 0) return;
    const dashed = frame.kind === 'sequence' && !frame.flow;
    frame.partStart = dashed ? (dashAfter(this.#text, this.#last) ?? start) : start;
  }

  #open(kind: 'sequence' | 'mapping', start: number, flow: boolean, anchor?: string): void {
    this.#begin(start);
    const parent = this.#frames.at(-1);
    const isKey = parent?.kind === 'mapping' && parent.key === undefined;
    // An anchored collection may be needed again, and a key is needed at once: both are kept whole.
    const collector =
      anchor !== undefined || isKey
        ? undefined
        : parent?.collector?.open({ kind, key: parent.key, start, flow });
    this.#frames.push(frameOf(kind, start, flow, anchor, collector));
    this.#last = start;
  }

  #close(): void {
    const frame = this.#frames.pop();
    if (frame === undefined || frame.kind === 'document') return;
    const end = frame.flow ? flowEnd(this.#text, frame.start, this.#last) : this.#last;
    this.#last = end;
    if (frame.collector !== undefined) {
      frame.collector.close(end);
      const parent = this.#frames.at(-1);
      if (parent !== undefined) endPart(parent);
      return;
    }
    const { start, flow, parts } = frame;
    const anchored = frame.anchor !== undefined;
    this.#finish(
      frame.kind === 'sequence'
        ? { kind: 'sequence', start, end, flow, anchored, items: parts }
        : { kind: 'mapping', start, end, flow, anchored, pairs: parts },
      sizeOf('', frame.size),
      frame.anchor,
    );
  }

  #scalar(event: ScalarEvent, batch: EventBatch): void {
    const anchor = anchorOf(event, batch);
    const anchored = anchor !== undefined;
    if (event.valueStart < 0) {
      const properties = Math.max(event.anchorEnd, event.tagEnd);
      const start =
        properties < 0 ? absentValuePlace(this.#text, this.#last) : batch.base + properties;
      this.#begin(start);
      const value = { start, end: start };
      const node: YamlNode = {
        kind: 'scalar',
        text: '',
        style: 'plain',
        value,
        anchored,
        ...value,
      };
      this.#finish(node, sizeOf('', 0), anchor);
      return;
    }
    const style = styles[event.style] ?? 'plain';
    const whole = { start: batch.base + event.valueStart, end: batch.base + event.valueEnd };
    // A slice of the whole text shares its memory; a slice of the batch would keep the batch.
    const text = event.fast
      ? this.#text.slice(whole.start, whole.end)
      : getScalarValue(batch.input, event);
    const block = style === 'literal' || style === 'folded';
    const value = block ? { start: whole.start, end: trimmedEnd(this.#text, whole) } : whole;
    const quote = style === 'single' || style === 'double' ? 1 : 0;
    const start = value.start - quote;
    this.#begin(start);
    this.#finish(
      { kind: 'scalar', text, style, value, anchored, start, end: value.end + quote },
      sizeOf(text, 0),
      anchor,
    );
  }

  #spend(size: number, alias: Range): void {
    try {
      this.#budget.spend(size);
    } catch (error) {
      if (error instanceof ExpandedTooFar) throw new AliasTooLarge(alias);
      throw error;
    }
  }

  #finish(node: YamlNode, size: number, anchor?: string): void {
    if (anchor !== undefined) this.#anchors.set(anchor, { node, size });
    this.#last = Math.max(this.#last, node.end);
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    frame.size += size;
    if (frame.kind === 'mapping' && frame.key === undefined) {
      frame.key = node;
      return;
    }
    const part: Part = { key: frame.key, value: node, start: frame.partStart };
    endPart(frame);
    if (frame.collector === undefined) frame.parts.push(part);
    else frame.collector.add(part);
  }
}

function anchorOf(
  event: { readonly anchorStart: number; readonly anchorEnd: number },
  batch: EventBatch,
): string | undefined {
  return event.anchorStart < 0 ? undefined : batch.input.slice(event.anchorStart, event.anchorEnd);
}

function endPart(frame: Frame): void {
  frame.key = undefined;
  frame.partStart = -1;
}

function frameOf(
  kind: Frame['kind'],
  start: number,
  flow: boolean,
  anchor: string | undefined,
  collector: Collector | undefined,
): Frame {
  return {
    kind,
    start,
    flow,
    anchor,
    collector,
    parts: [],
    key: undefined,
    size: 0,
    partStart: -1,
  };
}
