import { type FSWatcher, watch } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { excludedFolders, walkFolder } from '../core/service/hosting';
import type { DocumentUri } from '../core/text/textDocument';
import type { Clock } from '../core/workspace/clock';
import type { LocalDisk } from '../core/workspace/diskAccess';
import type { Disposable } from '../core/workspace/event';
import type { FolderEntry } from '../core/workspace/walkFolder';
import type { FileChange } from '../core/workspace/workspace';

/** Delay after the first change, in milliseconds: a branch switch changes many files at once. */
const collectingDelay = 50;

interface WatchedDiskOptions {
  readonly disk: LocalDisk;
  /** Absolute paths. */
  readonly roots: readonly string[];
  readonly clock: Clock;
  readonly onChanges: (changes: readonly FileChange[]) => void;
  /** Called once if the system cannot watch all folders. */
  readonly onError: (error: unknown) => void;
  /** Returns whether a new folder is ignored. */
  readonly ignoresFolder: (uri: DocumentUri) => Promise<boolean>;
}

/**
 * Watches each folder that was listed, so that ignored folders cost nothing. Watching begins before a folder is listed,
 * so that no change is missed. Linux has no recursive watching: Node would watch every single file instead.
 */
export class WatchedDisk implements LocalDisk, Disposable {
  readonly #options: WatchedDiskOptions;
  readonly #isRecursive = process.platform !== 'linux';
  readonly #watchers = new Map<string, FSWatcher>();
  /** The names in each listed folder, to tell new files from changed ones. */
  readonly #names = new Map<string, Set<string>>();
  #changedPaths = new Set<string>();
  /** Folders that were deleted or renamed, so that their watchers do not see what has taken their place. */
  readonly #lostFolders = new Set<string>();
  #hasFailed = false;
  #isDisposed = false;

  constructor(options: WatchedDiskOptions) {
    this.#options = options;
  }

  read(path: string): ReturnType<LocalDisk['read']> {
    return this.#options.disk.read(path);
  }

  async list(path: string): Promise<readonly FolderEntry[]> {
    this.#watch(path);
    const entries = await this.#options.disk.list(path);
    this.#names.set(path, new Set(entries.map(({ name }) => name)));
    return entries;
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #watch(path: string): void {
    if (this.#isDisposed || this.#watchers.has(path)) return;
    const isRoot = this.#options.roots.includes(path);
    if (this.#isRecursive && !isRoot) return;
    try {
      const options = { persistent: false, recursive: this.#isRecursive };
      const watcher = watch(path, options, (kind, name) => {
        this.#collect(path, name, kind === 'rename');
      });
      watcher.on('error', (error) => {
        // Windows reports a deleted folder as an error.
        this.#collect(dirname(path), basename(path), true);
        this.#reportError(error);
      });
      this.#watchers.set(path, watcher);
    } catch (error) {
      this.#reportError(error);
    }
  }

  #reportError(error: unknown): void {
    const isMissing =
      error instanceof Error && 'code' in error && ['ENOENT', 'EPERM'].includes(String(error.code));
    if (isMissing || this.#hasFailed) return;
    this.#hasFailed = true;
    this.#options.onError(error);
  }

  /** A watcher names a deleted or renamed folder as if it were in itself. */
  #collect(folder: string, name: string | null, isRenamed: boolean): void {
    if (this.#isDisposed || name === null) return;
    if (this.#changedPaths.size === 0)
      this.#options.clock.runLater(() => void this.#report(), collectingDelay);
    this.#changedPaths.add(join(folder, name));
    if (name !== basename(folder)) return;
    this.#changedPaths.add(folder);
    if (isRenamed) this.#lostFolders.add(folder);
  }

  async #report(): Promise<void> {
    const paths = this.#changedPaths;
    this.#changedPaths = new Set();
    const changes: FileChange[] = [];
    for (const path of paths) changes.push(...(await this.#findChanges(path)));
    if (!this.#isDisposed && changes.length > 0) this.#options.onChanges(changes);
  }

  async #findChanges(path: string): Promise<readonly FileChange[]> {
    const uri = toUri(path);
    const siblings = this.#names.get(dirname(path));
    const isListed = this.#names.has(path);
    // In a folder that is ignored, or in none of the workspace.
    if (!siblings && !isListed) return [];
    const name = basename(path);
    const isKnown = isListed || siblings?.has(name) === true;
    const stats = await lstat(path).catch(() => undefined);
    if (!stats) {
      siblings?.delete(name);
      this.forgetFolder(path);
      return isKnown ? [{ uri, kind: 'deleted' }] : [];
    }
    siblings?.add(name);
    if (!stats.isDirectory()) return [{ uri, kind: isKnown ? 'changed' : 'created' }];
    const isReplaced = isListed && this.#lostFolders.delete(path);
    if (isReplaced) this.forgetFolder(path);
    const isNew = (isReplaced || !isKnown) && !excludedFolders.includes(name);
    const isRead = isNew && !(await this.#options.ignoresFolder(uri));
    const created = isRead ? await this.#listNewFolder(uri) : [];
    return isReplaced ? [{ uri, kind: 'deleted' }, ...created] : created;
  }

  async #listNewFolder(folder: DocumentUri): Promise<readonly FileChange[]> {
    const paths = await walkFolder(folder, {
      entriesOf: (uri) => this.list(URI.parse(uri).fsPath),
      ignoresFolder: this.#options.ignoresFolder,
    });
    const root = URI.parse(folder).fsPath;
    return paths.map((path) => ({ uri: toUri(join(root, path)), kind: 'created' }));
  }

  /** Ends the watching of a folder: its next list starts it again. */
  forgetFolder(folder: string): void {
    this.#lostFolders.delete(folder);
    if (!this.#names.has(folder)) return;
    for (const path of [...this.#names.keys()]) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      this.#names.delete(path);
      this.#watchers.get(path)?.close();
      this.#watchers.delete(path);
    }
  }
}

function toUri(path: string): DocumentUri {
  return URI.file(path).toString();
}
