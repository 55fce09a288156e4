import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * Copies a folder so that it can be edited without changing the original.
 * @param {string} folder
 * @returns {{folder: string, remove: () => void}} the copy, which has the original's name
 */
export const copyWorkspace = (folder) => {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'architecture-glossary-')));
  const copy = join(parent, basename(folder));
  cpSync(folder, copy, { recursive: true });
  return {
    folder: copy,
    remove: () => rmSync(parent, { recursive: true, force: true, maxRetries: 5 }),
  };
};
