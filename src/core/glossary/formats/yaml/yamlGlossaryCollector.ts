import { addAll } from '../../../text/collections';
import { splitPhrases } from '../../../language/wordList';
import type { Import, SourceText } from '../../glossaryFormat';
import type { Problem } from '../../../problem/problem';
import type { Term } from '../../term';
import { walkKey, type WrittenWalk } from '../../writtenWalk';
import { holdsWalks, type ReadWalks, readWalks } from '../walk/readWalks';
import { followReferences } from '../names/seeReference';
import { ContextsCollector } from './contextsCollector';
import { EntryListCollector, collectParts } from './entryListCollector';
import type { EntryList, CollectedEntries } from './entryListCollector';
import { ReadingEnvironment } from './readingEnvironment';
import type { CollectionNode, Part, YamlNode } from './yamlNode';
import { isNull, resolveAlias, getScalarText } from './yamlNode';
import { findFieldOfLabel } from '../../fieldNames';
import { readNested } from './readNested';
import { ShapeClassifier } from './shapeClassifier';
import type { Collector, Opening } from './treeBuilder';
import { getNodeText } from './yamlValues';

/** Keys that contain the entries in files with other content. */
const entryKeys = new Set(
  splitPhrases(`
    glossary, entries, definitions, items, words, vocabulary, concepts, acronyms, abbreviations,
    terminology, dictionary
  `),
);

/** Keys about the file itself. */
const fileKeys = new Set(
  splitPhrases(`
    $schema, title, name, description, version, lang, language, locale, author, authors, owner,
    date, updated, license, meta, metadata
  `),
);

/** Takes the documents of one YAML file and finds the glossary in them. */
export class YamlGlossaryCollector implements Collector {
  readonly #environment: ReadingEnvironment;
  readonly #source: SourceText;
  readonly #collected: CollectedEntries = { terms: [], lists: [] };
  readonly #imports: Import[] = [];
  readonly #walks: WrittenWalk[] = [];
  #followed: readonly Term[] = [];

  constructor(source: SourceText) {
    this.#source = source;
    this.#environment = new ReadingEnvironment(source);
  }

  /** The terms, after `followReferences`. */
  get terms(): readonly Term[] {
    return this.#followed;
  }

  get lists(): readonly EntryList[] {
    return this.#collected.lists;
  }

  get imports(): readonly Import[] {
    return this.#imports;
  }

  get walks(): readonly WrittenWalk[] {
    return this.#walks;
  }

  get problems(): readonly Problem[] {
    return this.#environment.problems;
  }

  /** Finds entries in domains, categories, letters or languages. */
  *searchNested(): Generator<undefined, void> {
    yield* readNested(this.#source, this.#collected, this.#environment);
  }

  /** Completes the terms after all documents are read, in steps. */
  *followReferences(): Generator<undefined, void> {
    this.#followed = yield* followReferences(this.#collected.terms);
  }

  open({ kind, start, flow }: Opening): Collector {
    const topLevelEntries = new TopLevelEntries(this.#source, { kind, start, flow });
    if (kind === 'sequence') return this.#createSequenceCollector(topLevelEntries);
    return new TopMapping(
      this.#collected,
      this.#imports,
      this.#environment,
      topLevelEntries,
      () => {
        this.#acceptEntries(topLevelEntries);
      },
      (read) => {
        this.#acceptWalks(read);
      },
    );
  }

  add(part: Part): void {
    const value = resolveAlias(part.value);
    if (value.kind !== 'sequence' && value.kind !== 'mapping') return;
    const { kind, start, flow } = value;
    collectParts(value, this.open({ kind, key: undefined, start, flow }));
  }

  close(): void {
    // Each document has already emitted its content.
  }

  #createSequenceCollector(topLevelEntries: TopLevelEntries): Collector {
    return {
      open: () => undefined,
      add: (part) => {
        topLevelEntries.add(part);
      },
      close: (end) => {
        topLevelEntries.close(end);
        this.#acceptEntries(topLevelEntries);
      },
    };
  }

  #acceptWalks({ walks, problem }: ReadWalks): void {
    addAll(this.#walks, walks);
    if (problem !== undefined)
      this.#environment.report('unknown-value', 'warning', problem.message, problem.range);
  }

  #acceptEntries(topLevelEntries: TopLevelEntries): void {
    if (!topLevelEntries.classifier.isGlossary()) return;
    for (const term of topLevelEntries.collected.terms) this.#collected.terms.push(term);
    for (const list of topLevelEntries.collected.lists) this.#collected.lists.push(list);
    this.#environment.addProblems(topLevelEntries.environment.problems);
  }
}

/** Entries at the top of a document: they count only if the classifier finds a glossary in them. */
class TopLevelEntries {
  readonly classifier = new ShapeClassifier();
  readonly collected: CollectedEntries = { terms: [], lists: [] };
  readonly environment: ReadingEnvironment;
  readonly #entries: EntryListCollector;

  constructor(source: SourceText, place: Pick<EntryList, 'kind' | 'start' | 'flow'>) {
    this.environment = new ReadingEnvironment(source);
    const list = { ...place, contextive: false, context: undefined, paths: [] };
    this.#entries = new EntryListCollector(list, this.collected, this.environment, this.classifier);
  }

  add(part: Part): void {
    if (part.key === undefined) this.#entries.add(part);
    else {
      const section = findSection(part.value, getKeyText(part.key));
      if (section === undefined) this.#entries.add(part);
      else this.#addSection(section, getKeyText(part.key));
    }
  }

  close(end: number): void {
    this.#entries.close(end);
  }

  /** Entries below a letter or a topic. */
  #addSection(node: CollectionNode, title: string): void {
    const context = title.length > 1 ? title : undefined;
    const { kind, flow, start } = node;
    const list = { kind, flow, start, contextive: false, context, paths: [] };
    collectParts(
      node,
      new EntryListCollector(list, this.collected, this.environment, this.classifier),
    );
  }
}

class TopMapping implements Collector {
  readonly #collected: CollectedEntries;
  readonly #imports: Import[];
  readonly #environment: ReadingEnvironment;
  readonly #topLevelEntries: TopLevelEntries;
  readonly #acceptTopLevel: () => void;
  readonly #acceptWalks: (read: ReadWalks) => void;
  #isNative = false;

  constructor(
    collected: CollectedEntries,
    imports: Import[],
    environment: ReadingEnvironment,
    topLevelEntries: TopLevelEntries,
    acceptTopLevel: () => void,
    acceptWalks: (read: ReadWalks) => void,
  ) {
    this.#collected = collected;
    this.#imports = imports;
    this.#environment = environment;
    this.#topLevelEntries = topLevelEntries;
    this.#acceptTopLevel = acceptTopLevel;
    this.#acceptWalks = acceptWalks;
  }

  open({ kind, key, start, flow }: Opening): Collector | undefined {
    const label = getKeyText(key);
    if (label === 'contexts' && kind === 'sequence') return this.#createContextsCollector();
    const wraps = label === 'terms' || (kind === 'sequence' && entryKeys.has(label.toLowerCase()));
    return wraps ? this.#entries(kind, start, flow) : undefined;
  }

  add(part: Part): void {
    const label = getKeyText(part.key);
    const value = resolveAlias(part.value);
    const collection = value.kind === 'sequence' || value.kind === 'mapping' ? value : undefined;
    if (label === 'imports') this.#addImports(part.value);
    else if (label === walkKey && holdsWalks(part.value)) this.#acceptWalks(readWalks(part.value));
    else if (label === 'contexts' && collection)
      collectParts(collection, this.#createContextsCollector());
    else if (label === 'terms' && (collection !== undefined || isNull(value))) {
      const collector = this.#entries(
        collection?.kind ?? 'sequence',
        part.value.start,
        collection !== undefined,
      );
      if (collection === undefined) collector.close(part.value.end);
      else collectParts(collection, collector);
    } else if (collection !== undefined && this.#isWrapped(label, collection)) {
      collectParts(collection, this.#entries(collection.kind, collection.start, collection.flow));
    } else if (!fileKeys.has(label) || collection !== undefined) this.#topLevelEntries.add(part);
  }

  close(end: number): void {
    if (this.#isNative) return;
    this.#topLevelEntries.close(end);
    this.#acceptTopLevel();
  }

  #isWrapped(label: string, collection: CollectionNode): boolean {
    if (!entryKeys.has(label.toLowerCase())) return false;
    if (collection.kind === 'sequence') return true;
    return collection.pairs.every(({ key, value }) => {
      const nestedLabel = getKeyText(key);
      const hasEntries = nestedLabel === 'terms' || entryKeys.has(nestedLabel.toLowerCase());
      if (hasEntries && ['sequence', 'mapping'].includes(resolveAlias(value).kind)) return false;
      return findFieldOfLabel(nestedLabel) !== 'definition';
    });
  }

  #createContextsCollector(): ContextsCollector {
    this.#isNative = true;
    return new ContextsCollector(this.#collected, this.#environment);
  }

  #entries(kind: 'sequence' | 'mapping', start: number, flow: boolean): EntryListCollector {
    this.#isNative = true;
    const list = { kind, flow, start, contextive: false, context: undefined, paths: [] };
    return new EntryListCollector(list, this.#collected, this.#environment);
  }

  #addImports(node: YamlNode): void {
    const value = resolveAlias(node);
    const nodes = value.kind === 'sequence' ? value.items.map((item) => item.value) : [value];
    for (const one of nodes) {
      const path = getNodeText(one, this.#environment.text);
      const range = one.kind === 'scalar' ? one.value : { start: one.start, end: one.end };
      if (path !== '') this.#imports.push({ path, range });
    }
  }
}

/** A collection of entries under a topic, as opposed to one entry with several meanings. */
function findSection(node: YamlNode, key: string): CollectionNode | undefined {
  const value = resolveAlias(node);
  if (value.kind === 'mapping') return /^\p{L}$/u.test(key) ? value : undefined;
  if (value.kind !== 'sequence' || value.items.length === 0) return undefined;
  const named = value.items.every((item) => {
    const entry = resolveAlias(item.value);
    return (
      entry.kind === 'mapping' &&
      entry.pairs.some((pair) => findFieldOfLabel(getKeyText(pair.key)) === 'name')
    );
  });
  return named ? value : undefined;
}

function getKeyText(key: YamlNode | undefined): string {
  return key === undefined ? '' : (getScalarText(key) ?? '');
}
