import { statSync } from 'node:fs';
import { URI } from 'vscode-uri';
import type { PlacedProblem } from '../core/problem/problem';
import { Emitter } from '../core/service/hosting';
import type { DocumentUri } from '../core/text/textDocument';
import type { FileChange, FileText, Workspace } from '../core/workspace/workspace';
import { NodeWorkspace } from './nodeWorkspace';

/**
 * Provides files on disk to a program that keeps running. Compares the files with those of the last time when it is
 * told to, which needs no watcher for each of thousands of folders.
 */
export class RefreshedWorkspace implements Workspace {
  readonly folders: readonly DocumentUri[];
  readonly #paths: readonly string[];
  readonly #changes = new Emitter<readonly FileChange[]>();
  readonly onDidChangeFiles = this.#changes.event;
  #disk: NodeWorkspace;
  /** When and in which size each file was last written; `undefined` before the first comparison. */
  #versions: ReadonlyMap<DocumentUri, string> | undefined;

  /** @param folders Absolute paths. */
  constructor(folders: readonly string[]) {
    this.#paths = folders;
    this.#disk = new NodeWorkspace(folders);
    this.folders = this.#disk.folders;
  }

  findFiles(globs: readonly string[]): Promise<readonly DocumentUri[]> {
    return this.#disk.findFiles(globs);
  }

  ruleProblems(): readonly PlacedProblem[] {
    return this.#disk.ruleProblems();
  }

  readFile(uri: DocumentUri): Promise<FileText> {
    return this.#disk.readFile(uri);
  }

  /** Reports what has changed since the last call; the first call only remembers the files. */
  async refresh(): Promise<void> {
    // The lists of files and links, and the ignore rules, are of the old state.
    this.#disk = new NodeWorkspace(this.#paths);
    const before = this.#versions;
    const versions = new Map<DocumentUri, string>();
    for (const uri of await this.#disk.findFiles(['**'])) {
      const stats = statSync(URI.parse(uri).fsPath, { throwIfNoEntry: false });
      if (stats) versions.set(uri, `${stats.mtimeMs} ${stats.size} ${stats.ino}`);
    }
    this.#versions = versions;
    if (before === undefined) return;
    const changes = listChanges(before, versions);
    if (changes.length > 0) this.#changes.fire(changes);
  }

  dispose(): void {
    this.#changes.dispose();
  }
}

function listChanges(
  before: ReadonlyMap<DocumentUri, string>,
  after: ReadonlyMap<DocumentUri, string>,
): readonly FileChange[] {
  const changes: FileChange[] = [];
  for (const [uri, version] of after) {
    const old = before.get(uri);
    if (old === undefined) changes.push({ uri, kind: 'created' });
    else if (old !== version) changes.push({ uri, kind: 'changed' });
  }
  for (const uri of before.keys()) if (!after.has(uri)) changes.push({ uri, kind: 'deleted' });
  return changes;
}
