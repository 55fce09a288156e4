import type * as vscode from 'vscode';
import type { LocalDisk } from '../../core/workspace/diskAccess';
import { createBundleLoader } from './bundles';

declare const process: unknown;

interface DiskModule {
  openDisk(folders: readonly string[]): LocalDisk;
}

/** Opens the disk of the extension host for workspace folders, given as absolute paths; `undefined` in a browser. */
export type OpenDisk = (folders: readonly string[]) => Promise<LocalDisk | undefined>;

export function createDiskLoader(extensionUri: vscode.Uri): OpenDisk {
  if (typeof process === 'undefined') return () => Promise.resolve(undefined);
  const bundle = createBundleLoader<DiskModule>(extensionUri, 'disk.js', 'openDisk');
  return async (folders) => (await bundle()).openDisk(folders);
}
