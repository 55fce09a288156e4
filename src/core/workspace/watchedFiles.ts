import type { DocumentUri } from '../text/textDocument';
import { noCancellation } from './cancellation';
import type { Disposable } from './event';
import { Emitter } from './event';
import { folderOf, isInside, relativePath } from './paths';
import { compileGlobs } from './patterns/globs';
import type { FileChange, FileText, Workspace } from './workspace';

/** How one kind of file is found and understood. */
export interface FileReader<Content> {
  /** Globs relative to the workspace folders; asked again after `invalidate`. */
  globs(): readonly string[];
  /** `previous` is what was read of the same file before. */
  read(uri: DocumentUri, text: FileText, previous: Content | undefined): Promise<Content>;
  /** What is known of a file that could not be read because of an error in the reader itself. */
  failed(uri: DocumentUri, text: FileText, previous: Content | undefined, error: unknown): Content;
  /** Other files that this one brings in, wherever they lie in the workspace. */
  imports?(uri: DocumentUri, content: Content): readonly DocumentUri[];
}

/** Keeps what was read of a set of files; a changed file is read again when it is next asked for, the others stay. */
export class WatchedFiles<Content> implements Disposable {
  readonly #workspace: Workspace;
  readonly #reader: FileReader<Content>;
  readonly #onDidChange = new Emitter<void>();
  readonly #subscription: Disposable;
  #changed = new Set<DocumentUri>();
  #listed: readonly DocumentUri[] | undefined;
  #contents: ReadonlyMap<DocumentUri, Content> = new Map();
  #matches: ((path: string) => boolean) | undefined;
  #refreshing: Promise<ReadonlyMap<DocumentUri, Content>> = Promise.resolve(this.#contents);

  /** Fires when the next `current` will differ, before anything is read. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(workspace: Workspace, reader: FileReader<Content>) {
    this.#workspace = workspace;
    this.#reader = reader;
    this.#subscription = workspace.onDidChangeFiles((changes) => {
      this.#note(changes);
    });
  }

  /** The same map as before when nothing has changed. */
  current(): Promise<ReadonlyMap<DocumentUri, Content>> {
    const refreshed = this.#refreshing.then(() => this.#refresh());
    this.#refreshing = refreshed.catch(() => this.#contents);
    return refreshed;
  }

  /** Looks for files anew: the globs or the folders have changed. */
  invalidate(): void {
    this.#listed = undefined;
    this.#matches = undefined;
    this.#onDidChange.fire();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#onDidChange.dispose();
  }

  #note(changes: readonly FileChange[]): void {
    let relevant = false;
    for (const { uri, kind } of changes) {
      if (!this.#concerns(uri, kind === 'deleted')) continue;
      relevant = true;
      this.#changed.add(uri);
      if (kind !== 'changed' || uri.endsWith('/.gitignore')) this.#listed = undefined;
    }
    if (relevant) this.#onDidChange.fire();
  }

  #concerns(uri: DocumentUri, deleted: boolean): boolean {
    if (this.#contents.has(uri) || uri.endsWith('/.gitignore')) return true;
    // A deleted folder is told as one change; its files are not.
    if (deleted && [...this.#contents.keys()].some((file) => isInside(file, uri))) return true;
    const folder = folderOf(uri, this.#workspace.folders);
    const path = folder && relativePath(uri, folder);
    if (path === undefined) return false;
    this.#matches ??= compileGlobs(this.#reader.globs());
    return this.#matches(path);
  }

  async #refresh(): Promise<ReadonlyMap<DocumentUri, Content>> {
    if (this.#listed && this.#changed.size === 0) return this.#contents;
    const changed = this.#changed;
    this.#changed = new Set();
    try {
      this.#listed ??= await this.#workspace.findFiles(this.#reader.globs(), noCancellation);
      this.#contents = await this.#readAll([...this.#listed].sort(), changed);
    } catch (error) {
      // What could not be read this time is tried again the next time.
      for (const uri of changed) this.#changed.add(uri);
      throw error;
    }
    return this.#contents;
  }

  async #readAll(
    queue: DocumentUri[],
    changed: ReadonlySet<DocumentUri>,
  ): Promise<ReadonlyMap<DocumentUri, Content>> {
    const contents = new Map<DocumentUri, Content>();
    for (let uri = queue.shift(); uri !== undefined; uri = queue.shift()) {
      if (contents.has(uri)) continue;
      const previous = this.#contents.get(uri);
      const content =
        previous !== undefined && !changed.has(uri) ? previous : await this.#read(uri, previous);
      contents.set(uri, content);
      for (const one of this.#reader.imports?.(uri, content) ?? []) queue.push(one);
    }
    return contents;
  }

  /** An error in reading one file is that file's alone: the others stay in use. */
  async #read(uri: DocumentUri, previous: Content | undefined): Promise<Content> {
    const file = await this.#workspace.readFile(uri);
    try {
      return await this.#reader.read(uri, file, previous);
    } catch (error) {
      return this.#reader.failed(uri, file, previous, error);
    }
  }
}
