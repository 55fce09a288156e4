import { addAll } from '../text/collections';
import type { DocumentUri } from '../text/textDocument';
import type { Disposable, Event } from './event';
import { Emitter } from './event';
import { FoldersOfFiles } from './foldersOfFiles';
import type { Scheduler } from './scheduler';
import type { FileChange, FileText, Workspace } from './workspace';

/** Number of files that are fetched ahead while one is parsed, because fetching waits for the disk or the network. */
const filesAhead = 24;

/** Finds and parses one kind of file. */
export interface FileReader<Content> {
  /** Returns the files to read that are known now, in order of precedence. */
  list(): Promise<readonly DocumentUri[]>;
  /** Fires when the list may have changed. */
  readonly onDidChangeList: Event<void>;
  /** Parses a file; `previous` is the previous result for the same file. */
  read(uri: DocumentUri, text: FileText, previous: Content | undefined): Promise<Content>;
  /** Returns the content for a file whose reader failed. */
  createFailedContent(
    uri: DocumentUri,
    text: FileText,
    previous: Content | undefined,
    error: unknown,
  ): Content;
  /** Returns other files that this one imports, anywhere in the workspace. */
  imports?(uri: DocumentUri, content: Content): readonly DocumentUri[];
}

/** Caches the content of a set of files; reads a changed file again on the next request. */
export class WatchedFiles<Content> implements Disposable {
  readonly #workspace: Workspace;
  readonly #scheduler: Scheduler;
  readonly #reader: FileReader<Content>;
  readonly #onDidChange = new Emitter<void>();
  readonly #subscriptions: readonly Disposable[];
  #changed = new Set<DocumentUri>();
  #listed: readonly DocumentUri[] = [];
  #isListCurrent = false;
  #contents: ReadonlyMap<DocumentUri, Content> = new Map();
  /** Of the files in `#contents`; created for the first deletion. */
  #folders: FoldersOfFiles | undefined;
  #refreshing: Promise<ReadonlyMap<DocumentUri, Content>> = Promise.resolve(this.#contents);

  /** Fires when the next `current` will differ, before anything is read. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(workspace: Workspace, scheduler: Scheduler, reader: FileReader<Content>) {
    this.#workspace = workspace;
    this.#scheduler = scheduler;
    this.#reader = reader;
    this.#subscriptions = [
      workspace.onDidChangeFiles((changes) => {
        this.#recordChanges(changes);
      }),
      reader.onDidChangeList(() => {
        this.#isListCurrent = false;
        this.#onDidChange.fire();
      }),
    ];
  }

  /** Returns the same map as before if nothing has changed. */
  current(): Promise<ReadonlyMap<DocumentUri, Content>> {
    const refreshed = this.#refreshing.then(() => this.#refresh());
    this.#refreshing = refreshed.catch(() => this.#contents);
    return refreshed;
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
    this.#onDidChange.dispose();
  }

  #recordChanges(changes: readonly FileChange[]): void {
    let relevant = false;
    for (const { uri, kind } of changes) {
      if (!this.#isRelevant(uri, kind === 'deleted')) continue;
      relevant = true;
      this.#changed.add(uri);
      if (kind !== 'changed') this.#isListCurrent = false;
    }
    if (relevant) this.#onDidChange.fire();
  }

  #isRelevant(uri: DocumentUri, deleted: boolean): boolean {
    if (this.#contents.has(uri)) return true;
    // A deleted folder is reported as one change, without its files.
    if (!deleted) return false;
    this.#folders ??= new FoldersOfFiles(this.#contents.keys());
    return this.#folders.has(uri);
  }

  async #refresh(): Promise<ReadonlyMap<DocumentUri, Content>> {
    if (this.#isListCurrent && this.#changed.size === 0) return this.#contents;
    const changed = this.#changed;
    this.#changed = new Set();
    try {
      if (!this.#isListCurrent) {
        // A change while the files are listed causes another listing.
        this.#isListCurrent = true;
        this.#listed = await this.#reader.list();
      }
      const contents = await this.#readAll([...this.#listed], changed);
      if (!hasSameEntries(contents, this.#contents)) {
        this.#contents = contents;
        this.#folders = undefined;
      }
    } catch (error) {
      // Files that could not be read are tried again the next time.
      for (const uri of changed) this.#changed.add(uri);
      this.#isListCurrent = false;
      throw error;
    }
    return this.#contents;
  }

  async #readAll(
    queue: DocumentUri[],
    changed: ReadonlySet<DocumentUri>,
  ): Promise<ReadonlyMap<DocumentUri, Content>> {
    const contents = new Map<DocumentUri, Content>();
    const isKept = (uri: DocumentUri): boolean => this.#contents.has(uri) && !changed.has(uri);
    const texts = new Map<DocumentUri, Promise<FileText>>();
    const textOf = (uri: DocumentUri): Promise<FileText> => {
      const text = texts.get(uri) ?? this.#workspace.readFile(uri);
      texts.set(uri, text);
      return text;
    };
    for (let at = 0; at < queue.length; at++) {
      const uri = queue[at];
      if (uri === undefined || contents.has(uri)) continue;
      const previous = this.#contents.get(uri);
      if (previous !== undefined && isKept(uri)) contents.set(uri, previous);
      else {
        for (const next of queue.slice(at, at + filesAhead)) if (!isKept(next)) void textOf(next);
        const content = await this.#read(uri, await textOf(uri), previous);
        texts.delete(uri);
        contents.set(uri, content);
        await this.#scheduler.yieldIfDue();
      }
      const content = contents.get(uri);
      if (content !== undefined) addAll(queue, this.#reader.imports?.(uri, content) ?? []);
    }
    return contents;
  }

  /** Reads a file. An error affects only that file: the others stay in use. */
  async #read(uri: DocumentUri, file: FileText, previous: Content | undefined): Promise<Content> {
    try {
      return await this.#reader.read(uri, file, previous);
    } catch (error) {
      return this.#reader.createFailedContent(uri, file, previous, error);
    }
  }
}

function hasSameEntries<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [key, value] of a) {
    const other = others.next().value;
    if (other?.[0] !== key || other[1] !== value) return false;
  }
  return true;
}
