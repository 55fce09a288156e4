import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { npm } from './npm.mjs';
import { say } from './terminal.mjs';

const userCache = () => {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  if (process.platform === 'win32') {
    return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  }
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
};

/** Keeps downloads for trying and testing the extension outside the project. */
export const cacheFolder = () => join(userCache(), 'architecture-glossary-tests');

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/**
 * Waits until no other process installs the same thing. Removes a lock left by a terminated process.
 * @param {string} lock file that contains the id of the process that has the lock
 */
const acquire = async (lock) => {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
      // 0 is a lock that is being written or removed.
      if (owner !== 0 && !isAlive(owner)) rmSync(lock, { force: true });
      await sleep(200);
    }
  }
};

/**
 * Virus scanners on Windows keep new files open for a moment, so that the first attempts fail.
 * @param {string} from
 * @param {string} to
 */
const rename = async (from, to) => {
  for (let attempt = 0; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (process.platform !== 'win32' || attempt === 50) throw error;
      await sleep(200);
    }
  }
};

/**
 * Returns a folder with packages from the npm registry, installed on first use. The folder appears only when it is
 * complete, so that an interrupted install leaves no partial files.
 * @param {string} name the folder's name, including the version
 * @param {readonly string[]} packages as npm install takes them
 * @param {string} announcement the message before a long install
 * @param {(folder: string) => Promise<void>} finish the remaining work in the folder
 * @returns {Promise<string>} the folder
 */
export const installedOnce = async (name, packages, announcement, finish) => {
  const cache = cacheFolder();
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const lock = `${folder}.lock`;
  await acquire(lock);
  let staging;
  try {
    if (existsSync(folder)) return folder;
    say(announcement);
    staging = mkdtempSync(join(cache, 'installing-'));
    writeFileSync(join(staging, 'package.json'), '{"private":true}');
    await npm(['install', '--ignore-scripts', '--omit=dev', ...packages], staging);
    await finish(staging);
    await rename(staging, folder);
    return folder;
  } finally {
    if (staging) rmSync(staging, { recursive: true, force: true });
    rmSync(lock, { force: true });
  }
};
