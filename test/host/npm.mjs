import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { UserError } from './terminal.mjs';

/**
 * Returns npm's own script if npm started this process: it runs without a shell, which Windows needs for `npm.cmd`.
 * @returns {{command: string, first: string[], shell: boolean}}
 */
const npmCommand = () => {
  const script = process.env.npm_execpath;
  return script && basename(script) === 'npm-cli.js'
    ? { command: process.execPath, first: [script], shell: false }
    : { command: 'npm', first: [], shell: process.platform === 'win32' };
};

/** @param {string} output npm's error output */
const explain = (output) =>
  /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ERR_SOCKET_TIMEOUT/.test(output)
    ? 'The npm registry cannot be reached; check the connection and the proxy (npm ping).'
    : `${output.trim()}\nnpm could not install what is needed; see above.`;

/**
 * Runs npm without its warnings and advertisements.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<void>}
 * @throws {UserError} if npm is missing or fails
 */
export const npm = (args, cwd) => {
  const { command, first, shell } = npmCommand();
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args, ...quiet], {
      cwd,
      shell,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let output = '';
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', () => reject(new UserError('npm was not found; it comes with Node.')));
    child.on('close', (code) => (code === 0 ? resolve() : reject(new UserError(explain(output)))));
  });
};
