import { URI } from 'vscode-uri';
import type { PlacedProblem } from '../../src/core/problem/problem';
import { Emitter } from '../../src/core/workspace/event';
import { IgnoreRules, excludedFolders } from '../../src/core/workspace/ignoreRules';
import { getRelativePath } from '../../src/core/workspace/paths';
import { compileGlobs } from '../../src/core/workspace/patterns/globs';
import type { FileChange, FileText, Workspace } from '../../src/core/workspace/workspace';

/** A workspace folder in memory; paths are relative to it. */
export class MemoryWorkspace implements Workspace {
  static readonly root = 'file:///repo';
  readonly folders = [MemoryWorkspace.root];
  readonly #files = new Map<string, string>();
  readonly #changes = new Emitter<readonly FileChange[]>();
  readonly onDidChangeFiles = this.#changes.event;
  #ruleProblems: readonly PlacedProblem[] = [];
  /** Paths in the order in which they were read. */
  readonly reads: string[] = [];

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.#files.set(path, text);
  }

  static readonly #uris = new Map<string, string>();

  static uri(path: string): string {
    const known = MemoryWorkspace.#uris.get(path);
    if (known !== undefined) return known;
    const uri = URI.file(`/repo/${path}`).toString();
    MemoryWorkspace.#uris.set(path, uri);
    return uri;
  }

  write(path: string, text: string): void {
    const kind = this.#files.has(path) ? 'changed' : 'created';
    this.#files.set(path, text);
    this.#changes.fire([{ uri: MemoryWorkspace.uri(path), kind }]);
  }

  /** Deletes a file, or a folder with its content, reported as one change. */
  delete(path: string): void {
    for (const file of [...this.#files.keys()]) {
      if (file === path || file.startsWith(`${path}/`)) this.#files.delete(file);
    }
    this.#changes.fire([{ uri: MemoryWorkspace.uri(path), kind: 'deleted' }]);
  }

  ruleProblems(): readonly PlacedProblem[] {
    return this.#ruleProblems;
  }

  async findFiles(globs: readonly string[]): Promise<readonly string[]> {
    const matches = compileGlobs(globs);
    const rules = new IgnoreRules((uri) => Promise.resolve(this.#textOf(uri)));
    const found: string[] = [];
    for (const path of this.#files.keys()) {
      const uri = MemoryWorkspace.uri(path);
      if (path.split('/').some((segment) => excludedFolders.includes(segment))) continue;
      if (matches(path) && !(await rules.ignores(uri, this.folders))) found.push(uri);
    }
    this.#ruleProblems = rules.problems;
    return found;
  }

  readFile(uri: string): Promise<FileText> {
    this.reads.push(getRelativePath(uri, MemoryWorkspace.root) ?? uri);
    return Promise.resolve(this.#textOf(uri));
  }

  /** Returns the same files, without recording reads. */
  unnoted(): Workspace {
    return {
      folders: this.folders,
      findFiles: (globs) => this.findFiles(globs),
      readFile: (uri) => Promise.resolve(this.#textOf(uri)),
      onDidChangeFiles: this.onDidChangeFiles,
    };
  }

  #textOf(uri: string): FileText {
    const path = getRelativePath(uri, MemoryWorkspace.root) ?? '';
    const text = this.#files.get(path);
    if (text !== undefined) return { kind: 'text', text };
    const isFolder = [...this.#files.keys()].some((file) => file.startsWith(`${path}/`));
    return { kind: 'unreadable', reason: isFolder ? 'denied' : 'missing' };
  }
}
