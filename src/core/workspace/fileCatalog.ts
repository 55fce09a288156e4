import type { DocumentUri } from '../text/textDocument';
import { noCancellation } from './cancellation';
import type { Disposable } from './event';
import { Emitter } from './event';
import { IgnoredFiles } from './ignoredFiles';
import { neverWalked } from './ignoreRules';
import { folderOf, isInside, relativePath } from './paths';
import { compileGlobs } from './patterns/globs';
import type { Scheduler } from './scheduler';
import type { FileChange, Workspace } from './workspace';

/** Number of files read at the same time: reading waits for the disk or, in a remote workspace, for the network. */
const readsAtOnce = 24;

/** The files that a catalog lists, and the facts that it remembers of their texts. */
export interface CatalogOptions<Facts> {
  /** Globs relative to the workspace folders; requested again after `invalidate`. */
  globs(): readonly string[];
  /** Returns false for a file whose path is sufficient, so that its text is not read. */
  isProbed(path: string): boolean;
  /** Returns the facts of a file's text; `undefined` if none exist. */
  probe(text: string): Facts | undefined;
  /**
   * Whether the catalog answers while it is still reading. An editor needs a quick answer and updates it later; a
   * command line answers once.
   */
  readonly answersEarly: boolean;
}

/** The files of the workspace, with the facts known so far. */
export interface Catalog<Facts> {
  /** Sorted. */
  readonly files: readonly DocumentUri[];
  readonly facts: ReadonlyMap<DocumentUri, Facts>;
  /** False while texts are still being read. */
  readonly isComplete: boolean;
}

/**
 * Lists the files of the workspace once and reads each document once, in the background and shallow paths first, to
 * find relevant ones. Follows single changes; lists files again only for new ignore rules, settings or folders.
 */
export class FileCatalog<Facts> implements Disposable {
  readonly #workspace: Workspace;
  readonly #scheduler: Scheduler;
  readonly #options: CatalogOptions<Facts>;
  readonly #ignored: IgnoredFiles;
  readonly #onDidChange = new Emitter<void>();
  readonly #subscriptions: readonly Disposable[];
  readonly #facts = new Map<DocumentUri, Facts>();
  readonly #unread = new Set<DocumentUri>();
  #files = new Set<DocumentUri>();
  #catalog: Catalog<Facts> | undefined;
  #listing: Promise<void> | undefined;
  #reading: Promise<void> = Promise.resolve();
  /** The changes that are being processed, one after the other. */
  #following: Promise<void> = Promise.resolve();
  #isReading = false;
  #isWanted: ((path: string) => boolean) | undefined;
  #isDisposed = false;

  /** Fires when the next `current` will differ. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(workspace: Workspace, scheduler: Scheduler, options: CatalogOptions<Facts>) {
    this.#workspace = workspace;
    this.#scheduler = scheduler;
    this.#options = options;
    this.#ignored = new IgnoredFiles(workspace);
    this.#subscriptions = [
      workspace.onDidChangeFiles((changes) => {
        this.#following = this.#following.then(() => this.#follow(changes));
        if (changes.some((change) => this.#mayChangeList(change))) this.#notify();
      }),
      this.#ignored.onDidChange(() => {
        this.invalidate();
      }),
    ];
  }

  /** Returns the facts known now; the same object as before if nothing has changed. */
  async current(): Promise<Catalog<Facts>> {
    await (this.#listing ??= this.#list());
    await this.#following;
    this.#startReading();
    if (!this.#options.answersEarly) await this.#reading;
    this.#catalog ??= {
      files: [...this.#files].sort(),
      facts: new Map(this.#facts),
      isComplete: !this.#isReading,
    };
    return this.#catalog;
  }

  /** Returns the facts after every document has been read. */
  async complete(): Promise<Catalog<Facts>> {
    await this.current();
    await this.#reading;
    return this.current();
  }

  /** Lists files again, because the globs, the ignore rules or the folders have changed. */
  invalidate(): void {
    this.#listing = undefined;
    this.#isWanted = undefined;
    this.#notify();
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const one of [...this.#subscriptions, this.#ignored]) one.dispose();
    this.#onDidChange.dispose();
  }

  async #list(): Promise<void> {
    const found = await this.#workspace.findFiles(this.#options.globs(), noCancellation);
    const before = this.#files;
    this.#files = new Set(found);
    for (const uri of before) if (!this.#files.has(uri)) this.#forget(uri);
    const added = found.filter((uri) => !before.has(uri) && this.#isProbed(uri));
    for (const uri of added.sort(byDepth)) this.#unread.add(uri);
    this.#catalog = undefined;
  }

  #startReading(): void {
    if (this.#isReading || this.#unread.size === 0) return;
    this.#isReading = true;
    this.#catalog = undefined;
    this.#reading = this.#readAll();
  }

  async #readAll(): Promise<void> {
    let isNews = false;
    while (this.#unread.size > 0 && !this.#isDisposed) {
      const batch = first(this.#unread, readsAtOnce);
      const news = await Promise.all(batch.map((uri) => this.#read(uri)));
      isNews = news.some(Boolean) || isNews;
      await this.#scheduler.yieldIfDue();
    }
    this.#isReading = false;
    this.#catalog = undefined;
    // Fires once, because every listener recomputes what depends on the glossary.
    if (isNews) this.#onDidChange.fire();
  }

  /** @returns Whether the facts of the file have changed. */
  async #read(uri: DocumentUri): Promise<boolean> {
    // A change during the reading queues the file again.
    this.#unread.delete(uri);
    const file = await this.#workspace.readFile(uri);
    if (!this.#files.has(uri)) return false;
    const facts = file.kind === 'text' ? this.#options.probe(file.text) : undefined;
    const before = this.#facts.get(uri);
    if (facts === undefined) return this.#facts.delete(uri);
    this.#facts.set(uri, facts);
    return JSON.stringify(before) !== JSON.stringify(facts);
  }

  async #follow(changes: readonly FileChange[]): Promise<void> {
    // No request yet, or all files will be listed again.
    if (!this.#listing) return;
    await this.#listing;
    for (const { uri, kind } of changes) {
      if (kind === 'deleted') this.#remove(uri);
      else if (this.#files.has(uri) || (this.#matches(uri) && !(await this.#ignored.has(uri)))) {
        this.#files.add(uri);
        if (this.#isProbed(uri)) this.#unread.add(uri);
      }
    }
    this.#catalog = undefined;
    this.#startReading();
  }

  /** Fast, with some false positives: the file may be ignored. */
  #mayChangeList({ uri, kind }: FileChange): boolean {
    if (kind === 'deleted')
      return this.#files.has(uri) || [...this.#files].some((file) => isInside(file, uri));
    return !this.#files.has(uri) && this.#matches(uri);
  }

  #matches(uri: DocumentUri): boolean {
    const path = this.#pathOf(uri);
    if (path === undefined) return false;
    this.#isWanted ??= compileGlobs(this.#options.globs());
    return (
      this.#isWanted(path) && !path.split('/').some((segment) => neverWalked.includes(segment))
    );
  }

  /** A deleted folder is reported as one change, without its files. */
  #remove(uri: DocumentUri): void {
    const gone = this.#files.has(uri)
      ? [uri]
      : [...this.#files].filter((file) => isInside(file, uri));
    for (const file of gone) {
      this.#files.delete(file);
      this.#forget(file);
    }
  }

  #forget(uri: DocumentUri): void {
    this.#facts.delete(uri);
    this.#unread.delete(uri);
  }

  #isProbed(uri: DocumentUri): boolean {
    return this.#options.isProbed(this.#pathOf(uri) ?? '');
  }

  #pathOf(uri: DocumentUri): string | undefined {
    const folder = folderOf(uri, this.#workspace.folders);
    return folder && relativePath(uri, folder);
  }

  #notify(): void {
    this.#catalog = undefined;
    this.#onDidChange.fire();
  }
}

/** A team's overview is usually in an upper folder. */
function byDepth(a: DocumentUri, b: DocumentUri): number {
  return a.split('/').length - b.split('/').length || (a < b ? -1 : 1);
}

function first<T>(set: ReadonlySet<T>, count: number): readonly T[] {
  const items: T[] = [];
  for (const item of set) {
    if (items.length === count) break;
    items.push(item);
  }
  return items;
}
