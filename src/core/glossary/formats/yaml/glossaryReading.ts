import type { Import, SourceText } from '../../format';
import type { Problem } from '../../../problem/problem';
import type { Term } from '../../term';
import { followReferences } from '../names/seeReference';
import { ContextsCollector } from './contexts';
import { EntryListCollector, feed } from './entryList';
import type { EntryList, Findings } from './entryList';
import { ReadingEnvironment } from './environment';
import type { CollectionNode, Part, YamlNode } from './node';
import { isNull, resolved, scalarText } from './node';
import { fieldOfLabel } from '../../fieldNames';
import { readNested } from './nested';
import { ShapeJudge } from './shapeJudge';
import type { Collector, Opening } from './treeBuilder';
import { textOf } from './values';

/** Keys that contain the entries in files with other content. */
const wrappers = new Set([
  ...['glossary', 'entries', 'definitions', 'items', 'words', 'vocabulary', 'concepts'],
  ...['acronyms', 'abbreviations', 'terminology', 'dictionary'],
]);

/** Keys about the file itself. */
const fileKeys = new Set([
  ...['$schema', 'title', 'name', 'description', 'version', 'lang', 'language', 'locale'],
  ...['author', 'authors', 'owner', 'date', 'updated', 'license', 'meta', 'metadata'],
]);

/** Takes the documents of one YAML file and finds the glossary in them. */
export class GlossaryReading implements Collector {
  readonly #environment: ReadingEnvironment;
  readonly #source: SourceText;
  readonly #findings: Findings = { terms: [], lists: [] };
  readonly #imports: Import[] = [];
  #followed: readonly Term[] | undefined;

  constructor(source: SourceText) {
    this.#source = source;
    this.#environment = new ReadingEnvironment(source);
  }

  /** Complete after all documents are read. */
  get terms(): readonly Term[] {
    return (this.#followed ??= followReferences(this.#findings.terms));
  }

  get lists(): readonly EntryList[] {
    return this.#findings.lists;
  }

  get imports(): readonly Import[] {
    return this.#imports;
  }

  get problems(): readonly Problem[] {
    return this.#environment.problems;
  }

  /** Finds entries in domains, categories, letters or languages. */
  *lookDeeper(): Generator<undefined, void> {
    yield* readNested(this.#source, this.#findings, this.#environment);
  }

  open({ kind, start, flow }: Opening): Collector {
    const bare = new BareEntries(this.#source, { kind, start, flow });
    if (kind === 'sequence') return this.#bareSequence(bare);
    return new TopMapping(this.#findings, this.#imports, this.#environment, bare, () => {
      this.#accept(bare);
    });
  }

  add(part: Part): void {
    const value = resolved(part.value);
    if (value.kind !== 'sequence' && value.kind !== 'mapping') return;
    const { kind, start, flow } = value;
    feed(value, this.open({ kind, key: undefined, start, flow }));
  }

  close(): void {
    // Each document has already emitted its content.
  }

  #bareSequence(bare: BareEntries): Collector {
    return {
      open: () => undefined,
      add: (part) => {
        bare.add(part);
      },
      close: (end) => {
        bare.close(end);
        this.#accept(bare);
      },
    };
  }

  #accept(bare: BareEntries): void {
    if (!bare.judge.isGlossary()) return;
    for (const term of bare.findings.terms) this.#findings.terms.push(term);
    for (const list of bare.findings.lists) this.#findings.lists.push(list);
    this.#environment.take(bare.environment.problems);
  }
}

/** Entries at the top of a document: they count only if the judge finds a glossary in them. */
class BareEntries {
  readonly judge = new ShapeJudge();
  readonly findings: Findings = { terms: [], lists: [] };
  readonly environment: ReadingEnvironment;
  readonly #entries: EntryListCollector;

  constructor(source: SourceText, place: Pick<EntryList, 'kind' | 'start' | 'flow'>) {
    this.environment = new ReadingEnvironment(source);
    const list = { ...place, contextive: false, context: undefined, paths: [] };
    this.#entries = new EntryListCollector(list, this.findings, this.environment, this.judge);
  }

  add(part: Part): void {
    if (part.key === undefined) this.#entries.add(part);
    else {
      const section = sectionOf(part.value, keyText(part.key));
      if (section === undefined) this.#entries.add(part);
      else this.#section(section, keyText(part.key));
    }
  }

  close(end: number): void {
    this.#entries.close(end);
  }

  /** Entries below a letter or a topic. */
  #section(node: CollectionNode, title: string): void {
    const context = title.length > 1 ? title : undefined;
    const { kind, flow, start } = node;
    const list = { kind, flow, start, contextive: false, context, paths: [] };
    feed(node, new EntryListCollector(list, this.findings, this.environment, this.judge));
  }
}

class TopMapping implements Collector {
  readonly #findings: Findings;
  readonly #imports: Import[];
  readonly #environment: ReadingEnvironment;
  readonly #bare: BareEntries;
  readonly #acceptBare: () => void;
  #native = false;

  constructor(
    findings: Findings,
    imports: Import[],
    environment: ReadingEnvironment,
    bare: BareEntries,
    acceptBare: () => void,
  ) {
    this.#findings = findings;
    this.#imports = imports;
    this.#environment = environment;
    this.#bare = bare;
    this.#acceptBare = acceptBare;
  }

  open({ kind, key, start, flow }: Opening): Collector | undefined {
    const label = keyText(key);
    if (label === 'contexts' && kind === 'sequence') return this.#contexts();
    const wraps = label === 'terms' || (kind === 'sequence' && wrappers.has(label.toLowerCase()));
    return wraps ? this.#entries(kind, start, flow) : undefined;
  }

  add(part: Part): void {
    const label = keyText(part.key);
    const value = resolved(part.value);
    const collection = value.kind === 'sequence' || value.kind === 'mapping' ? value : undefined;
    if (label === 'imports') this.#addImports(part.value);
    else if (label === 'contexts' && collection) feed(collection, this.#contexts());
    else if (label === 'terms' && (collection !== undefined || isNull(value))) {
      const collector = this.#entries(
        collection?.kind ?? 'sequence',
        part.value.start,
        collection !== undefined,
      );
      if (collection === undefined) collector.close(part.value.end);
      else feed(collection, collector);
    } else if (collection !== undefined && this.#isWrapped(label, collection)) {
      feed(collection, this.#entries(collection.kind, collection.start, collection.flow));
    } else if (!fileKeys.has(label) || collection !== undefined) this.#bare.add(part);
  }

  close(end: number): void {
    if (this.#native) return;
    this.#bare.close(end);
    this.#acceptBare();
  }

  #isWrapped(label: string, collection: CollectionNode): boolean {
    if (!wrappers.has(label.toLowerCase())) return false;
    if (collection.kind === 'sequence') return true;
    return collection.pairs.every(({ key, value }) => {
      const inner = keyText(key);
      const holds = inner === 'terms' || wrappers.has(inner.toLowerCase());
      if (holds && ['sequence', 'mapping'].includes(resolved(value).kind)) return false;
      return fieldOfLabel(inner) !== 'definition';
    });
  }

  #contexts(): ContextsCollector {
    this.#native = true;
    return new ContextsCollector(this.#findings, this.#environment);
  }

  #entries(kind: 'sequence' | 'mapping', start: number, flow: boolean): EntryListCollector {
    this.#native = true;
    const list = { kind, flow, start, contextive: false, context: undefined, paths: [] };
    return new EntryListCollector(list, this.#findings, this.#environment);
  }

  #addImports(node: YamlNode): void {
    const value = resolved(node);
    const nodes = value.kind === 'sequence' ? value.items.map((item) => item.value) : [value];
    for (const one of nodes) {
      const path = textOf(one, this.#environment.text);
      const range = one.kind === 'scalar' ? one.value : { start: one.start, end: one.end };
      if (path !== '') this.#imports.push({ path, range });
    }
  }
}

/** A collection of entries under a topic, as opposed to one entry with several meanings. */
function sectionOf(node: YamlNode, key: string): CollectionNode | undefined {
  const value = resolved(node);
  if (value.kind === 'mapping') return /^\p{L}$/u.test(key) ? value : undefined;
  if (value.kind !== 'sequence' || value.items.length === 0) return undefined;
  const named = value.items.every((item) => {
    const entry = resolved(item.value);
    return (
      entry.kind === 'mapping' &&
      entry.pairs.some((pair) => fieldOfLabel(keyText(pair.key)) === 'name')
    );
  });
  return named ? value : undefined;
}

function keyText(key: YamlNode | undefined): string {
  return key === undefined ? '' : (scalarText(key) ?? '');
}
