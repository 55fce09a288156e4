// Installs and builds the project from a new clone. Imports no packages that must be installed first.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';
import { root } from './paths.mjs';
import { say, UserError } from './terminal.mjs';

/**
 * @param {string} file
 * @returns {Record<string, {version?: string, optional?: boolean}>}
 */
const lockedPackages = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

const isInstalled = () => {
  const installedLock = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, installedLock))) return false;
  const installed = lockedPackages(installedLock);
  return Object.entries(lockedPackages('package-lock.json')).every(
    ([path, { version, optional }]) =>
      path === '' || optional || installed[path]?.version === version,
  );
};

/** Installs the packages of package-lock.json, unless they are already installed. */
export const installDependencies = async () => {
  if (isInstalled()) return;
  say('Installing what the project needs from the npm registry (about a minute, once) ...');
  await npm(['ci'], root);
};

/**
 * Builds into dist/.
 * @param {...('--tests' | '--production')} flags
 * @throws {UserError} if the build fails, after it has printed its errors
 */
export const build = (...flags) => {
  say('Building ...');
  const { status } = spawnSync(process.execPath, ['esbuild.mjs', ...flags], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new UserError('The build failed; see the errors above.');
};
