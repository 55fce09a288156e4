import { open, readdir } from 'node:fs/promises';
import { largestFile } from '../core/workspace/decode';
import type { LocalDisk } from '../core/workspace/localDisk';

/**
 * The disk beside the extension host. The editor's own way to a file takes six times as long: it is made for any kind of
 * place, and thousands of files are read when a folder is opened.
 */
export const localDisk: LocalDisk = {
  async read(path) {
    try {
      const file = await open(path, 'r');
      try {
        const stats = await file.stat();
        if (!stats.isFile()) return 'denied';
        return stats.size > largestFile ? 'too-large' : await file.readFile();
      } finally {
        await file.close();
      }
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      return code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'denied';
    }
  },
  async list(path) {
    try {
      const entries = await readdir(path, { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    } catch {
      return [];
    }
  },
};
