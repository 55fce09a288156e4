import type { ReadingEnvironment } from './readingEnvironment';
import { EntryListCollector, collectParts } from './entryListCollector';
import type { CollectedEntries } from './entryListCollector';
import type { Part, YamlNode } from './yamlNode';
import { resolveAlias, getScalarText } from './yamlNode';
import type { Collector, Opening } from './treeBuilder';
import { getNodeList, getNodeText } from './yamlValues';

/** Reads Contextive's `contexts`: https://docs.contextive.tech/community/guides/setting-up-glossaries/ */
export class ContextsCollector implements Collector {
  readonly #collected: CollectedEntries;
  readonly #environment: ReadingEnvironment;

  constructor(collected: CollectedEntries, environment: ReadingEnvironment) {
    this.#collected = collected;
    this.#environment = environment;
  }

  open(opening: Opening): Collector | undefined {
    return opening.kind === 'mapping'
      ? new ContextCollector(this.#collected, this.#environment)
      : undefined;
  }

  add(part: Part): void {
    const value = resolveAlias(part.value);
    if (value.kind === 'mapping') {
      collectParts(value, new ContextCollector(this.#collected, this.#environment));
    }
  }

  close(): void {
    // Each context has already emitted its content.
  }
}

class ContextCollector implements Collector {
  readonly #collected: CollectedEntries;
  readonly #environment: ReadingEnvironment;
  readonly #firstTerm: number;
  readonly #firstList: number;
  #context: string | undefined;
  #paths: readonly string[] = [];
  /** The fields follow the terms, which must be updated. */
  #needsUpdate = false;

  constructor(collected: CollectedEntries, environment: ReadingEnvironment) {
    this.#collected = collected;
    this.#environment = environment;
    this.#firstTerm = collected.terms.length;
    this.#firstList = collected.lists.length;
  }

  open({ kind, key, start, flow }: Opening): Collector | undefined {
    return getKeyText(key) === 'terms' ? this.#createListCollector(kind, start, flow) : undefined;
  }

  add({ key, value }: Part): void {
    const label = getKeyText(key);
    const node = resolveAlias(value);
    if (label === 'terms') {
      const kind = node.kind === 'mapping' ? 'mapping' : 'sequence';
      const collector = this.#createListCollector(kind, value.start, node.kind !== 'scalar');
      if (node.kind === 'sequence' || node.kind === 'mapping') collectParts(node, collector);
      else collector.close(value.end);
    } else if (label === 'name') {
      this.#context = getNodeText(value, this.#environment.text) || undefined;
      this.#needsUpdate ||= this.#collected.lists.length > this.#firstList;
    } else if (label === 'paths') {
      this.#paths = getNodeList(value, this.#environment.text, /[,;]\s+/u);
      this.#needsUpdate ||= this.#collected.lists.length > this.#firstList;
    }
  }

  close(): void {
    if (!this.#needsUpdate) return;
    const { terms, lists } = this.#collected;
    const context = this.#context;
    const paths = this.#paths;
    for (const term of terms.splice(this.#firstTerm)) {
      const ownPaths = term.paths.length > 0 ? term.paths : paths;
      terms.push({ ...term, context: term.context ?? context, paths: ownPaths });
    }
    for (const list of lists.splice(this.#firstList)) lists.push({ ...list, context, paths });
  }

  #createListCollector(
    kind: 'sequence' | 'mapping',
    start: number,
    flow: boolean,
  ): EntryListCollector {
    const list = {
      kind,
      flow,
      start,
      contextive: true,
      context: this.#context,
      paths: this.#paths,
    };
    return new EntryListCollector(list, this.#collected, this.#environment);
  }
}

function getKeyText(key: YamlNode | undefined): string | undefined {
  return key === undefined ? undefined : getScalarText(key);
}
