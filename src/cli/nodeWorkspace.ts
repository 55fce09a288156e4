import { closeSync, existsSync, fstatSync, openSync, readSync, readdirSync } from 'node:fs';
import { TextDecoder } from 'node:util';
import picomatch from 'picomatch';
import { URI } from 'vscode-uri';
import type { DocumentUri } from '../core/text/textDocument';
import { decodeFile, largestFile } from '../core/workspace/decode';
import type { Event } from '../core/workspace/event';
import { IgnoreRules } from '../core/workspace/ignoreRules';
import { uriBelow } from '../core/workspace/paths';
import type { FolderEntry } from '../core/workspace/walkFolder';
import { walkFolder } from '../core/workspace/walkFolder';
import type { FileChange, FileText, Workspace } from '../core/workspace/workspace';

/** Nearly every file fits; a new buffer for each would cost more than its reading. In bytes. */
const usualSize = 1024 * 1024;

const missing: FileText = { kind: 'unreadable', reason: 'missing' };

/** The paths of the files below a folder. */
interface Listed {
  readonly folder: DocumentUri;
  readonly paths: readonly string[];
}

/** Files on disk. A command runs once, so nothing is watched, and the folders are walked once. */
export class NodeWorkspace implements Workspace {
  readonly folders: readonly DocumentUri[];
  readonly onDidChangeFiles: Event<readonly FileChange[]> = () => ({ dispose: () => undefined });
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  /** Most folders have no rules, and an error costs more than a question. */
  readonly #rules = new IgnoreRules((uri) =>
    existsSync(URI.parse(uri).fsPath) ? this.readFile(uri) : Promise.resolve(missing),
  );
  readonly #buffer = Buffer.allocUnsafeSlow(usualSize);
  #listed: Promise<readonly Listed[]> | undefined;

  /** @param folders Absolute paths. */
  constructor(folders: readonly string[]) {
    this.folders = folders.map(toUri);
  }

  async findFiles(globs: readonly string[]): Promise<readonly DocumentUri[]> {
    const matches = picomatch([...globs], { dot: true });
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

  /** Read at once: nobody else waits for this thread, and a promise costs more than a small file. */
  readFile(uri: DocumentUri): Promise<FileText> {
    return Promise.resolve(this.#read(URI.parse(uri).fsPath));
  }

  async #list(): Promise<readonly Listed[]> {
    const listed: Listed[] = [];
    for (const folder of this.folders) {
      const paths = await walkFolder(folder, {
        entriesOf: (uri) => Promise.resolve(entriesOf(URI.parse(uri).fsPath)),
        ignores: (uri) => this.#rules.ignores(uri, this.folders),
      });
      listed.push({ folder, paths });
    }
    return listed;
  }

  #read(path: string): FileText {
    let file: number | undefined;
    try {
      file = openSync(path, 'r');
      const length = readSync(file, this.#buffer, 0, usualSize, 0);
      if (length < usualSize) return decodeFile(this.#buffer.subarray(0, length), this.#decoder);
      const { size } = fstatSync(file);
      if (size > largestFile) return { kind: 'unreadable', reason: 'too-large' };
      const bytes = Buffer.allocUnsafe(size);
      return decodeFile(bytes.subarray(0, readSync(file, bytes, 0, size, 0)), this.#decoder);
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      return isMissing ? missing : { kind: 'unreadable', reason: 'denied' };
    } finally {
      if (file !== undefined) closeSync(file);
    }
  }
}

/** Empty where the folder cannot be opened. */
function entriesOf(folder: string): readonly FolderEntry[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
    }));
  } catch {
    return [];
  }
}

export function toUri(path: string): DocumentUri {
  return URI.file(path).toString();
}
