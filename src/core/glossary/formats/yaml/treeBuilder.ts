import { COLLECTION_STYLE, EVENT_ID, SCALAR_STYLE, getScalarValue } from 'js-yaml';
import type { Event, ScalarEvent } from 'js-yaml';
import type { Range } from '../../../text/range';
import {
  ExpansionLimitError,
  ExpansionBudget,
  computeSize,
} from '../../../workspace/expansionBudget';
import { AliasTooLarge } from './brokenYaml';
import type { EventBatch } from './yamlChunker';
import type { Part, ScalarStyle, YamlNode } from './yamlNode';
import { findAbsentValueOffset, findDash, findFlowEnd, trimEndOffset } from './yamlOffsets';

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

/** Collects the parts whole. */
export function createPartCollector(parts: Part[]): Collector {
  return {
    open: () => undefined,
    add: (part) => {
      parts.push(part);
    },
    close: () => undefined,
  };
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
interface AnchoredNode {
  readonly node: YamlNode;
  readonly size: number;
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
  readonly #anchors = new Map<string, AnchoredNode>();
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
      if (event !== undefined) this.#handleEvent(event, batch);
    }
  }

  #handleEvent(event: Event, batch: EventBatch): void {
    switch (event.type) {
      case EVENT_ID.SCALAR:
        this.#addScalar(event, batch);
        return;
      case EVENT_ID.ALIAS: {
        const anchored = this.#anchors.get(batch.input.slice(event.anchorStart, event.anchorEnd));
        const start = batch.base + event.anchorStart - 1;
        const end = batch.base + event.anchorEnd;
        this.#startPart(start);
        this.#spendBudget(anchored?.size ?? 0, { start, end });
        const node: YamlNode = { kind: 'alias', target: anchored?.node, start, end };
        this.#finishNode(node, anchored?.size ?? 0);
        return;
      }
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        const kind = event.type === EVENT_ID.SEQUENCE ? 'sequence' : 'mapping';
        const flow = event.style === COLLECTION_STYLE.FLOW;
        this.#open(kind, batch.base + event.start, flow, getAnchor(event, batch));
        return;
      }
      case EVENT_ID.DOCUMENT:
        this.#anchors.clear();
        this.#frames.push(createFrame('document', this.#last, false, undefined, this.#root));
        return;
      case EVENT_ID.POP:
        this.#close();
    }
  }

  /** Records where the part starts that contains the node at `start`. */
  #startPart(start: number): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined || frame.partStart >= 0) return;
    const dashed = frame.kind === 'sequence' && !frame.flow;
    frame.partStart = dashed ? (findDash(this.#text, this.#last) ?? start) : start;
  }

  #open(kind: 'sequence' | 'mapping', start: number, flow: boolean, anchor?: string): void {
    this.#startPart(start);
    const parent = this.#frames.at(-1);
    const isKey = parent?.kind === 'mapping' && parent.key === undefined;
    // An anchored collection may be needed again, and a key is needed at once: both are kept whole.
    const collector =
      anchor !== undefined || isKey
        ? undefined
        : parent?.collector?.open({ kind, key: parent.key, start, flow });
    this.#frames.push(createFrame(kind, start, flow, anchor, collector));
    this.#last = start;
  }

  #close(): void {
    const frame = this.#frames.pop();
    if (frame === undefined || frame.kind === 'document') return;
    const end = frame.flow ? findFlowEnd(this.#text, frame.start, this.#last) : this.#last;
    this.#last = end;
    if (frame.collector !== undefined) {
      frame.collector.close(end);
      const parent = this.#frames.at(-1);
      if (parent !== undefined) endPart(parent);
      return;
    }
    const { start, flow, parts } = frame;
    const anchored = frame.anchor !== undefined;
    this.#finishNode(
      frame.kind === 'sequence'
        ? { kind: 'sequence', start, end, flow, anchored, items: parts }
        : { kind: 'mapping', start, end, flow, anchored, pairs: parts },
      computeSize('', frame.size),
      frame.anchor,
    );
  }

  #addScalar(event: ScalarEvent, batch: EventBatch): void {
    const anchor = getAnchor(event, batch);
    const anchored = anchor !== undefined;
    if (event.valueStart < 0) {
      const properties = Math.max(event.anchorEnd, event.tagEnd);
      const start =
        properties < 0 ? findAbsentValueOffset(this.#text, this.#last) : batch.base + properties;
      this.#startPart(start);
      const value = { start, end: start };
      const node: YamlNode = {
        kind: 'scalar',
        text: '',
        style: 'plain',
        value,
        anchored,
        ...value,
      };
      this.#finishNode(node, computeSize('', 0), anchor);
      return;
    }
    const style = styles[event.style] ?? 'plain';
    const whole = { start: batch.base + event.valueStart, end: batch.base + event.valueEnd };
    // A slice of the whole text shares its memory; a slice of the batch would keep the batch.
    const text = event.fast
      ? this.#text.slice(whole.start, whole.end)
      : getScalarValue(batch.input, event);
    const block = style === 'literal' || style === 'folded';
    const value = block ? { start: whole.start, end: trimEndOffset(this.#text, whole) } : whole;
    const quote = style === 'single' || style === 'double' ? 1 : 0;
    const start = value.start - quote;
    this.#startPart(start);
    this.#finishNode(
      { kind: 'scalar', text, style, value, anchored, start, end: value.end + quote },
      computeSize(text, 0),
      anchor,
    );
  }

  #spendBudget(size: number, alias: Range): void {
    try {
      this.#budget.spend(size);
    } catch (error) {
      if (error instanceof ExpansionLimitError) throw new AliasTooLarge(alias);
      throw error;
    }
  }

  #finishNode(node: YamlNode, size: number, anchor?: string): void {
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

function getAnchor(
  event: { readonly anchorStart: number; readonly anchorEnd: number },
  batch: EventBatch,
): string | undefined {
  return event.anchorStart < 0 ? undefined : batch.input.slice(event.anchorStart, event.anchorEnd);
}

function endPart(frame: Frame): void {
  frame.key = undefined;
  frame.partStart = -1;
}

function createFrame(
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
