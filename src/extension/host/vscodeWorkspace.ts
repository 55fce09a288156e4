import * as vscode from 'vscode';
import type { PlacedProblem } from '../../core/problem/problem';
import type { CancellationToken } from '../../core/workspace/cancellation';
import type { LocalDisk } from '../../core/workspace/diskAccess';
import type {
  FileChange,
  FileChangeKind,
  FileText,
  Workspace,
} from '../../core/workspace/workspace';
import type { DocumentUri } from '../../core/text/textDocument';
import type { FolderEntry } from '../../core/workspace/walkFolder';
import type { OpenDisk } from './nodeLoader';
import { TimeSliceScheduler } from './timeSliceScheduler';
import {
  addAll,
  decodeFile,
  maxFileSize,
  Emitter,
  IgnoreRules,
  excludedFolders,
  findFolder,
  isInside,
  getParentFolder,
  getRelativePath,
  compileGlobs,
  widenGlobs,
  findFilesInNewFolders,
  findFilesOnDisk,
  listRuleProblems,
  upperFolders,
} from '../../core/service/hosting';

const filesAtOnce = 500;
const changesAtOnce = 200;

/** What is looked for, and the rules that were read on the way. */
interface Search {
  readonly globs: readonly string[];
  /** How many folders down. */
  readonly depth: number;
  readonly token: CancellationToken;
  readonly rules: IgnoreRules[];
}

/** Provides the editor's files and documents to core: an unsaved document takes precedence over the disk. */
export class VSCodeWorkspace implements Workspace, vscode.Disposable {
  readonly #onDidChangeFiles = new Emitter<readonly FileChange[]>();
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #openDisk: OpenDisk;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });

  /** Whether a folder is a link or in one, for folders that files were read from. */
  readonly #linkedFolders = new Map<DocumentUri, Promise<boolean>>();

  /** Remembers which folders are links, as long as files only change. */
  #disk: Promise<LocalDisk | undefined> | undefined;

  #ruleProblems: readonly PlacedProblem[] = [];
  /** Changes on disk that were reported in this moment. */
  #collected: FileChange[] = [];

  readonly onDidChangeFiles = this.#onDidChangeFiles.event;

  constructor(openDisk: OpenDisk = () => Promise.resolve(undefined)) {
    this.#openDisk = openDisk;
    const { workspace } = vscode;
    // Terms are used in all kinds of files, and deleting a folder notifies only about the folder.
    const files = workspace.createFileSystemWatcher('**');
    this.#subscriptions.push(
      files,
      workspace.onDidChangeWorkspaceFolders(() => {
        this.#forgetLinks();
      }),
      files.onDidCreate((uri) => {
        this.#collect(uri, 'created');
      }),
      files.onDidChange((uri) => {
        this.#collect(uri, 'changed');
      }),
      files.onDidDelete((uri) => {
        this.#collect(uri, 'deleted');
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#fireDocumentChange(document);
      }),
      // Closing a document without saving restores the text on disk.
      workspace.onDidCloseTextDocument((document) => {
        this.#fireDocumentChange(document);
      }),
    );
  }

  get folders(): readonly DocumentUri[] {
    return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.toString());
  }

  findFiles(globs: readonly string[], token: CancellationToken): Promise<readonly DocumentUri[]> {
    return this.#find(globs, token);
  }

  findUpperFiles(
    globs: readonly string[],
    token: CancellationToken,
  ): Promise<readonly DocumentUri[]> {
    return this.#find(globs, token, upperFolders);
  }

  ruleProblems(): readonly PlacedProblem[] {
    return this.#ruleProblems;
  }

  async readFile(uri: DocumentUri): Promise<FileText> {
    const openDocument = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
    if (openDocument) return { kind: 'text', text: openDocument.getText() };
    const file = vscode.Uri.parse(uri);
    const disk = file.scheme === 'file' ? await this.#diskOfFolders() : undefined;
    if (disk) {
      const read = await disk.read(file.fsPath);
      return typeof read === 'string'
        ? { kind: 'unreadable', reason: read }
        : decodeFile(read, this.#decoder);
    }
    try {
      const { size, type } = await vscode.workspace.fs.stat(file);
      if ((type & vscode.FileType.File) === 0) return { kind: 'unreadable', reason: 'not-a-file' };
      // The file system API does not tell the target of a link. A target in the workspace is found at its own path.
      const isLinked = (type & vscode.FileType.SymbolicLink) !== 0;
      if (isLinked || (await this.#isBelowLink(uri))) {
        return { kind: 'unreadable', reason: 'outside' };
      }
      if (size > maxFileSize) return { kind: 'unreadable', reason: 'too-large' };
      return decodeFile(await vscode.workspace.fs.readFile(file), this.#decoder);
    } catch (error) {
      const missing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      return { kind: 'unreadable', reason: missing ? 'missing' : 'denied' };
    }
  }

  /** Returns true for a file in a folder that is a link, or in a subfolder of one. */
  async #isBelowLink(uri: DocumentUri): Promise<boolean> {
    const root = findFolder(uri, this.folders);
    const folder = getParentFolder(uri);
    if (root === undefined || folder === root || !isInside(folder, root)) return false;
    let isLinked = this.#linkedFolders.get(folder);
    if (!isLinked) {
      isLinked = this.#isLink(folder);
      this.#linkedFolders.set(folder, isLinked);
    }
    return isLinked;
  }

  async #isLink(folder: DocumentUri): Promise<boolean> {
    const { type } = await vscode.workspace.fs.stat(vscode.Uri.parse(folder));
    return (type & vscode.FileType.SymbolicLink) !== 0 || (await this.#isBelowLink(folder));
  }

  /** @param depth How many folders down; without it, all. */
  async #find(
    globs: readonly string[],
    token: CancellationToken,
    depth = Infinity,
  ): Promise<readonly DocumentUri[]> {
    this.#forgetLinks();
    const disk = await this.#diskOfFolders();
    const search: Search = { globs, depth, token, rules: [] };
    const uris: DocumentUri[] = [];
    const otherFolders: vscode.WorkspaceFolder[] = [];
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      if (disk && folder.uri.scheme === 'file') {
        addAll(uris, await this.#findOnDisk(disk, folder.uri, search));
      } else otherFolders.push(folder);
    }
    // The editor's search goes through all folders or none.
    if (otherFolders.length > 0 && depth === Infinity)
      addAll(uris, await this.#findByEditor(otherFolders, search));
    if (token.isCancellationRequested) return [];
    if (depth === Infinity) this.#ruleProblems = listRuleProblems(search.rules);
    return uris;
  }

  async #findOnDisk(
    disk: LocalDisk,
    root: vscode.Uri,
    { globs, depth, token, rules }: Search,
  ): Promise<readonly DocumentUri[]> {
    const found = await findFilesOnDisk({
      ...{ disk, globs, depth, token, folders: this.folders, folder: root.toString() },
      scheduler: new TimeSliceScheduler(),
      isExcluded: listEditorExcludes(root),
      readFile: (uri) => this.readFile(uri),
    });
    rules.push(found.rules);
    return found.files;
  }

  async #findByEditor(
    folders: readonly vscode.WorkspaceFolder[],
    { globs, token, rules: allRules }: Search,
  ): Promise<readonly DocumentUri[]> {
    // The editor's matcher may backtrack without end, so it gets only the endings.
    const editorGlob = `{${widenGlobs(globs).join(',')}}`;
    const isWanted = compileGlobs(globs);
    const excluded = `**/{${excludedFolders.join(',')}}/**`;
    const uris: vscode.Uri[] = [];
    for (const folder of folders) {
      const pattern = new vscode.RelativePattern(folder, editorGlob);
      for (const uri of await vscode.workspace.findFiles(pattern, excluded)) {
        if (isWanted(getRelativePath(uri.toString(), folder.uri.toString()) ?? '')) uris.push(uri);
      }
    }
    const rules = new IgnoreRules((uri) => this.readFile(uri));
    allRules.push(rules);
    const slices = new TimeSliceScheduler();
    const remaining: DocumentUri[] = [];
    // Reading rules takes time, so many files are tested concurrently.
    for (let at = 0; at < uris.length; at += filesAtOnce) {
      const batch = uris.slice(at, at + filesAtOnce).map(String);
      const ignored = await Promise.all(batch.map((uri) => rules.ignores(uri, this.folders)));
      if (token.isCancellationRequested) return [];
      for (const [i, uri] of batch.entries()) if (ignored[i] === false) remaining.push(uri);
      await slices.yieldIfDue();
    }
    return remaining;
  }

  dispose(): void {
    this.#onDidChangeFiles.dispose();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #diskOfFolders(): Promise<LocalDisk | undefined> {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(
      ({ uri }) => uri.scheme === 'file',
    );
    return (this.#disk ??= this.#openDisk(folders.map(({ uri }) => uri.fsPath)));
  }

  #forgetLinks(): void {
    this.#disk = undefined;
    this.#linkedFolders.clear();
  }

  #fireDocumentChange({ uri }: vscode.TextDocument): void {
    this.#onDidChangeFiles.fire([{ uri: uri.toString(), kind: 'changed' }]);
  }

  /** The editor reports the changes of a moment one after the other. */
  #collect(uri: vscode.Uri, kind: FileChangeKind): void {
    if (this.#collected.length === 0) void Promise.resolve().then(() => this.#reportCollected());
    this.#collected.push({ uri: uri.toString(), kind });
  }

  async #reportCollected(): Promise<void> {
    const changes = this.#collected;
    this.#collected = [];
    // A link may have taken the place of a folder.
    if (changes.some(({ kind }) => kind !== 'changed')) this.#forgetLinks();
    await this.#fireInBatches(changes);
    const more = await findFilesInNewFolders(changes, {
      workspace: this,
      scheduler: new TimeSliceScheduler(),
      entriesOf: (uri) => this.#listFolder(uri),
    });
    await this.#fireInBatches(more);
  }

  /** Listeners look at each change, so thousands are reported in parts. */
  async #fireInBatches(changes: readonly FileChange[]): Promise<void> {
    const slices = new TimeSliceScheduler();
    for (let at = 0; at < changes.length; at += changesAtOnce) {
      this.#onDidChangeFiles.fire(changes.slice(at, at + changesAtOnce));
      await slices.yieldIfDue();
    }
  }

  async #listFolder(uri: DocumentUri): Promise<readonly FolderEntry[]> {
    const folder = vscode.Uri.parse(uri);
    const disk = folder.scheme === 'file' ? await this.#diskOfFolders() : undefined;
    if (disk) return disk.list(folder.fsPath);
    try {
      const entries = await vscode.workspace.fs.readDirectory(folder);
      return entries.flatMap(([name, type]) =>
        (type & vscode.FileType.SymbolicLink) === 0
          ? [{ name, isFolder: type === vscode.FileType.Directory }]
          : [],
      );
    } catch {
      return [];
    }
  }
}

/** What the setting `files.exclude` hides in the editor. */
function listEditorExcludes(folder: vscode.Uri): (path: string) => boolean {
  const setting = vscode.workspace
    .getConfiguration('files', folder)
    .get<Readonly<Record<string, unknown>>>('exclude', {});
  const globs = Object.entries(setting).flatMap(([glob, isOn]) => (isOn === true ? [glob] : []));
  return compileGlobs(globs);
}
