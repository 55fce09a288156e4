import type { DocumentUri } from '../text/textDocument';

/**
 * The folders that contain files, at any depth. Tells a deleted folder from a deleted file in constant time: a deleted
 * folder is reported as one change, without its files. A folder stays after its last file was deleted.
 */
export class FoldersOfFiles {
  readonly #folders = new Set<DocumentUri>();

  constructor(files: Iterable<DocumentUri>) {
    for (const file of files) this.add(file);
  }

  add(file: DocumentUri): void {
    for (let end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      const folder = file.slice(0, end);
      if (this.#folders.has(folder)) return;
      this.#folders.add(folder);
    }
  }

  has(uri: DocumentUri): boolean {
    return this.#folders.has(uri);
  }
}
