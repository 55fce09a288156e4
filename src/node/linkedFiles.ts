import { lstatSync, realpathSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/** Finds paths in some folders that lead out of all of them through symbolic links. */
export class LinkedFiles {
  readonly #folders: readonly string[];
  readonly #realFolders: readonly string[];
  /**
   * Returns whether the folder of a path is outside after resolving links. Cached, because most files share their
   * folder with others.
   */
  readonly #outside = new Map<string, boolean>();
  readonly #plain = new Map<string, boolean>();

  /** @param folders Absolute paths. */
  constructor(folders: readonly string[]) {
    this.#folders = folders.map((folder) => resolve(folder));
    this.#realFolders = this.#folders.map((folder) => findRealPath(folder) ?? folder);
  }

  /**
   * Returns whether a path below the folders leads out of them. False for a path outside, because the caller has named
   * it.
   */
  leadsOutside(path: string): boolean {
    if (!isBelow(path, this.#folders)) return false;
    return this.#isFolderOutside(dirname(path)) || (isLink(path) && this.#isReallyOutside(path));
  }

  /** Like `leadsOutside`, for the folder of a path: sufficient for a file that is opened only if it is no link. */
  folderLeadsOutside(path: string): boolean {
    return isBelow(path, this.#folders) && this.#isFolderOutside(dirname(path));
  }

  #isFolderOutside(folder: string): boolean {
    let isOutside = this.#outside.get(folder);
    if (isOutside === undefined) {
      // The path of a folder can move up.
      const isInside = resolve(folder) === folder && this.#isPlain(folder);
      isOutside = !isInside && this.#isReallyOutside(folder);
      this.#outside.set(folder, isOutside);
    }
    return isOutside;
  }

  /** Returns whether no folder from a workspace folder down to this one is a link, which takes less time than resolving. */
  #isPlain(folder: string): boolean {
    let isPlain = this.#plain.get(folder);
    if (isPlain === undefined) {
      isPlain =
        this.#folders.includes(folder) ||
        (isBelow(folder, this.#folders) && !isLink(folder) && this.#isPlain(dirname(folder)));
      this.#plain.set(folder, isPlain);
    }
    return isPlain;
  }

  #isReallyOutside(path: string): boolean {
    const real = findRealPath(path);
    return real !== undefined && !isBelow(real, this.#realFolders);
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Resolves all links in a path; `undefined` if there is no such file. */
function findRealPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function isBelow(path: string, folders: readonly string[]): boolean {
  return folders.some((folder) => {
    const base = folder.endsWith(sep) ? folder : folder + sep;
    return path === folder || path.startsWith(base);
  });
}
