import type * as vscode from 'vscode';
import type { LocalDisk } from '../../core/workspace/localDisk';
import { lazyBundle } from './bundles';

declare const process: unknown;

interface DiskModule {
  readonly localDisk: LocalDisk;
}

/** Gives the disk beside the extension host; a browser has none. */
export function createDiskLoader(extensionUri: vscode.Uri): () => Promise<LocalDisk | undefined> {
  if (typeof process === 'undefined') return () => Promise.resolve(undefined);
  const bundle = lazyBundle(
    extensionUri,
    'disk.js',
    (exports): exports is DiskModule => 'localDisk' in exports,
  );
  return async () => (await bundle()).localDisk;
}
