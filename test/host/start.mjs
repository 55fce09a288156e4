// Opens the extension on the sample workspace, even from a new clone. Imports no packages that must be installed
// first.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setInterval } from 'node:timers';
import { parseArgs } from 'node:util';
import { installedVsCode } from './desktop.mjs';
import { root } from './paths.mjs';
import { build, installDependencies } from './prepare.mjs';
import { openInBrowser } from './programs.mjs';
import { startServer } from './server.mjs';
import { main, say, UserError } from './terminal.mjs';
import { copyWorkspace } from './workspaceCopy.mjs';

const usage = `Usage: npm start [-- [FOLDER] [--served] [--port N] [--no-open]]
  FOLDER     what to open; without it a copy of the sample workspace
  --served   use a VS Code in the browser even where one is installed
  --port N   serve it on this port (implies --served)
  --no-open  print the address and leave the browser alone (implies --served)`;

const readArguments = () => {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        served: { type: 'boolean', default: false },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port: a number');
    const noOpen = values['no-open'];
    const served = values.served || noOpen || values.port !== undefined;
    return { help: values.help, served, port, noOpen, path: positionals[0] };
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
};

/**
 * @param {string | undefined} path as typed, relative to where npm was started
 * @returns {string | undefined} the folder; undefined for the sample workspace
 */
const namedFolder = (path) => {
  if (path === undefined) return undefined;
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new UserError(`The folder ${folder} does not exist.`);
  }
  return folder;
};

/**
 * @param {string} program
 * @param {string} folder
 * @returns {Promise<void>}
 */
const openOnDesktop = (program, folder) => {
  // Windows runs `code.cmd` only through its shell, which splits at spaces.
  const shell = process.platform === 'win32';
  const args = [`--extensionDevelopmentPath=${root}`, folder];
  /** @param {string} text */
  const quoted = (text) => (shell ? `"${text}"` : text);
  const child = spawn(quoted(program), args.map(quoted), { shell, stdio: 'inherit' });
  return new Promise((done, fail) => {
    child.on('error', () => fail(new UserError(`${program} could not be started.`)));
    child.on('close', (code) =>
      code === 0
        ? done()
        : fail(new UserError(`${program} did not open. Try npm start -- --served.`)),
    );
  });
};

const askedToStop = () =>
  new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
    // npm passes Ctrl+C on, but leaves this process running when npm itself is terminated.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid !== parent) stop(undefined);
    }, 500);
    watch.unref();
  });

/** @param {string} folder @param {number} port @param {boolean} noOpen */
const serve = async (folder, port, noOpen) => {
  // Without the token, every page in the browser could access the editor and its terminal.
  const token = randomBytes(12).toString('hex');
  const server = await startServer({
    ...{ port, token, folder, extensions: [root] },
    settings: { 'workbench.startupEditor': 'readme' },
  });
  const address = `${server.address}/?tkn=${token}`;
  say(`VS Code is at ${address}`);
  say('Press Ctrl+C to stop it.');
  if (!noOpen) openInBrowser(address);
  await askedToStop();
  await server.stop();
};

await main(async () => {
  const { help, served, port, noOpen, path } = readArguments();
  if (help) {
    console.log(usage);
    return;
  }
  const named = namedFolder(path);
  const desktop = served ? undefined : installedVsCode();
  await installDependencies();
  build();
  const { folder, remove } = named
    ? { folder: named, remove: () => undefined }
    : copyWorkspace(join(root, 'media/sample'));
  if (desktop) {
    say(`Opening ${folder} in ${desktop} ...`);
    await openOnDesktop(desktop, folder);
    return;
  }
  say(`Opening ${folder} in a VS Code served to the browser ...`);
  try {
    await serve(folder, port, noOpen);
  } finally {
    remove();
  }
  say('Stopped.');
});
