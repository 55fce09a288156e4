// Finds a VS Code that is installed on this machine.
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { onPath } from './programs.mjs';
import { UserError } from './terminal.mjs';

const usualPlaces = () =>
  [
    '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
    '/Applications/VSCodium.app/Contents/Resources/app/bin/codium',
    join(process.env.LOCALAPPDATA ?? '', 'Programs/Microsoft VS Code/bin/code.cmd'),
    join(process.env.LOCALAPPDATA ?? '', 'Programs/VSCodium/bin/codium.cmd'),
  ].filter((path) => existsSync(path));

/**
 * @returns {string | undefined} the value of VSCODE_PATH
 * @throws {UserError} if it does not exist
 */
export const namedVsCode = () => {
  const path = process.env.VSCODE_PATH;
  if (path && !existsSync(path)) {
    throw new UserError(`VSCODE_PATH names ${path}, which does not exist.`);
  }
  return path;
};

/** @returns {string | undefined} the command that opens a window of the installed VS Code */
export const installedVsCode = () =>
  namedVsCode() ??
  ['code', 'codium']
    .map(onPath)
    .filter((path) => path !== undefined)
    // In the terminal of a remote window this command cannot load an extension from a folder.
    .find((path) => !path.includes('remote-cli')) ??
  usualPlaces()[0];

/**
 * Returns the program itself if the path is the command `code`, which only asks a running VS Code to open a window.
 * @param {string} path
 */
export const programBehind = (path) => {
  const real = realpathSync(path);
  const bin = dirname(real);
  if (basename(bin) !== 'bin') return real;
  const mac = join(bin, '../../../MacOS');
  if (existsSync(mac)) return join(mac, readdirSync(mac)[0] ?? '');
  const name = basename(real).replace(/\.cmd$/, '.exe');
  const program = readdirSync(dirname(bin)).find((file) => file.toLowerCase() === name);
  return program ? join(dirname(bin), program) : real;
};
