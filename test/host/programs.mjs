import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const endings = () =>
  process.platform === 'win32'
    ? (process.env.PATHEXT ?? '.EXE;.CMD').toLowerCase().split(';')
    : [''];

/**
 * Returns the path of a program that can be started by its name.
 * @param {string} name
 * @returns {string | undefined} its path
 */
export const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => endings().map((ending) => join(folder, name + ending)))
    .find((path) => existsSync(path));

/**
 * Opens an address in the user's own browser. If that is not possible, the printed address must be used.
 * @param {string} address
 */
export const openInBrowser = (address) => {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler']
      : [process.platform === 'darwin' ? 'open' : 'xdg-open'];
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
};
