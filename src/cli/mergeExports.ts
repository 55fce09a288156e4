import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { ExportedRepository } from '../core/features/export/exportedGlossary';
import { readExport } from '../core/service/exporting';
import { maxFileSize } from '../core/service/hosting';
import { UsageError } from './usageError';

/** The exported files of many repositories, read one at a time and in the order of their names. */
export class ExportFolder {
  readonly #folder: string;
  /** As the user has written it. */
  readonly #name: string;
  readonly #files: readonly string[];
  readonly #warnings = new Set<string>();

  private constructor(folder: string, name: string, files: readonly string[]) {
    this.#folder = folder;
    this.#name = name;
    this.#files = files;
  }

  /**
   * Lists the JSON files of a folder and of the folders in it.
   *
   * @param ignored Absolute paths of files that are written.
   * @throws UsageError If there is no such folder, or no such file in it.
   */
  static async open(cwd: string, name: string, ignored: readonly string[]): Promise<ExportFolder> {
    const folder = resolve(cwd, name);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
      throw new UsageError(`The folder ${name} does not exist.`);
    });
    const files = entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !ignored.includes(path))
      .map((path) => relative(folder, path).replace(/\\/gu, '/'))
      .sort();
    if (files.length === 0) throw new UsageError(`${name} has no JSON files to merge.`);
    return new ExportFolder(folder, name, files);
  }

  /** What could not be merged, as sentences; complete after `read`. */
  get warnings(): readonly string[] {
    return [...this.#warnings];
  }

  /** Returns the repositories of all valid files. The first file with a repository counts. */
  async *read(): AsyncGenerator<ExportedRepository> {
    const sources = new Map<string, string>();
    for (const file of this.#files) {
      for (const repository of await this.#readFile(file)) {
        const source = sources.get(repository.id);
        if (source === undefined) {
          sources.set(repository.id, file);
          yield repository;
        } else this.#warn(file, `has ${repository.id}, which is already in ${source}.`);
      }
    }
  }

  async #readFile(file: string): Promise<readonly ExportedRepository[]> {
    const path = join(this.#folder, file);
    try {
      if ((await stat(path)).size > maxFileSize) {
        this.#warn(file, 'is larger than 48 MB.');
        return [];
      }
      const read = readExport((await readFile(path, 'utf8')).replace(/^\uFEFF/u, ''));
      if (read.kind === 'read') return read.repositories;
      const { place, reason } = read;
      this.#warn(place ? `${file}:${place.line}:${place.column}` : file, reason);
    } catch (error) {
      this.#warn(file, `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
    return [];
  }

  #warn(place: string, reason: string): void {
    this.#warnings.add(`${join(this.#name, place).replace(/\\/gu, '/')} ${reason}`);
  }
}
