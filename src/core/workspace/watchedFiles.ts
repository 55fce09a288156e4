import { addAll } from '../text/collections';
import type { DocumentUri } from '../text/textDocument';
import type { Disposable, Event } from './event';
import { Emitter } from './event';
import { isInside } from './paths';
import type { FileChange, FileText, Workspace } from './workspace';

/** Files that are fetched while one is being understood: reading waits for the disk or the network. */
const filesAhead = 24;

/** How one kind of file is found and understood. */
export interface FileReader<Content> {
  /** The files to read, as far as they are known now, the first one first. */
  list(): Promise<readonly DocumentUri[]>;
  /** Fires when the list may differ. */
  readonly onDidChangeList: Event<void>;
  /** `previous` is what was read of the same file before. */
  read(uri: DocumentUri, text: FileText, previous: Content | undefined): Promise<Content>;
  /** What is known of a file that could not be read because of an error in the reader itself. */
  failed(uri: DocumentUri, text: FileText, previous: Content | undefined, error: unknown): Content;
  /** Other files that this one brings in, wherever they are in the workspace. */
  imports?(uri: DocumentUri, content: Content): readonly DocumentUri[];
}

/** Keeps what was read of a set of files; a changed file is read again when it is next asked for, the others stay. */
export class WatchedFiles<Content> implements Disposable {
  readonly #workspace: Workspace;
  readonly #reader: FileReader<Content>;
  readonly #onDidChange = new Emitter<void>();
  readonly #subscriptions: readonly Disposable[];
  #changed = new Set<DocumentUri>();
  #listed: readonly DocumentUri[] = [];
  #isListCurrent = false;
  #contents: ReadonlyMap<DocumentUri, Content> = new Map();
  #refreshing: Promise<ReadonlyMap<DocumentUri, Content>> = Promise.resolve(this.#contents);

  /** Fires when the next `current` will differ, before anything is read. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(workspace: Workspace, reader: FileReader<Content>) {
    this.#workspace = workspace;
    this.#reader = reader;
    this.#subscriptions = [
      workspace.onDidChangeFiles((changes) => {
        this.#note(changes);
      }),
      reader.onDidChangeList(() => {
        this.#isListCurrent = false;
        this.#onDidChange.fire();
      }),
    ];
  }

  /** The same map as before when nothing has changed. */
  current(): Promise<ReadonlyMap<DocumentUri, Content>> {
    const refreshed = this.#refreshing.then(() => this.#refresh());
    this.#refreshing = refreshed.catch(() => this.#contents);
    return refreshed;
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
    this.#onDidChange.dispose();
  }

  #note(changes: readonly FileChange[]): void {
    let relevant = false;
    for (const { uri, kind } of changes) {
      if (!this.#concerns(uri, kind === 'deleted')) continue;
      relevant = true;
      this.#changed.add(uri);
      if (kind !== 'changed') this.#isListCurrent = false;
    }
    if (relevant) this.#onDidChange.fire();
  }

  #concerns(uri: DocumentUri, deleted: boolean): boolean {
    if (this.#contents.has(uri)) return true;
    // A deleted folder is told as one change; its files are not.
    return deleted && [...this.#contents.keys()].some((file) => isInside(file, uri));
  }

  async #refresh(): Promise<ReadonlyMap<DocumentUri, Content>> {
    if (this.#isListCurrent && this.#changed.size === 0) return this.#contents;
    const changed = this.#changed;
    this.#changed = new Set();
    try {
      if (!this.#isListCurrent) {
        // A change that comes while the files are listed makes them be listed again.
        this.#isListCurrent = true;
        this.#listed = await this.#reader.list();
      }
      const contents = await this.#readAll([...this.#listed], changed);
      if (!haveSameEntries(contents, this.#contents)) this.#contents = contents;
    } catch (error) {
      // What could not be read this time is tried again the next time.
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
      }
      const content = contents.get(uri);
      if (content !== undefined) addAll(queue, this.#reader.imports?.(uri, content) ?? []);
    }
    return contents;
  }

  /** An error in reading one file is that file's alone: the others stay in use. */
  async #read(uri: DocumentUri, file: FileText, previous: Content | undefined): Promise<Content> {
    try {
      return await this.#reader.read(uri, file, previous);
    } catch (error) {
      return this.#reader.failed(uri, file, previous, error);
    }
  }
}

function haveSameEntries<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  if (a.size !== b.size) return false;
  const others = b.entries();
  for (const [key, value] of a) {
    const other = others.next().value;
    if (other?.[0] !== key || other[1] !== value) return false;
  }
  return true;
}
