import { type FSWatcher, existsSync, realpathSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Clock } from '../core/workspace/clock';
import type { Disposable } from '../core/workspace/event';

/** Delay after the first change, in milliseconds: a folder that is replaced is deleted and created. */
const collectingDelay = 50;
/** Elsewhere than on Linux, the system reports all changes below a folder, and Node drops those in its folders. */
const isEachFolderCheap = process.platform === 'linux';

interface WatchedRootsOptions {
  /** Absolute paths of the workspace folders. */
  readonly roots: readonly string[];
  readonly clock: Clock;
  /** Called with the roots that may have been deleted, created, renamed or replaced. */
  readonly onChanges: (roots: readonly string[]) => void;
}

/**
 * Notices that a workspace folder is deleted, created, renamed or replaced. A watcher of the folder itself cannot: it
 * follows the folder that it was opened for. So the folders above are watched, and those above the target of a link.
 */
export class WatchedRoots implements Disposable {
  readonly #options: WatchedRootsOptions;
  readonly #watchers: FSWatcher[] = [];
  /** The last known target of each root; differs from the root only for links. */
  readonly #targets = new Map<string, string>();
  /** The roots that are at or below each watched path. */
  #rootsOfPaths: ReadonlyMap<string, ReadonlySet<string>> = new Map();
  #changedRoots = new Set<string>();
  #isDisposed = false;

  constructor(options: WatchedRootsOptions) {
    this.#options = options;
    this.#watch();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#close();
  }

  #close(): void {
    for (const watcher of this.#watchers.splice(0)) watcher.close();
  }

  #watch(): void {
    const rootsOfPaths = new Map<string, Set<string>>();
    for (const root of this.#options.roots)
      for (const path of [root, this.#findTarget(root)].flatMap(listPaths)) {
        const roots = rootsOfPaths.get(path) ?? new Set();
        rootsOfPaths.set(path, roots.add(root));
      }
    this.#rootsOfPaths = rootsOfPaths;
    const folders = new Set([...rootsOfPaths.keys()].map((path) => dirname(path)));
    for (const folder of folders) this.#watchFolder(folder);
  }

  #findTarget(root: string): string {
    try {
      this.#targets.set(root, realpathSync(root));
    } catch {
      // The root is missing, or is a link that leads nowhere.
    }
    return this.#targets.get(root) ?? root;
  }

  #watchFolder(folder: string): void {
    try {
      const watcher = watch(folder, { persistent: false }, (kind, name) => {
        if (kind === 'rename' && name !== null) this.#collect(join(folder, name));
      });
      // The watcher of the folder above reports what has become of this one.
      watcher.on('error', () => undefined);
      this.#watchers.push(watcher);
    } catch {
      // Missing by now, or closed to the user, who cannot replace a folder in it either.
    }
  }

  #collect(path: string): void {
    const roots = this.#rootsOfPaths.get(path);
    if (this.#isDisposed || !roots) return;
    if (this.#changedRoots.size === 0)
      this.#options.clock.runLater(() => {
        this.#report();
      }, collectingDelay);
    for (const root of roots) this.#changedRoots.add(root);
  }

  #report(): void {
    if (this.#isDisposed) return;
    const roots = [...this.#changedRoots];
    this.#changedRoots = new Set();
    // The new watchers start before the old ones end, so that no change is missed.
    const old = this.#watchers.splice(0);
    this.#watch();
    for (const watcher of old) watcher.close();
    this.#options.onChanges(roots);
  }
}

/**
 * Returns the paths whose entry in the folder above is watched: a path and the folders above it, upper ones first, so
 * that a folder that appears meanwhile is reported.
 */
function listPaths(path: string): readonly string[] {
  const paths: string[] = [];
  for (let at = path; dirname(at) !== at; at = dirname(at)) paths.unshift(at);
  if (isEachFolderCheap) return paths;
  return paths.filter((one) => existsSync(dirname(one))).slice(-1);
}
