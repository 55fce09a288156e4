// Runs the integration suite in a VS Code on the desktop.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { cacheFolder } from './cache.mjs';
import { namedVsCode, programBehind } from './desktop.mjs';
import { root } from './paths.mjs';
import { say, UserError } from './terminal.mjs';
import { TestLog } from './testLog.mjs';
import { oldestOnDesktop } from './versions.mjs';
import { copyWorkspace } from './workspaceCopy.mjs';

/**
 * VSCODE_VERSION names the version of VS Code to download.
 * @returns {string | undefined} `undefined` for the newest one
 */
const chosenVersion = () => {
  const named = process.env.VSCODE_VERSION;
  return named === 'oldest' ? oldestOnDesktop : named;
};

const download = async () => {
  say('Downloading VS Code for the desktop (once) ...');
  const version = chosenVersion();
  try {
    return await downloadAndUnzipVSCode({
      ...(version && { version }),
      cachePath: join(cacheFolder(), 'desktop'),
      reporter: new SilentReporter(),
    });
  } catch {
    throw new UserError(
      'VS Code for the desktop cannot be downloaded from here; name an installed one in VSCODE_PATH, or run npm run test:served.',
    );
  }
};

/** @returns {Promise<import('./testLog.mjs').Tally>} */
export const runElectronSuite = async () => {
  const named = namedVsCode();
  const program = named ? programBehind(named) : await download();
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    throw new UserError(
      'There is no display to open a window on; try xvfb-run -a npm run test:electron.',
    );
  }
  const workspace = copyWorkspace(join(root, 'test/fixtures/workspace'));
  const script = fileURLToPath(new URL('./electronProcess.mjs', import.meta.url));
  const child = fork(script, [program, root, workspace.folder], { silent: true });
  const log = new TestLog();
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface(stream).on('line', (line) => log.accept(line));
  }
  await new Promise((resolve) => child.once('close', resolve));
  workspace.remove();
  return log.result();
};
