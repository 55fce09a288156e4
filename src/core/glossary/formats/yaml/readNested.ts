import type { SourceText } from '../../glossaryFormat';
import { findFieldOfLabel } from '../../fieldNames';
import type { Surroundings } from './entryTerms';
import { readEntryTerms } from './entryTerms';
import type { ListEntry, CollectedEntries } from './entryListCollector';
import { EntryListCollector, getPartEnd, collectParts } from './entryListCollector';
import type { ReadingEnvironment } from './readingEnvironment';
import { readEvents } from './yamlChunker';
import type { CollectionNode, MappingNode, Part, YamlNode } from './yamlNode';
import { resolveAlias, getScalarText } from './yamlNode';
import {
  ShapeClassifier,
  toCollection,
  containerKeys,
  isContainer,
  holdsCollection,
} from './shapeClassifier';
import { TreeBuilder } from './treeBuilder';

const languageTag = /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/u;

const maxDepth = 8;

/** Maximum size of a file that is kept whole for a second pass, in UTF-16 units. */
const maxLength = 8_000_000;

/**
 * Finds the entries of a file that keeps them in domains, categories, letters or languages, at any depth. Only for
 * files without entries at the top: the results must have the structure of a glossary.
 */
export function* readNested(
  source: SourceText,
  collected: CollectedEntries,
  environment: ReadingEnvironment,
): Generator<undefined, void> {
  if (source.text.length > maxLength) return;
  let roots: YamlNode[] = [];
  yield* readEvents(source.text, () => {
    roots = [];
    const root = {
      open: () => undefined,
      add: (part: Part) => {
        roots.push(part.value);
      },
      close: () => undefined,
    };
    const builder = new TreeBuilder(source.text, root);
    return (batch) => {
      builder.push(batch);
    };
  });
  const search = new NestedSearch(collected, environment);
  for (const root of roots) search.visit(root, undefined, 0);
}

class NestedSearch {
  readonly #collected: CollectedEntries;
  readonly #environment: ReadingEnvironment;
  /** Reads a repeated anchored collection only where it is defined. */
  readonly #seen = new Set<YamlNode>();

  constructor(collected: CollectedEntries, environment: ReadingEnvironment) {
    this.#collected = collected;
    this.#environment = environment;
  }

  visit(node: YamlNode, context: string | undefined, depth: number): void {
    const collection = toCollection(node);
    if (collection === undefined || depth > maxDepth || this.#seen.has(collection)) return;
    this.#seen.add(collection);
    const parts = getParts(collection);
    if (isTranslated(parts)) this.#collectTranslations(parts, context);
    else if (!parts.some(isContainer) && isGlossary(parts))
      this.#collectEntries(collection, context);
    else for (const part of parts) this.#visitChild(part, context, depth);
  }

  #collectEntries(collection: CollectionNode, context: string | undefined): void {
    const { kind, flow, start } = collection;
    const list = { kind, flow, start, contextive: false, context, paths: [] };
    collectParts(collection, new EntryListCollector(list, this.#collected, this.#environment));
  }

  #visitChild(part: Part, context: string | undefined, depth: number): void {
    const key = part.key === undefined ? undefined : getScalarText(part.key);
    const value = toCollection(part.value);
    if (value === undefined) return;
    if (key === undefined) {
      if (value.kind === 'mapping') this.#visitSection(value, findName(value) ?? context, depth);
      return;
    }
    if (languageTag.test(key) && isCatalog(value)) return;
    const silent =
      containerKeys.has(key.toLowerCase()) || key.length === 1 || languageTag.test(key);
    this.visit(value, silent ? context : key, depth + 1);
  }

  /** An item that contains entries is their topic: `{name: Finance, terms: [...]}`. */
  #visitSection(item: MappingNode, context: string | undefined, depth: number): void {
    for (const pair of item.pairs) {
      if (toCollection(pair.value) !== undefined && holdsCollection(pair))
        this.visit(pair.value, context, depth + 1);
    }
  }

  /** `en: {term, def}`: returns a term for each language with its own text. */
  #collectTranslations(parts: readonly Part[], context: string | undefined): void {
    const surroundings: Surroundings = { context, paths: [] };
    for (const part of parts) {
      const item = resolveAlias(part.value);
      if (item.kind !== 'mapping') continue;
      const names = new Set<string>();
      const entries: ListEntry[] = [];
      for (const pair of item.pairs.filter(isTranslation)) {
        const [term] = readEntryTerms({ ...pair, key: undefined }, surroundings, this.#environment);
        if (term === undefined || names.has(term.name.toLowerCase())) continue;
        names.add(term.name.toLowerCase());
        const entry = { start: pair.start, end: getPartEnd(pair) };
        this.#collected.terms.push({ ...term, source: { ...term.source, entry } });
        entries.push({ ...entry, name: term.name });
      }
      const { flow, start, end } = item;
      const list = {
        kind: 'mapping',
        flow,
        start,
        end,
        contextive: false,
        entries,
      } as const;
      this.#collected.lists.push({ ...list, ...surroundings });
    }
  }
}

function getParts(collection: CollectionNode): readonly Part[] {
  return collection.kind === 'sequence' ? collection.items : collection.pairs;
}

function isGlossary(parts: readonly Part[]): boolean {
  const classifier = new ShapeClassifier();
  for (const part of parts) classifier.add(part);
  return classifier.isGlossary();
}

function isTranslated(parts: readonly Part[]): boolean {
  let translated = 0;
  for (const part of parts) {
    const value = resolveAlias(part.value);
    if (value.kind === 'mapping' && value.pairs.some(isTranslation)) translated++;
  }
  return translated > 0 && translated * 2 > parts.length;
}

/** `en: {term: Tote, def: A box.}` */
function isTranslation({ key, value }: Part): boolean {
  const label = key === undefined ? undefined : getScalarText(key);
  const texts = resolveAlias(value);
  if (label === undefined || !languageTag.test(label) || texts.kind !== 'mapping') return false;
  const fields = texts.pairs.map((pair) => findFieldOfLabel(getKeyText(pair)));
  return fields.includes('name') && (fields.includes('definition') || fields.includes('expansion'));
}

/** Texts of an interface by language: a catalog of translations. */
function isCatalog(collection: CollectionNode): boolean {
  return (
    collection.kind === 'mapping' &&
    collection.pairs.every(({ value }) => toCollection(value) === undefined)
  );
}

function findName(item: MappingNode): string | undefined {
  const pair = item.pairs.find(
    (one) =>
      findFieldOfLabel(getKeyText(one)) === 'name' ||
      /^(?:category|domain|letter|group|section|topic)$/iu.test(getKeyText(one)),
  );
  const name = pair === undefined ? undefined : getScalarText(pair.value)?.trim();
  return name === undefined || name.length < 2 ? undefined : name;
}

function getKeyText(pair: Part): string {
  return pair.key === undefined ? '' : (getScalarText(pair.key) ?? '');
}
