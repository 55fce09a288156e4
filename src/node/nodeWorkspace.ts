import { closeSync, existsSync, fstatSync, readSync, readdirSync } from 'node:fs';
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
  maxFileSize,
  IgnoreRules,
  toUriBelow,
  compileGlobs,
  walkFolder,
} from '../core/service/hosting';

/** In bytes. Large enough for nearly every file; a new buffer for each file would cost more than reading it. */
const bufferSize = 1024 * 1024;

const missing = createUnreadable('missing');

function createUnreadable(reason: Unreadable): FileText {
  return { kind: 'unreadable', reason };
}

/** The paths of the files in a folder. */
interface FolderListing {
  readonly folder: DocumentUri;
  readonly paths: readonly string[];
}

/** Provides files on disk. A command runs once, so files are not watched and folders are walked only once. */
export class NodeWorkspace implements Workspace {
  readonly folders: readonly DocumentUri[];
  readonly onDidChangeFiles: Event<readonly FileChange[]> = () => ({ dispose: () => undefined });
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  /** Most folders have no ignore file, and a failed read costs more than a lookup. */
  readonly #rules = new IgnoreRules((uri) =>
    existsSync(URI.parse(uri).fsPath) ? this.readFile(uri) : Promise.resolve(missing),
  );
  readonly #buffer = Buffer.allocUnsafeSlow(bufferSize);
  readonly #links: LinkedFiles;
  #listed: Promise<readonly FolderListing[]> | undefined;

  /** @param folders Absolute paths. */
  constructor(folders: readonly string[]) {
    this.folders = folders.map(toUri);
    this.#links = new LinkedFiles(folders);
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
    return Promise.resolve(this.#read(URI.parse(uri).fsPath));
  }

  async #list(): Promise<readonly FolderListing[]> {
    const listed: FolderListing[] = [];
    for (const folder of this.folders) {
      const paths = await walkFolder(folder, {
        entriesOf: (uri) => Promise.resolve(this.#entriesOf(URI.parse(uri).fsPath)),
        ignoresFolder: (uri) => this.#rules.ignoresFolder(uri, this.folders),
      });
      listed.push({ folder, paths });
    }
    return listed;
  }

  /** Returns the entries of a folder; empty if the folder cannot be opened. */
  #entriesOf(folder: string): readonly FolderEntry[] {
    try {
      return toEntries(readdirSync(folder, { withFileTypes: true }), folder, this.#links);
    } catch {
      return [];
    }
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
