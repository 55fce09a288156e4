import { closeSync, existsSync, fstatSync, readSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';
import { TextDecoder } from 'node:util';
import { URI } from 'vscode-uri';
import type { PlacedProblem } from '../core/problem/problem';
import type { DocumentUri } from '../core/text/textDocument';
import type { Event } from '../core/workspace/event';
import type { FolderEntry } from '../core/workspace/walkFolder';
import type { FileChange, FileText, Unreadable, Workspace } from '../core/workspace/workspace';
import { LinkedFiles } from './linkedFiles';
import { getUnreadableReason, openInsideSync, toEntries } from './regularFiles';
import {
  decodeFile,
  findFolder,
  maxFileSize,
  IgnoreRules,
  toUriBelow,
  compileGlobs,
  walkFolder,
} from '../core/service/hosting';

/** In bytes. Large enough for nearly every file; a new buffer for each file would cost more than reading it. */
const bufferSize = 1024 * 1024;

/** Matches all but a path, and escapes that may stand for no character. */
const needsParser = /[?#]|%(?![2-7][\dA-F])/u;

const missing = createUnreadable('missing');

function createUnreadable(reason: Unreadable): FileText {
  return { kind: 'unreadable', reason };
}

/** What a folder contains. */
interface OpenedFolder {
  readonly entries: readonly FolderEntry[];
  /** The names that begin with a dot, links included. */
  readonly hidden: readonly string[];
}

/** The paths of the files in a folder. */
interface FolderListing {
  readonly folder: DocumentUri;
  readonly paths: readonly string[];
}

/** Provides files on disk. A command runs once, so files are not watched and folders are walked only once. */
export class NodeWorkspace implements Workspace {
  readonly folders: readonly DocumentUri[];
  /** The paths of the folders. */
  readonly #paths: readonly string[];
  readonly onDidChangeFiles: Event<readonly FileChange[]> = () => ({ dispose: () => undefined });
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  /** Most folders have no ignore file, and a failed read costs more than a look at the folder's names. */
  readonly #rules = new IgnoreRules((uri) =>
    this.#hasRules(uri) ? this.readFile(uri) : Promise.resolve(missing),
  );
  /** Folders that have been opened for their rules, and not yet for their entries. */
  readonly #opened = new Map<DocumentUri, OpenedFolder>();
  readonly #buffer = Buffer.allocUnsafeSlow(bufferSize);
  readonly #links: LinkedFiles;
  #listed: Promise<readonly FolderListing[]> | undefined;

  readonly #onListing: (files: number) => void;
  #files = 0;

  /**
   * @param folders Absolute paths.
   * @param onListing Called with the number of files found so far, while they are listed.
   */
  constructor(folders: readonly string[], onListing: (files: number) => void = () => undefined) {
    this.folders = folders.map(toUri);
    this.#paths = this.folders.map((folder) => URI.parse(folder).fsPath);
    this.#links = new LinkedFiles(folders);
    this.#onListing = onListing;
  }

  async findFiles(globs: readonly string[]): Promise<readonly DocumentUri[]> {
    const matches = compileGlobs(globs);
    this.#listed ??= this.#list();
    const found: DocumentUri[] = [];
    for (const { folder, paths } of await this.#listed) {
      for (const path of paths) {
        if (!matches(path)) continue;
        const uri = toUriBelow(folder, path);
        if (!(await this.#rules.ignores(uri, this.folders))) found.push(uri);
      }
    }
    return found;
  }

  ruleProblems(): readonly PlacedProblem[] {
    return this.#rules.problems;
  }

  /** Reads synchronously: this thread has no other work, and a promise costs more than a small file. */
  readFile(uri: DocumentUri): Promise<FileText> {
    return Promise.resolve(this.#read(this.#toPath(uri)));
  }

  async #list(): Promise<readonly FolderListing[]> {
    const listed: FolderListing[] = [];
    for (const folder of this.folders) {
      const paths = await walkFolder(folder, {
        entriesOf: (uri) => Promise.resolve(this.#entriesOf(uri)),
        ignoresFolder: (uri) => this.#rules.ignoresFolder(uri, this.folders),
      });
      listed.push({ folder, paths });
    }
    return listed;
  }

  /** Returns the entries of a folder; empty if the folder cannot be opened. */
  #entriesOf(folder: DocumentUri): readonly FolderEntry[] {
    const opened = this.#opened.get(folder) ?? this.#open(folder);
    this.#opened.delete(folder);
    for (const { isFolder } of opened.entries) if (!isFolder) this.#files++;
    this.#onListing(this.#files);
    return opened.entries;
  }

  /** Returns whether a file with rules, or `.git`, exists. */
  #hasRules(uri: DocumentUri): boolean {
    const slash = uri.lastIndexOf('/');
    const name = uri.slice(slash + 1);
    // The walk opens no folder above the workspace, nor `.git`.
    if (!name.startsWith('.') || findFolder(uri, this.folders) === undefined)
      return existsSync(this.#toPath(uri));
    const folder = uri.slice(0, slash);
    const opened = this.#opened.get(folder) ?? this.#open(folder);
    this.#opened.set(folder, opened);
    return opened.hidden.includes(name);
  }

  #open(uri: DocumentUri): OpenedFolder {
    const folder = this.#toPath(uri);
    try {
      const listed = readdirSync(folder, { withFileTypes: true });
      return {
        entries: toEntries(listed, folder, this.#links),
        hidden: listed.flatMap(({ name }) => (name.startsWith('.') ? name : [])),
      };
    } catch {
      return { entries: [], hidden: [] };
    }
  }

  /** Parses only unusual addresses: for each file, that would take longer than to list it. */
  #toPath(uri: DocumentUri): string {
    const at = this.folders.findIndex((folder) => uri.startsWith(`${folder}/`));
    const path = this.#paths[at];
    const folder = this.folders[at];
    if (path === undefined || folder === undefined) return URI.parse(uri).fsPath;
    const below = uri.slice(folder.length);
    if (needsParser.test(below)) return URI.parse(uri).fsPath;
    const decoded = below.includes('%') ? decodeURIComponent(below) : below;
    return path + (sep === '/' ? decoded : decoded.replaceAll('/', sep));
  }

  #read(path: string): FileText {
    let file: number | undefined;
    try {
      file = openInsideSync(path, this.#links);
      if (file === undefined) return createUnreadable('outside');
      const stats = fstatSync(file);
      if (!stats.isFile()) return createUnreadable('not-a-file');
      const length = readSync(file, this.#buffer, 0, bufferSize, 0);
      if (length < bufferSize) return decodeFile(this.#buffer.subarray(0, length), this.#decoder);
      const { size } = stats;
      if (size > maxFileSize) return createUnreadable('too-large');
      const bytes = Buffer.allocUnsafe(size);
      return decodeFile(bytes.subarray(0, readSync(file, bytes, 0, size, 0)), this.#decoder);
    } catch (error) {
      return createUnreadable(getUnreadableReason(error));
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }
}

export function toUri(path: string): DocumentUri {
  return URI.file(path).toString();
}
