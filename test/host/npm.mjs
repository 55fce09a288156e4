import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { UserError } from './terminal.mjs';

/**
 * npm's own script where npm started us: it runs without a shell, which Windows needs for `npm.cmd`.
 * @returns {{command: string, first: string[], shell: boolean}}
 */
const npmCommand = () => {
  const script = process.env.npm_execpath;
  return script && basename(script) === 'npm-cli.js'
    ? { command: process.execPath, first: [script], shell: false }
    : { command: 'npm', first: [], shell: process.platform === 'win32' };
};

/**
 * Runs npm, showing its progress and errors but neither its warnings nor its advertisements.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<void>}
 * @throws {UserError} when npm is missing or fails
 */
export const npm = (args, cwd) => {
  const { command, first, shell } = npmCommand();
  const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args, ...quiet], {
      cwd,
      shell,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', () => reject(new UserError('npm was not found; it comes with Node.')));
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(
            new UserError(`npm ${args[0]} failed; is the npm registry within reach (npm ping)?`),
          ),
    );
  });
};
