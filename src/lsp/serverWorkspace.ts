import { existsSync } from 'node:fs';
import { URI } from 'vscode-uri';
import type { DiskSearchResult } from '../core/workspace/diskSearch';
import type { IgnoreRules } from '../core/workspace/ignoreRules';
import {
  Emitter,
  TimeSlices,
  addAll,
  compileGlobs,
  decodeFile,
  findFilesInNewFolders,
  findFilesOnDisk,
  findFolder,
  getRelativePath,
  listRuleProblems,
  upperFolders,
} from '../core/service/hosting';
import type { PlacedProblem } from '../core/problem/problem';
import type { DocumentUri } from '../core/text/textDocument';
import type { CancellationToken } from '../core/workspace/cancellation';
import type { Disposable } from '../core/workspace/event';
import type { FileChange, FileText, Workspace } from '../core/workspace/workspace';
import { openDisk } from '../node/localDisk';
import { nodeClock } from '../node/nodeClock';
import { WatchedDisk } from '../node/watchedDisk';
import { WatchedRoots } from '../node/watchedRoots';
import type { OpenDocuments } from './openDocuments';

/** Provides the files of the workspace folders and the open documents, which take precedence over the disk. */
export class ServerWorkspace implements Workspace, Disposable {
  readonly #documents: OpenDocuments;
  readonly #onWatchingFailed: (error: unknown) => void;
  readonly #onDidChangeFiles = new Emitter<readonly FileChange[]>();
  readonly #subscriptions: readonly Disposable[];
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #folders: readonly DocumentUri[] = [];
  /** Remembers which folders are links, as long as files only change. */
  #disk = openDisk([]);
  #watchedDisk: WatchedDisk | undefined;
  #watchedRoots: WatchedRoots | undefined;
  /** By workspace folder, as of its last complete search. */
  readonly #rules = new Map<DocumentUri, IgnoreRules>();

  readonly onDidChangeFiles = this.#onDidChangeFiles.event;

  constructor(documents: OpenDocuments, onWatchingFailed: (error: unknown) => void) {
    this.#documents = documents;
    this.#onWatchingFailed = onWatchingFailed;
    const fireChange = (uri: DocumentUri): void => {
      this.reportChanges([{ uri, kind: 'changed' }]);
    };
    this.#subscriptions = [
      documents.onDidOpen((uri) => {
        if (!isOnDisk(uri)) this.reportChanges([{ uri, kind: 'created' }]);
      }),
      documents.onDidChange(fireChange),
      // Closing a document without saving restores the text on disk, if there is one.
      documents.onDidClose((uri) => {
        this.reportChanges([{ uri, kind: isOnDisk(uri) ? 'changed' : 'deleted' }]);
      }),
      documents.onDidSave(fireChange),
    ];
  }

  get folders(): readonly DocumentUri[] {
    return this.#folders;
  }

  /**
   * Sets the workspace folders.
   *
   * @param isWatching Whether the folders are watched here, because the client does not report changes on disk.
   */
  setFolders(folders: readonly DocumentUri[], isWatching: boolean): void {
    this.#folders = folders;
    this.#rules.clear();
    this.#disk = openDisk(this.#getRoots());
    this.#watchedDisk?.dispose();
    this.#watchedDisk = isWatching ? this.#watch() : undefined;
    this.#watchedRoots?.dispose();
    // Clients report changes in the folders that they opened, but not what happens to these folders.
    this.#watchedRoots = new WatchedRoots({
      roots: this.#getRoots(),
      clock: nodeClock,
      onChanges: (roots) => void this.#replaceRoots(roots),
    });
  }

  /** Notifies about changes on disk. */
  reportChanges(changes: readonly FileChange[]): void {
    // A link may have taken the place of a folder.
    if (changes.some(({ kind }) => kind !== 'changed')) this.#disk = openDisk(this.#getRoots());
    this.#onDidChangeFiles.fire(changes);
  }

  /** Notifies about changes on disk as the client has reported them: maybe folders without their files. */
  async reportClientChanges(changes: readonly FileChange[]): Promise<void> {
    this.reportChanges(changes);
    const more = await findFilesInNewFolders(changes, {
      workspace: this,
      scheduler: new TimeSlices(nodeClock),
      entriesOf: (uri) => (this.#watchedDisk ?? this.#disk).list(URI.parse(uri).fsPath),
    });
    if (more.length > 0) this.reportChanges(more);
  }

  /** Notifies about workspace folders whose place another folder has taken, or none. */
  async #replaceRoots(roots: readonly string[]): Promise<void> {
    for (const root of roots) this.#watchedDisk?.forgetFolder(root);
    const uris = roots.map((root) => URI.file(root).toString());
    for (const uri of uris) this.#rules.delete(uri);
    this.reportChanges(uris.map((uri) => ({ uri, kind: 'deleted' })));
    await this.reportClientChanges(uris.map((uri) => ({ uri, kind: 'created' })));
  }

  findFiles(globs: readonly string[], token: CancellationToken): Promise<readonly DocumentUri[]> {
    return this.#find(globs, token, Infinity);
  }

  findUpperFiles(
    globs: readonly string[],
    token: CancellationToken,
  ): Promise<readonly DocumentUri[]> {
    return this.#find(globs, token, upperFolders);
  }

  ruleProblems(): readonly PlacedProblem[] {
    return listRuleProblems([...this.#rules.values()]);
  }

  async readFile(uri: DocumentUri): Promise<FileText> {
    const open = this.#documents.get(uri);
    if (open) return { kind: 'text', text: open.text };
    const { scheme, fsPath } = URI.parse(uri);
    if (scheme !== 'file') return { kind: 'unreadable', reason: 'missing' };
    const read = await this.#disk.read(fsPath);
    return typeof read === 'string'
      ? { kind: 'unreadable', reason: read }
      : decodeFile(read, this.#decoder);
  }

  dispose(): void {
    this.#watchedDisk?.dispose();
    this.#watchedRoots?.dispose();
    for (const one of this.#subscriptions) one.dispose();
    this.#onDidChangeFiles.dispose();
  }

  async #find(
    globs: readonly string[],
    token: CancellationToken,
    depth: number,
  ): Promise<readonly DocumentUri[]> {
    const files: DocumentUri[] = [];
    for (const folder of this.#folders) {
      if (!folder.startsWith('file:')) continue;
      const found = await findFilesOnDisk({
        ...{ globs, token, depth, folder, folders: this.#folders },
        disk: this.#watchedDisk ?? this.#disk,
        scheduler: new TimeSlices(nodeClock),
        isExcluded: () => false,
        readFile: (uri) => this.readFile(uri),
      });
      if (depth === Infinity) this.#rules.set(folder, found.rules);
      addAll(files, found.files);
      addAll(files, await this.#findNewDocuments(folder, globs, found));
    }
    return token.isCancellationRequested ? [] : files;
  }

  /** Returns the open documents of a folder that have not been saved yet. */
  async #findNewDocuments(
    folder: DocumentUri,
    globs: readonly string[],
    { files, rules }: DiskSearchResult,
  ): Promise<readonly DocumentUri[]> {
    const isWanted = compileGlobs(globs);
    const listed = new Set(files);
    const found: DocumentUri[] = [];
    for (const uri of this.#documents.uris) {
      if (listed.has(uri) || findFolder(uri, this.#folders) !== folder || isOnDisk(uri)) continue;
      if (!isWanted(getRelativePath(uri, folder) ?? '')) continue;
      if (!(await rules.ignores(uri, this.#folders))) found.push(uri);
    }
    return found;
  }

  #getRoots(): readonly string[] {
    return this.#folders
      .filter((folder) => folder.startsWith('file:'))
      .map((folder) => URI.parse(folder).fsPath);
  }

  #watch(): WatchedDisk {
    return new WatchedDisk({
      disk: {
        read: (path) => this.#disk.read(path),
        list: (path) => this.#disk.list(path),
      },
      roots: this.#getRoots(),
      clock: nodeClock,
      onChanges: (changes) => {
        this.reportChanges(changes);
      },
      onError: this.#onWatchingFailed,
      ignoresFolder: async (uri) => {
        const folder = findFolder(uri, this.#folders);
        const rules = folder === undefined ? undefined : this.#rules.get(folder);
        return (await rules?.ignoresFolder(uri, this.#folders)) ?? false;
      },
    });
  }
}

function isOnDisk(uri: DocumentUri): boolean {
  const { scheme, fsPath } = URI.parse(uri);
  return scheme === 'file' && existsSync(fsPath);
}
