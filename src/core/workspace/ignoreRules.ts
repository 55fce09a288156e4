import ignore from 'ignore';
import type { Ignore } from 'ignore';
import type { DocumentUri } from '../text/textDocument';
import { folderOf, relativePath, resolvePath } from './paths';
import type { FileText } from './workspace';

/** Folders that hold other people's or generated files: never walked, whatever the ignore rules say. */
export const neverWalked: readonly string[] = ['node_modules', '.git', '.hg', '.svn'];

/**
 * The `.gitignore` files of a workspace, read as they are met.
 * A rule of a nearer file wins, as in https://git-scm.com/docs/gitignore.
 */
export class IgnoreRules {
  readonly #readFile: (uri: DocumentUri) => Promise<FileText>;
  readonly #byFolder = new Map<DocumentUri, Promise<Ignore | undefined>>();

  constructor(readFile: (uri: DocumentUri) => Promise<FileText>) {
    this.#readFile = readFile;
  }

  /** True where a rule of the workspace folder or of a folder on the way to the file takes it out. */
  async ignores(uri: DocumentUri, folders: readonly DocumentUri[]): Promise<boolean> {
    const root = folderOf(uri, folders);
    const path = root && relativePath(uri, root);
    if (root === undefined || path === undefined) return false;
    const segments = path.split('/');
    for (let depth = 1; depth <= segments.length; depth++) {
      // A folder that is ignored takes everything below it along, whatever deeper rules say.
      const isFolder = depth < segments.length;
      if (await this.#ignoresEntry(root, segments.slice(0, depth), isFolder)) return true;
    }
    return false;
  }

  async #ignoresEntry(
    root: DocumentUri,
    segments: readonly string[],
    isFolder: boolean,
  ): Promise<boolean> {
    let ignored = false;
    for (let depth = 0; depth < segments.length; depth++) {
      const folder = depth === 0 ? root : resolvePath(root, segments.slice(0, depth).join('/'));
      const rules = await this.#rulesOf(folder);
      if (!rules) continue;
      const result = rules.test(segments.slice(depth).join('/') + (isFolder ? '/' : ''));
      if (result.ignored) ignored = true;
      else if (result.unignored) ignored = false;
    }
    return ignored;
  }

  #rulesOf(folder: DocumentUri): Promise<Ignore | undefined> {
    let rules = this.#byFolder.get(folder);
    if (!rules) {
      rules = this.#readFile(resolvePath(folder, '.gitignore')).then((file) =>
        file.kind === 'text' ? ignore().add(file.text) : undefined,
      );
      this.#byFolder.set(folder, rules);
    }
    return rules;
  }
}
