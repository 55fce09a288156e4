import { readdir } from 'node:fs/promises';
import type { LocalDisk } from '../core/workspace/diskAccess';
import { LinkedFiles } from './linkedFiles';
import { getUnreadableReason, openInside, toEntries } from './regularFiles';
import { maxFileSize } from '../core/service/hosting';

/**
 * Opens the disk of the extension host. The editor's own file system takes six times as long for the thousands of files
 * that are read when a folder is opened.
 *
 * @param folders Absolute paths of the workspace folders; links below them that lead out of all of them are not
 * followed.
 */
export function openDisk(folders: readonly string[]): LocalDisk {
  const links = new LinkedFiles(folders);
  return {
    async read(path) {
      try {
        const file = await openInside(path, links);
        if (file === undefined) return 'outside';
        try {
          const stats = await file.stat();
          if (!stats.isFile()) return 'not-a-file';
          return stats.size > maxFileSize ? 'too-large' : await file.readFile();
        } finally {
          await file.close();
        }
      } catch (error) {
        return getUnreadableReason(error);
      }
    },
    async list(path) {
      try {
        return toEntries(await readdir(path, { withFileTypes: true }), path, links);
      } catch {
        return [];
      }
    },
  };
}
