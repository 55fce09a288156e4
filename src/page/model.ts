import type { PageData, PageRepository, PageTerm } from '../content/pageData';
import type { DefinitionNode } from '../core/features/page/definitionTree';
import type { ExportedBox, ExportedDiagram } from '../core/features/export/exportedGlossary';
import { TermSearch } from '../core/service/termSearching';
import { type FilterField, filterFields, type Filters } from './place';

/** One entry with what is searched of it. */
export interface Entry {
  readonly term: PageTerm;
  readonly repository: PageRepository;
  readonly name: string;
  readonly expansion: string | undefined;
  readonly aliases: readonly string[];
  /** The definition as plain text. */
  readonly definition: string;
  /** The entries of other repositories with the same meaning, which are listed with this one. */
  readonly copies: readonly Entry[];
}

export interface DiagramEntry {
  readonly diagram: ExportedDiagram;
  readonly repository: PageRepository;
}

/** A box with its diagram. */
export interface BoxInDiagram {
  readonly entry: DiagramEntry;
  readonly box: ExportedBox;
}

/** The number of matches of a search that are listed. */
export const maxMatches = 200;
/** With so many matches, the reader needs no similar names. */
const enoughMatches = 10;
/** The number of names that are searched to prepare the search. */
const preparedNames = 4;

/** All entries and diagrams of the page. */
export class PageModel {
  readonly data: PageData;
  readonly repositories: readonly PageRepository[];
  /** One for each meaning. */
  readonly entries: readonly Entry[];
  readonly diagrams: readonly DiagramEntry[];
  readonly #byId = new Map<string, Entry>();
  readonly #byName = new Map<string, Entry[]>();
  readonly #values = new Map<FilterField, readonly string[]>();
  #search: { readonly key: string; readonly search: TermSearch<Entry> } | undefined;
  #found: { readonly key: string; readonly entries: readonly Entry[] } | undefined;

  constructor(data: PageData, repositories: readonly PageRepository[]) {
    this.data = data;
    this.repositories = repositories;
    this.entries = this.#addEntries(repositories);
    this.diagrams = repositories.flatMap((repository) =>
      repository.diagrams.map((diagram) => ({ diagram, repository })),
    );
    for (const entry of this.entries) {
      const name = fold(entry.name);
      const same = this.#byName.get(name);
      if (same) same.push(entry);
      else this.#byName.set(name, [entry]);
    }
  }

  /** Whether the page has several repositories, which it then names. */
  get hasRepositories(): boolean {
    return this.repositories.length > 1;
  }

  /** Returns the id of a repository in an address, which names it only where the page has several. */
  getIdInAddress({ id }: PageRepository): string | undefined {
    return this.hasRepositories ? id : undefined;
  }

  /** Returns an entry by its id; without a repository, the first one. */
  find(term: string, repository?: string): Entry | undefined {
    if (repository !== undefined) return this.#byId.get(getKey(repository, term));
    for (const { id } of this.repositories) {
      const entry = this.#byId.get(getKey(id, term));
      if (entry !== undefined) return entry;
    }
    return undefined;
  }

  /** Returns the other meanings of the same name, letter case aside, in other repositories or contexts. */
  findNamesakes(entry: Entry): readonly Entry[] {
    return (this.#byName.get(fold(entry.name)) ?? []).filter(
      (one) => one !== entry && !one.copies.includes(entry),
    );
  }

  /** Returns a diagram by its id; without one, the main diagram of the first repository that has one. */
  findDiagram(id: string | undefined, repository?: string): DiagramEntry | undefined {
    return this.diagrams.find(
      (one) =>
        (id === undefined || one.diagram.id === id) &&
        (repository === undefined || one.repository.id === repository),
    );
  }

  /** Returns the diagrams with a box, by its id. */
  findDiagramsWithBox(box: string, repository?: string): readonly DiagramEntry[] {
    return this.diagrams.filter(
      (one) =>
        (repository === undefined || one.repository.id === repository) &&
        [...one.diagram.nodes, ...one.diagram.groups].some(({ id }) => id === box),
    );
  }

  /** Returns the boxes of an entry, by diagram. */
  findBoxes({ term, repository }: Entry): readonly BoxInDiagram[] {
    return this.diagrams.flatMap((entry) => {
      if (entry.repository !== repository) return [];
      const { nodes, groups } = entry.diagram;
      const box = [...nodes, ...groups].find((one) => one.term === term.id);
      return box === undefined ? [] : [{ entry, box }];
    });
  }

  /** Returns the values that entries have for a field, in alphabetical order. */
  listValues(field: FilterField): readonly string[] {
    const known = this.#values.get(field);
    if (known !== undefined) return known;
    const values = [...new Set(this.entries.flatMap((entry) => getValues(entry, field)))];
    const sorted = values.sort((a, b) => a.localeCompare(b));
    this.#values.set(field, sorted);
    return sorted;
  }

  /**
   * Returns the entries that match, the best one first; all in alphabetical order without a query. The same search
   * again, as when the reader scrolls, returns the same list.
   */
  match(filters: Filters): readonly Entry[] {
    const { query = '' } = filters;
    const key = JSON.stringify([query, createFilterKey(filters)]);
    if (this.#found?.key !== key) {
      const limit = query.trim() === '' ? this.entries.length : maxMatches;
      this.#found = { key, entries: this.#getSearch(filters).find(query, limit, enoughMatches) };
    }
    return this.#found.entries;
  }

  #addEntries(repositories: readonly PageRepository[]): readonly Entry[] {
    const meanings = new Map<string, Entry & { readonly copies: Entry[] }>();
    for (const repository of repositories) {
      for (const term of repository.terms) {
        const entry = toEntry(term, repository);
        this.#byId.set(getKey(repository.id, term.id), entry);
        const { name, expansion, definition } = entry;
        const meaning = JSON.stringify([fold(name), expansion, definition, term.context]);
        const known = meanings.get(meaning);
        // A repository's own entries stay apart.
        if (known !== undefined && known.repository !== repository) known.copies.push(entry);
        else meanings.set(known === undefined ? meaning : `${meaning} ${term.id}`, entry);
      }
    }
    return [...meanings.values()];
  }

  /**
   * Prepares the search in steps, so that no letter is slow: the names, then those of similar ones, then the code that
   * compares them, which browsers compile when it has run for a while.
   */
  *prepareSearch(): Generator<undefined> {
    const search = this.#getSearch({});
    yield;
    search.find('qzx', maxMatches);
    for (const { name } of this.entries.slice(0, preparedNames)) {
      yield;
      search.find(misspell(name), maxMatches, Infinity);
    }
  }

  /** Indexing takes longer than searching, so the index of the last filters is kept. */
  #getSearch(filters: Filters): TermSearch<Entry> {
    const key = createFilterKey(filters);
    if (this.#search?.key !== key) {
      const chosen = filterFields.flatMap((field) => {
        const value = filters[field];
        return value === undefined ? [] : [[field, value] as const];
      });
      const isMatch = (entry: Entry): boolean =>
        chosen.every(([field, value]) => {
          const values = getValues(entry, field);
          return value === '' ? values.length === 0 : values.includes(value);
        });
      const entries = chosen.length === 0 ? this.entries : this.entries.filter(isMatch);
      this.#search = { key, search: new TermSearch(entries) };
    }
    return this.#search.search;
  }
}

/** Returns a text that is the same for the same values, whatever the query is. */
function createFilterKey(filters: Filters): string {
  return JSON.stringify(filterFields.map((field) => filters[field] ?? null));
}

/** Returns a name without one letter, which only the search for similar names finds. */
function misspell(name: string): string {
  const middle = Math.floor(name.length / 2);
  return name.slice(0, middle) + name.slice(middle + 1);
}

/** Returns the texts of a definition without its elements. */
export function toPlainText(nodes: readonly DefinitionNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      const text = toPlainText(node.content);
      return isBlock(node.tag) ? `${text}\n` : node.tag === 'br' ? ' ' : text;
    })
    .join('');
}

function isBlock(tag: string): boolean {
  return /^(?:p|h\d|li|pre|tr|blockquote)$/u.test(tag);
}

function toEntry(term: PageTerm, repository: PageRepository): Entry & { readonly copies: Entry[] } {
  const { name, expansion, aliases = [], plainName } = term;
  return {
    ...{ term, repository, name, expansion },
    aliases: plainName === undefined ? aliases : [...aliases, plainName],
    definition: toPlainText(term.definition ?? []).trim(),
    copies: [],
  };
}

/** Returns the repositories with a meaning. */
export function getRepositories({ repository, copies }: Entry): readonly PageRepository[] {
  return [repository, ...copies.map((copy) => copy.repository)];
}

function getValues(entry: Entry, field: FilterField): readonly string[] {
  const { term } = entry;
  switch (field) {
    case 'owner':
      return toList(term.owner);
    case 'user':
      return term.users ?? [];
    case 'status':
      return toList(term.status);
    case 'delivery':
      return toList(term.delivery);
    case 'context':
      return toList(term.context);
    case 'repository':
      return getRepositories(entry).map(({ id }) => id);
  }
}

function toList(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}

function getKey(repository: string, term: string): string {
  return JSON.stringify([repository, term]);
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
