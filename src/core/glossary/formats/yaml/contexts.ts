import type { ReadingEnvironment } from './environment';
import { EntryListCollector, feed } from './entryList';
import type { Findings } from './entryList';
import type { Part, YamlNode } from './node';
import { resolved, scalarText } from './node';
import type { Collector, Opening } from './treeBuilder';
import { listOf, textOf } from './values';

/** Reads Contextive's `contexts`: https://docs.contextive.tech/community/guides/setting-up-glossaries/ */
export class ContextsCollector implements Collector {
  readonly #findings: Findings;
  readonly #environment: ReadingEnvironment;

  constructor(findings: Findings, environment: ReadingEnvironment) {
    this.#findings = findings;
    this.#environment = environment;
  }

  open(opening: Opening): Collector | undefined {
    return opening.kind === 'mapping'
      ? new ContextCollector(this.#findings, this.#environment)
      : undefined;
  }

  add(part: Part): void {
    const value = resolved(part.value);
    if (value.kind === 'mapping') {
      feed(value, new ContextCollector(this.#findings, this.#environment));
    }
  }

  close(): void {
    // Each context has already emitted its content.
  }
}

class ContextCollector implements Collector {
  readonly #findings: Findings;
  readonly #environment: ReadingEnvironment;
  readonly #firstTerm: number;
  readonly #firstList: number;
  #context: string | undefined;
  #paths: readonly string[] = [];
  /** The fields follow the terms, which must be updated. */
  #late = false;

  constructor(findings: Findings, environment: ReadingEnvironment) {
    this.#findings = findings;
    this.#environment = environment;
    this.#firstTerm = findings.terms.length;
    this.#firstList = findings.lists.length;
  }

  open({ kind, key, start, flow }: Opening): Collector | undefined {
    return keyText(key) === 'terms' ? this.#terms(kind, start, flow) : undefined;
  }

  add({ key, value }: Part): void {
    const label = keyText(key);
    const node = resolved(value);
    if (label === 'terms') {
      const kind = node.kind === 'mapping' ? 'mapping' : 'sequence';
      const collector = this.#terms(kind, value.start, node.kind !== 'scalar');
      if (node.kind === 'sequence' || node.kind === 'mapping') feed(node, collector);
      else collector.close(value.end);
    } else if (label === 'name') {
      this.#context = textOf(value, this.#environment.text) || undefined;
      this.#late ||= this.#findings.lists.length > this.#firstList;
    } else if (label === 'paths') {
      this.#paths = listOf(value, this.#environment.text, /[,;]\s+/u);
      this.#late ||= this.#findings.lists.length > this.#firstList;
    }
  }

  close(): void {
    if (!this.#late) return;
    const { terms, lists } = this.#findings;
    const context = this.#context;
    const paths = this.#paths;
    for (const term of terms.splice(this.#firstTerm)) {
      const ownPaths = term.paths.length > 0 ? term.paths : paths;
      terms.push({ ...term, context: term.context ?? context, paths: ownPaths });
    }
    for (const list of lists.splice(this.#firstList)) lists.push({ ...list, context, paths });
  }

  #terms(kind: 'sequence' | 'mapping', start: number, flow: boolean): EntryListCollector {
    const list = {
      kind,
      flow,
      start,
      contextive: true,
      context: this.#context,
      paths: this.#paths,
    };
    return new EntryListCollector(list, this.#findings, this.#environment);
  }
}

function keyText(key: YamlNode | undefined): string | undefined {
  return key === undefined ? undefined : scalarText(key);
}
