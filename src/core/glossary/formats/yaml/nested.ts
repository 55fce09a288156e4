import type { SourceText } from '../../format';
import { fieldOfLabel } from '../../fieldNames';
import type { Surroundings } from './entries';
import { termsOfEntry } from './entries';
import type { Entry, Findings } from './entryList';
import { EntryListCollector, endOf, feed } from './entryList';
import type { ReadingEnvironment } from './environment';
import { readEvents } from './eventStream';
import type { CollectionNode, MappingNode, Part, YamlNode } from './node';
import { resolved, scalarText } from './node';
import { ShapeJudge, collectionOf, holders, isHolder, isHolding } from './shapeJudge';
import { TreeBuilder } from './treeBuilder';

const language = /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/u;

const deepest = 8;

/** Maximum size of a file that is kept whole for a second pass, in UTF-16 units. */
const largest = 8_000_000;

/**
 * Finds the entries of a file that keeps them in domains, categories, letters or languages, at any depth. Only for
 * files without entries at the top: the results must have the structure of a glossary.
 */
export function* readNested(
  source: SourceText,
  findings: Findings,
  environment: ReadingEnvironment,
): Generator<undefined, void> {
  if (source.text.length > largest) return;
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
  const search = new NestedSearch(findings, environment);
  for (const root of roots) search.visit(root, undefined, 0);
}

class NestedSearch {
  readonly #findings: Findings;
  readonly #environment: ReadingEnvironment;
  /** Reads a repeated anchored collection only where it is defined. */
  readonly #seen = new Set<YamlNode>();

  constructor(findings: Findings, environment: ReadingEnvironment) {
    this.#findings = findings;
    this.#environment = environment;
  }

  visit(node: YamlNode, context: string | undefined, depth: number): void {
    const collection = collectionOf(node);
    if (collection === undefined || depth > deepest || this.#seen.has(collection)) return;
    this.#seen.add(collection);
    const parts = partsOf(collection);
    if (isTranslated(parts)) this.#translations(parts, context);
    else if (!parts.some(isHolder) && isGlossary(parts)) this.#entries(collection, context);
    else for (const part of parts) this.#child(part, context, depth);
  }

  #entries(collection: CollectionNode, context: string | undefined): void {
    const { kind, flow, start } = collection;
    const list = { kind, flow, start, contextive: false, context, paths: [] };
    feed(collection, new EntryListCollector(list, this.#findings, this.#environment));
  }

  #child(part: Part, context: string | undefined, depth: number): void {
    const key = part.key === undefined ? undefined : scalarText(part.key);
    const value = collectionOf(part.value);
    if (value === undefined) return;
    if (key === undefined) {
      if (value.kind === 'mapping') this.#section(value, nameOf(value) ?? context, depth);
      return;
    }
    if (language.test(key) && isCatalog(value)) return;
    const silent = holders.has(key.toLowerCase()) || key.length === 1 || language.test(key);
    this.visit(value, silent ? context : key, depth + 1);
  }

  /** An item that contains entries is their topic: `{name: Finance, terms: [...]}`. */
  #section(item: MappingNode, context: string | undefined, depth: number): void {
    for (const pair of item.pairs) {
      if (collectionOf(pair.value) !== undefined && isHolding(pair))
        this.visit(pair.value, context, depth + 1);
    }
  }

  /** `en: {term, def}`: returns a term for each language with its own text. */
  #translations(parts: readonly Part[], context: string | undefined): void {
    const surroundings: Surroundings = { context, paths: [] };
    for (const part of parts) {
      const item = resolved(part.value);
      if (item.kind !== 'mapping') continue;
      const names = new Set<string>();
      const entries: Entry[] = [];
      for (const pair of item.pairs.filter(isTranslation)) {
        const [term] = termsOfEntry({ ...pair, key: undefined }, surroundings, this.#environment);
        if (term === undefined || names.has(term.name.toLowerCase())) continue;
        names.add(term.name.toLowerCase());
        const entry = { start: pair.start, end: endOf(pair) };
        this.#findings.terms.push({ ...term, source: { ...term.source, entry } });
        entries.push({ ...entry, name: term.name });
      }
      const { flow, start, end } = item;
      const list = { kind: 'mapping', flow, start, end, contextive: false, entries } as const;
      this.#findings.lists.push({ ...list, ...surroundings });
    }
  }
}

function partsOf(collection: CollectionNode): readonly Part[] {
  return collection.kind === 'sequence' ? collection.items : collection.pairs;
}

function isGlossary(parts: readonly Part[]): boolean {
  const judge = new ShapeJudge();
  for (const part of parts) judge.add(part);
  return judge.isGlossary();
}

function isTranslated(parts: readonly Part[]): boolean {
  let translated = 0;
  for (const part of parts) {
    const value = resolved(part.value);
    if (value.kind === 'mapping' && value.pairs.some(isTranslation)) translated++;
  }
  return translated > 0 && translated * 2 > parts.length;
}

/** `en: {term: Tote, def: A box.}` */
function isTranslation({ key, value }: Part): boolean {
  const label = key === undefined ? undefined : scalarText(key);
  const texts = resolved(value);
  if (label === undefined || !language.test(label) || texts.kind !== 'mapping') return false;
  const fields = texts.pairs.map((pair) => fieldOfLabel(keyOf(pair)));
  return fields.includes('name') && (fields.includes('definition') || fields.includes('expansion'));
}

/** Texts of an interface by language: a catalog of translations. */
function isCatalog(collection: CollectionNode): boolean {
  return (
    collection.kind === 'mapping' &&
    collection.pairs.every(({ value }) => collectionOf(value) === undefined)
  );
}

function nameOf(item: MappingNode): string | undefined {
  const pair = item.pairs.find(
    (one) =>
      fieldOfLabel(keyOf(one)) === 'name' ||
      /^(?:category|domain|letter|group|section|topic)$/iu.test(keyOf(one)),
  );
  const name = pair === undefined ? undefined : scalarText(pair.value)?.trim();
  return name === undefined || name.length < 2 ? undefined : name;
}

function keyOf(pair: Part): string {
  return pair.key === undefined ? '' : (scalarText(pair.key) ?? '');
}
