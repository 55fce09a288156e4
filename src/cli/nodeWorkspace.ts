import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readSync,
  readdirSync,
} from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder } from 'node:util';
import { URI } from 'vscode-uri';
import type { DocumentUri } from '../core/text/textDocument';
import { decodeFile, largestFile } from '../core/workspace/decode';
import type { Event } from '../core/workspace/event';
import { IgnoreRules, neverWalked } from '../core/workspace/ignoreRules';
import { compileGlobs } from '../core/workspace/patterns/globs';
import type { FileChange, FileText, Unreadable, Workspace } from '../core/workspace/workspace';
import { LinkedFiles, isRegularFile } from './linkedFiles';

/** In bytes. Large enough for nearly every file; a new buffer for each file would cost more than reading it. */
const usualSize = 1024 * 1024;

/** Characters that a URI contains unescaped. */
const plainPath = /^[\w./~-]*$/u;

const missing = unreadable('missing');

/**
 * Without this flag, opening a pipe would wait for its writer, and a terminal for its user. Windows does not have it.
 */
const readWithoutWaiting = constants.O_RDONLY | constants.O_NONBLOCK;

function unreadable(reason: Unreadable): FileText {
  return { kind: 'unreadable', reason };
}

/** The paths of the files in a folder. */
interface Listed {
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
  readonly #buffer = Buffer.allocUnsafeSlow(usualSize);
  readonly #links: LinkedFiles;
  #listed: Promise<readonly Listed[]> | undefined;

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
        const uri = uriBelow(folder, path);
        if (!(await this.#rules.ignores(uri, this.folders))) found.push(uri);
      }
    }
    return found;
  }

  /** Reads synchronously: this thread runs no other work, and a promise costs more than reading a small file. */
  readFile(uri: DocumentUri): Promise<FileText> {
    return Promise.resolve(this.#read(URI.parse(uri).fsPath));
  }

  async #list(): Promise<readonly Listed[]> {
    const listed: Listed[] = [];
    for (const folder of this.folders) {
      const paths: string[] = [];
      await this.#walk(folder, '', paths);
      listed.push({ folder, paths });
    }
    return listed;
  }

  /** Links to folders are not followed, because they may be circular. Pipes, devices and sockets are skipped. */
  async #walk(folder: DocumentUri, path: string, found: string[]): Promise<void> {
    for (const entry of entriesOf(join(URI.parse(folder).fsPath, path))) {
      const child = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (neverWalked.includes(entry.name)) continue;
        // A path inside the folder makes folder rules apply to the folder itself.
        if (await this.#rules.ignores(uriBelow(folder, `${child}/_`), this.folders)) continue;
        await this.#walk(folder, child, found);
      } else if (entry.isFile()) found.push(child);
      else if (entry.isSymbolicLink() && this.#isFileInside(folder, child)) found.push(child);
    }
  }

  #isFileInside(folder: DocumentUri, child: string): boolean {
    const path = join(URI.parse(folder).fsPath, child);
    return !this.#links.leadOut(path) && isRegularFile(path);
  }

  #read(path: string): FileText {
    let file: number | undefined;
    try {
      if (this.#links.leadOut(path)) return unreadable('outside');
      file = openSync(path, readWithoutWaiting);
      const stats = fstatSync(file);
      if (!stats.isFile()) return unreadable('not-a-file');
      const length = readSync(file, this.#buffer, 0, usualSize, 0);
      if (length < usualSize) return decodeFile(this.#buffer.subarray(0, length), this.#decoder);
      const { size } = stats;
      if (size > largestFile) return unreadable('too-large');
      const bytes = Buffer.allocUnsafe(size);
      return decodeFile(bytes.subarray(0, readSync(file, bytes, 0, size, 0)), this.#decoder);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENOENT') return missing;
      // A socket cannot be opened.
      return unreadable(code === 'ENXIO' ? 'not-a-file' : 'denied');
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }
}

/** Returns an empty list if the folder cannot be opened. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Returns the same as `toUri`, without its cost for each of thousands of files. */
function uriBelow(folder: DocumentUri, path: string): DocumentUri {
  if (!plainPath.test(path)) return toUri(join(URI.parse(folder).fsPath, path));
  return folder.endsWith('/') ? folder + path : `${folder}/${path}`;
}

export function toUri(path: string): DocumentUri {
  return URI.file(path).toString();
}
