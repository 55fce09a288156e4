import type { Range } from '../../../text/range';
import type { Term } from '../../term';
import type { Surroundings } from './entryTerms';
import { readEntryTerms } from './entryTerms';
import type { ReadingEnvironment } from './readingEnvironment';
import type { CollectionNode, Part } from './yamlNode';
import type { ShapeClassifier } from './shapeClassifier';
import type { Collector } from './treeBuilder';

/** A list or mapping that contains entries: the place for a new one. */
export interface EntryList extends Surroundings, Range {
  readonly kind: 'sequence' | 'mapping';
  readonly flow: boolean;
  /** Whether it is in `contexts`, where Contextive allows only its own fields. */
  readonly contextive: boolean;
  readonly entries: readonly ListEntry[];
}

export interface ListEntry extends Range {
  /** `undefined` if the entry has no term. */
  readonly name: string | undefined;
}

/** The results of reading a file. */
export interface CollectedEntries {
  readonly terms: Term[];
  readonly lists: EntryList[];
}

/** Reads the entries of one list and converts them to terms one by one. */
export class EntryListCollector implements Collector {
  readonly #list: Omit<EntryList, 'end' | 'entries'>;
  readonly #entries: ListEntry[] = [];
  readonly #collected: CollectedEntries;
  readonly #environment: ReadingEnvironment;
  readonly #classifier: ShapeClassifier | undefined;

  constructor(
    list: Omit<EntryList, 'end' | 'entries'>,
    collected: CollectedEntries,
    environment: ReadingEnvironment,
    classifier?: ShapeClassifier,
  ) {
    this.#list = list;
    this.#collected = collected;
    this.#environment = environment;
    this.#classifier = classifier;
  }

  open(): undefined {
    return undefined;
  }

  add(part: Part): void {
    this.#classifier?.add(part);
    const terms = readEntryTerms(part, this.#list, this.#environment);
    for (const term of terms) this.#collected.terms.push(term);
    this.#entries.push({ start: part.start, end: getPartEnd(part), name: terms[0]?.name });
  }

  close(end: number): void {
    this.#collected.lists.push({ ...this.#list, end, entries: this.#entries });
  }
}

/** Returns the offset after the last of a part's texts. */
export function getPartEnd(part: Part): number {
  return Math.max(part.start, part.value.end, part.key?.end ?? 0);
}

/** Passes the parts of a collection that was kept whole to its collector. */
export function collectParts(node: CollectionNode, collector: Collector): void {
  for (const part of node.kind === 'sequence' ? node.items : node.pairs) collector.add(part);
  collector.close(node.end);
}
