import { addAll, compareStrings, takeFirst } from '../text/collections';
import { sortInSteps } from '../text/sortInSteps';
import type { DocumentUri } from '../text/textDocument';
import { noCancellation } from './cancellation';
import type { Disposable } from './event';
import { Emitter } from './event';
import { FoldersOfFiles } from './foldersOfFiles';
import { IgnoredFiles } from './ignoredFiles';
import { excludedFolders } from './ignoreRules';
import { findFolder, isInside, getRelativePath } from './paths';
import { compileGlobs } from './patterns/globs';
import { type Scheduler, runInSlices } from './scheduler';
import { sortShallowFirst } from './sortShallowFirst';
import type { FileChange, Workspace } from './workspace';

/** Number of files read at the same time: reading waits for the disk or, in a remote workspace, for the network. */
const maxConcurrentReads = 24;

/** Number of paths that are examined before the scheduler checks the time. */
const filesAtOnce = 200;

/** Returns the facts of those files that it could probe; `undefined` for a file without any. */
export type ProbeMany<Facts> = (
  uris: readonly DocumentUri[],
) => Promise<ReadonlyMap<DocumentUri, Facts | undefined>>;

/** Which files a catalog lists, and what it remembers of their texts. */
export interface CatalogOptions<Facts> {
  /** Globs relative to the workspace folders; requested again after `invalidate`. */
  globs(): readonly string[];
  /** Returns false for a file whose path is sufficient, so that its text is not read. */
  isProbed(path: string): boolean;
  /** Returns the facts of a file's text; `undefined` if none exist. */
  probe(text: string, uri: DocumentUri): Facts | undefined;
  /** Probes many files, if that is faster than one by one. Leaves out files that it could not probe. */
  readonly probeMany?: ProbeMany<Facts> | undefined;
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
  /** Errors of `probe`, by the file it failed in. */
  readonly failures: ReadonlyMap<DocumentUri, unknown>;
  /** False while texts are still to be read. */
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
  readonly #failures = new Map<DocumentUri, unknown>();
  readonly #unread = new Set<DocumentUri>();
  #files = new Set<DocumentUri>();
  /** The known files in order, without later changes. */
  #sorted: readonly DocumentUri[] = [];
  /** The files that became known since. */
  readonly #unsorted = new Set<DocumentUri>();
  /** Of the known files; created for the first deletion. */
  #folders: FoldersOfFiles | undefined;
  #catalog: Catalog<Facts> | undefined;
  #listing: Promise<void> | undefined;
  /** The listing of all folders. Continues in the background if the upper folders give an early answer. */
  #listingAll: Promise<void> = Promise.resolve();
  #isListing = false;
  /** Changes that the listing may have missed. */
  #changedMeanwhile: FileChange[] = [];
  #reading: Promise<void> = Promise.resolve();
  /** The changes that are being processed, one after the other. */
  #pendingChanges: Promise<void> = Promise.resolve();
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
        this.#pendingChanges = this.#pendingChanges.then(() => this.#applyChanges(changes));
        if (changes.some((change) => this.#mayChangeList(change))) this.#notify();
      }),
      this.#ignored.onDidChange(() => {
        this.invalidate();
      }),
    ];
  }

  /** Returns the facts known now; the same object as before if nothing has changed. */
  async current(): Promise<Catalog<Facts>> {
    await (this.#listing ??= this.#listFiles());
    await this.#pendingChanges;
    this.#startReading();
    if (!this.#options.answersEarly) await this.#reading;
    this.#catalog ??= {
      files: this.#sortFiles(),
      facts: new Map(this.#facts),
      failures: new Map(this.#failures),
      isComplete: !this.#isReading && !this.#isListing,
    };
    return this.#catalog;
  }

  /** Returns the facts after every document has been read. */
  async complete(): Promise<Catalog<Facts>> {
    let catalog = await this.current();
    while (!catalog.isComplete) {
      await this.#listingAll;
      await this.#reading;
      if (this.#isDisposed) break;
      catalog = await this.current();
    }
    return catalog;
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

  async #listFiles(): Promise<void> {
    // An older listing must not overwrite a newer one.
    await this.#listingAll.catch(() => undefined);
    const isFirst = this.#files.size === 0;
    if (this.#options.answersEarly && isFirst && this.#workspace.findUpperFiles) {
      await this.#adopt(
        await this.#workspace.findUpperFiles(this.#options.globs(), noCancellation),
      );
      this.#isListing = true;
      this.#listingAll = this.#listAll().finally(() => {
        this.#isListing = false;
        this.#notify();
      });
      this.#listingAll.catch(() => {
        // The next request starts a new listing.
        this.#listing = undefined;
      });
    } else await this.#listAll();
  }

  async #listAll(): Promise<void> {
    await this.#adopt(await this.#workspace.findFiles(this.#options.globs(), noCancellation));
    const missed = this.#changedMeanwhile;
    this.#changedMeanwhile = [];
    await this.#apply(missed);
  }

  /** Replaces the known files. */
  async #adopt(currentFiles: readonly DocumentUri[]): Promise<void> {
    const files = new Set(currentFiles);
    const added: DocumentUri[] = [];
    for (const [i, uri] of currentFiles.entries()) {
      if (!this.#files.has(uri) && this.#isProbed(uri)) added.push(uri);
      if (i % filesAtOnce === 0) await this.#scheduler.yieldIfDue();
    }
    const unread = await runInSlices(sortShallowFirst(added), this.#scheduler);
    const sorted = await runInSlices(sortInSteps(currentFiles, compareStrings), this.#scheduler);
    for (const uri of this.#files) if (!files.has(uri)) this.#forget(uri);
    this.#files = files;
    this.#sorted = sorted;
    this.#unsorted.clear();
    this.#folders = undefined;
    for (const uri of unread) this.#unread.add(uri);
    this.#catalog = undefined;
  }

  /** Returns the known files in order. */
  #sortFiles(): readonly DocumentUri[] {
    if (this.#unsorted.size > 0 || this.#sorted.length !== this.#files.size) {
      const others = this.#sorted.filter((uri) => !this.#unsorted.has(uri));
      const known = [...others, ...this.#unsorted].filter((uri) => this.#files.has(uri));
      // Fast, because all but a few are in order.
      this.#sorted = known.sort();
      this.#unsorted.clear();
    }
    return this.#sorted;
  }

  #startReading(): void {
    if (this.#isReading || this.#unread.size === 0) return;
    this.#isReading = true;
    this.#catalog = undefined;
    this.#reading = this.#readAll();
  }

  async #readAll(): Promise<void> {
    let isNews = await this.#readMany();
    while (this.#unread.size > 0 && !this.#isDisposed) {
      const batch = takeFirst(this.#unread, maxConcurrentReads);
      const readFiles = await Promise.all(batch.map((uri) => this.#read(uri)));
      isNews = readFiles.some(Boolean) || isNews;
      await this.#scheduler.yieldIfDue();
    }
    this.#isReading = false;
    this.#catalog = undefined;
    // Fires once, because every listener recomputes what depends on the glossary.
    if (isNews) this.#onDidChange.fire();
  }

  /** @returns Whether the facts of a file have changed. */
  async #readMany(): Promise<boolean> {
    const probed = await this.#options.probeMany?.([...this.#unread]);
    let isNews = false;
    for (const [uri, facts] of probed ?? []) {
      // It may have been deleted in the meantime, or its change read.
      if (this.#unread.delete(uri)) isNews = this.#remember(uri, facts) || isNews;
    }
    return isNews;
  }

  /** @returns Whether the facts of the file have changed. */
  async #read(uri: DocumentUri): Promise<boolean> {
    // A change during the reading queues the file again.
    this.#unread.delete(uri);
    const file = await this.#workspace.readFile(uri);
    if (!this.#files.has(uri)) return false;
    const hadFailed = this.#failures.delete(uri);
    const facts = file.kind === 'text' ? this.#probe(uri, file.text) : undefined;
    const isOtherFailure = hadFailed || this.#failures.has(uri);
    return this.#remember(uri, facts) || isOtherFailure;
  }

  /** @returns Whether these are other facts than before. */
  #remember(uri: DocumentUri, facts: Facts | undefined): boolean {
    const before = this.#facts.get(uri);
    if (facts === undefined) return this.#facts.delete(uri);
    this.#facts.set(uri, facts);
    return JSON.stringify(before) !== JSON.stringify(facts);
  }

  /** Returns the facts of a text. An error affects only its file: the others stay listed. */
  #probe(uri: DocumentUri, text: string): Facts | undefined {
    try {
      return this.#options.probe(text, uri);
    } catch (error) {
      this.#failures.set(uri, error);
      return undefined;
    }
  }

  async #applyChanges(changes: readonly FileChange[]): Promise<void> {
    if (!this.#listing) {
      // All files will be listed again, which reads only those that are not known.
      for (const { uri } of changes) this.#remove(uri);
      return;
    }
    await this.#listing;
    if (this.#isListing) addAll(this.#changedMeanwhile, changes);
    await this.#apply(changes);
    this.#catalog = undefined;
    this.#startReading();
  }

  async #apply(changes: readonly FileChange[]): Promise<void> {
    for (const { uri, kind } of changes) {
      // A branch switch changes thousands of files at once.
      await this.#scheduler.yieldIfDue();
      if (kind === 'deleted') this.#remove(uri);
      else if (this.#files.has(uri) || (this.#matches(uri) && !(await this.#ignored.has(uri)))) {
        if (!this.#files.has(uri)) this.#unsorted.add(uri);
        this.#files.add(uri);
        this.#folders?.add(uri);
        if (this.#isProbed(uri)) this.#unread.add(uri);
      }
    }
  }

  /** Returns whether a change may affect the list. Fast, with some false positives: the file may be ignored. */
  #mayChangeList({ uri, kind }: FileChange): boolean {
    if (kind === 'deleted') return this.#files.has(uri) || this.#hasFilesIn(uri);
    return !this.#files.has(uri) && this.#matches(uri);
  }

  #hasFilesIn(folder: DocumentUri): boolean {
    this.#folders ??= new FoldersOfFiles(this.#files);
    return this.#folders.has(folder);
  }

  #matches(uri: DocumentUri): boolean {
    const path = this.#getPath(uri);
    if (path === undefined) return false;
    this.#isWanted ??= compileGlobs(this.#options.globs());
    return (
      this.#isWanted(path) && !path.split('/').some((segment) => excludedFolders.includes(segment))
    );
  }

  /** Removes a file, or all files of a folder: a deleted folder is reported as one change, without its files. */
  #remove(uri: DocumentUri): void {
    if (!this.#files.has(uri) && !this.#hasFilesIn(uri)) return;
    const removed = this.#files.has(uri)
      ? [uri]
      : [...this.#files].filter((file) => isInside(file, uri));
    for (const file of removed) {
      this.#files.delete(file);
      this.#forget(file);
    }
  }

  #forget(uri: DocumentUri): void {
    this.#facts.delete(uri);
    this.#failures.delete(uri);
    this.#unread.delete(uri);
  }

  #isProbed(uri: DocumentUri): boolean {
    return this.#options.isProbed(this.#getPath(uri) ?? '');
  }

  #getPath(uri: DocumentUri): string | undefined {
    const folder = findFolder(uri, this.#workspace.folders);
    return folder && getRelativePath(uri, folder);
  }

  #notify(): void {
    this.#catalog = undefined;
    this.#onDidChange.fire();
  }
}
