// Runs the action: builds the command line where the checkout of the action has none, then starts it. Everything else is
// in src/cli/github.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const program = join(folder, 'dist', 'cli.js');

/** Runs a program with the output of this one, and ends with its exit code if it fails. */
function run(command, args, options) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (error) console.error(`${command} cannot be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 2);
}

if (!existsSync(program)) {
  // A line of the standard output can be a command for GitHub.
  const options = { cwd: folder, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' };
  run('npm', ['ci', '--ignore-scripts'], options);
  run(process.execPath, ['esbuild.mjs', '--production'], { ...options, shell: false });
}
run(process.execPath, [program, 'github-action'], {});
