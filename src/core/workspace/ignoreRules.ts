import type { DocumentUri } from '../text/textDocument';
import { folderOf, relativePath, resolvePath } from './paths';
import { IgnorePatterns } from './patterns/ignorePatterns';
import type { FileText } from './workspace';

/** Folders that hold other people's or generated files: never walked, whatever the ignore rules say. */
export const neverWalked: readonly string[] = ['node_modules', '.git', '.hg', '.svn'];

/** What counts in one folder. */
interface FolderRules {
  /** A folder that is ignored takes everything below it along, whatever deeper rules say. */
  readonly isIgnored: boolean;
  /** The rules of the folders on the way, the workspace folder's first; paths are relative to their folder. */
  readonly rules: readonly { readonly depth: number; readonly patterns: IgnorePatterns }[];
}

/**
 * The `.gitignore` files of a workspace, read as they are met.
 * A rule of a nearer file wins, as in https://git-scm.com/docs/gitignore.
 */
export class IgnoreRules {
  readonly #readFile: (uri: DocumentUri) => Promise<FileText>;
  readonly #byFolder = new Map<string, Promise<FolderRules>>();

  constructor(readFile: (uri: DocumentUri) => Promise<FileText>) {
    this.#readFile = readFile;
  }

  /** True where a rule of the workspace folder or of a folder on the way to the file takes it out. */
  async ignores(uri: DocumentUri, folders: readonly DocumentUri[]): Promise<boolean> {
    const root = folderOf(uri, folders);
    const path = root && relativePath(uri, root);
    if (root === undefined || path === undefined) return false;
    const segments = path.split('/');
    const folder = await this.#rulesOf(root, segments.slice(0, -1));
    return folder.isIgnored || isIgnored(segments, false, folder.rules);
  }

  #rulesOf(root: DocumentUri, segments: readonly string[]): Promise<FolderRules> {
    const key = [root, ...segments].join('/');
    let known = this.#byFolder.get(key);
    if (!known) {
      known = this.#readRules(root, segments);
      this.#byFolder.set(key, known);
    }
    return known;
  }

  async #readRules(root: DocumentUri, segments: readonly string[]): Promise<FolderRules> {
    const above: FolderRules =
      segments.length === 0
        ? { isIgnored: false, rules: [] }
        : await this.#rulesOf(root, segments.slice(0, -1));
    if (above.isIgnored || isIgnored(segments, true, above.rules)) {
      return { isIgnored: true, rules: [] };
    }
    const file = await this.#readFile(resolvePath(root, [...segments, '.gitignore'].join('/')));
    if (file.kind !== 'text') return above;
    const own = { depth: segments.length, patterns: new IgnorePatterns(file.text) };
    return { isIgnored: false, rules: [...above.rules, own] };
  }
}

function isIgnored(
  segments: readonly string[],
  isFolder: boolean,
  rules: FolderRules['rules'],
): boolean {
  let ignored = false;
  for (const { depth, patterns } of rules) {
    const result = patterns.test(segments.slice(depth).join('/'), isFolder);
    if (result !== undefined) ignored = result === 'ignored';
  }
  return ignored;
}
