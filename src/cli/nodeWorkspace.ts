import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TextDecoder } from 'node:util';
import picomatch from 'picomatch';
import { URI } from 'vscode-uri';
import type { DocumentUri } from '../core/text/textDocument';
import type { CancellationToken } from '../core/workspace/cancellation';
import { decodeFile, largestFile } from '../core/workspace/decode';
import type { Event } from '../core/workspace/event';
import { IgnoreRules, neverWalked } from '../core/workspace/ignoreRules';
import type { FileChange, FileText, Workspace } from '../core/workspace/workspace';

/** Files on disk. A command runs once, so nothing is watched. */
export class NodeWorkspace implements Workspace {
  readonly folders: readonly DocumentUri[];
  readonly onDidChangeFiles: Event<readonly FileChange[]> = () => ({ dispose: () => undefined });
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #rules = new IgnoreRules((uri) => this.readFile(uri));

  /** @param folders Absolute paths. */
  constructor(folders: readonly string[]) {
    this.folders = folders.map(toUri);
  }

  async findFiles(
    globs: readonly string[],
    token: CancellationToken,
  ): Promise<readonly DocumentUri[]> {
    const matches = picomatch([...globs], { dot: true });
    const found: DocumentUri[] = [];
    for (const folder of this.folders) {
      await this.#walk(URI.parse(folder).fsPath, '', matches, found, token);
    }
    return found;
  }

  /** Read at once: nobody else waits for this thread, and a promise costs more than a small file. */
  readFile(uri: DocumentUri): Promise<FileText> {
    return Promise.resolve(readText(URI.parse(uri).fsPath, this.#decoder));
  }

  /** Symbolic links to folders are not followed: they may lead round in a circle. */
  async #walk(
    root: string,
    path: string,
    matches: (path: string) => boolean,
    found: DocumentUri[],
    token: CancellationToken,
  ): Promise<void> {
    if (token.isCancellationRequested) return;
    const entries = await readdir(join(root, path), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const child = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        if (neverWalked.includes(entry.name)) continue;
        // The slash makes rules for folders apply to the folder itself.
        if (await this.#rules.ignores(toUri(join(root, child, '_')), this.folders)) continue;
        await this.#walk(root, child, matches, found, token);
      } else if (matches(child)) {
        const uri = toUri(join(root, child));
        if (!(await this.#rules.ignores(uri, this.folders))) found.push(uri);
      }
    }
  }
}

export function toUri(path: string): DocumentUri {
  return URI.file(path).toString();
}

function readText(path: string, decoder: TextDecoder): FileText {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const { size } = fstatSync(file);
    if (size > largestFile) return { kind: 'unreadable', reason: 'too-large' };
    const bytes = Buffer.allocUnsafe(size);
    return decodeFile(bytes.subarray(0, readSync(file, bytes, 0, size, 0)), decoder);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { kind: 'unreadable', reason: missing ? 'missing' : 'denied' };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
