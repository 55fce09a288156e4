import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../host/cache.mjs';
import { onPath } from '../host/programs.mjs';

const insideEditor =
  'node_modules/code-server/lib/vscode/node_modules/@vscode/ripgrep-universal/bin';

/** Returns the path of a ripgrep: the user's own, or that of the VS Code in which the tests run. */
export function findRipgrep(): string | undefined {
  const own = onPath('rg');
  if (own !== undefined) return own;
  const cache = cacheFolder();
  if (!existsSync(cache)) return undefined;
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const platform = `${process.platform}-${process.arch}`;
  return readdirSync(cache)
    .map((folder) => join(cache, folder, insideEditor, platform, program))
    .find(existsSync);
}

export function findCspell(): string | undefined {
  return onPath('cspell');
}
