import type { Range } from '../../../text/range';
import type { Term } from '../../term';
import type { Surroundings } from './entries';
import { termsOfEntry } from './entries';
import type { ReadingEnvironment } from './environment';
import type { CollectionNode, Part } from './node';
import type { ShapeJudge } from './shapeJudge';
import type { Collector } from './treeBuilder';

/** A list or mapping that contains entries: the place for a new one. */
export interface EntryList extends Surroundings, Range {
  readonly kind: 'sequence' | 'mapping';
  readonly flow: boolean;
  /** Whether it is in `contexts`, where Contextive allows only its own fields. */
  readonly contextive: boolean;
  readonly entries: readonly Entry[];
}

export interface Entry extends Range {
  /** `undefined` if the entry has no term. */
  readonly name: string | undefined;
}

/** The results of reading a file. */
export interface Findings {
  readonly terms: Term[];
  readonly lists: EntryList[];
}

/** Reads the entries of one list and converts them to terms one by one. */
export class EntryListCollector implements Collector {
  readonly #list: Omit<EntryList, 'end' | 'entries'>;
  readonly #entries: Entry[] = [];
  readonly #findings: Findings;
  readonly #environment: ReadingEnvironment;
  readonly #judge: ShapeJudge | undefined;

  constructor(
    list: Omit<EntryList, 'end' | 'entries'>,
    findings: Findings,
    environment: ReadingEnvironment,
    judge?: ShapeJudge,
  ) {
    this.#list = list;
    this.#findings = findings;
    this.#environment = environment;
    this.#judge = judge;
  }

  open(): undefined {
    return undefined;
  }

  add(part: Part): void {
    this.#judge?.add(part);
    const terms = termsOfEntry(part, this.#list, this.#environment);
    for (const term of terms) this.#findings.terms.push(term);
    this.#entries.push({ start: part.start, end: endOf(part), name: terms[0]?.name });
  }

  close(end: number): void {
    this.#findings.lists.push({ ...this.#list, end, entries: this.#entries });
  }
}

/** Returns the offset after the last of a part's texts. */
export function endOf(part: Part): number {
  return Math.max(part.start, part.value.end, part.key?.end ?? 0);
}

/** Passes the parts of a collection that was kept whole to its collector. */
export function feed(node: CollectionNode, collector: Collector): void {
  for (const part of node.kind === 'sequence' ? node.items : node.pairs) collector.add(part);
  collector.close(node.end);
}
