import * as vscode from 'vscode';
import type { LocalDisk } from '../../core/workspace/diskAccess';
import type { Thread, ThreadListeners } from '../../core/workspace/thread';
import { createBundleLoader } from './bundles';

declare const process: unknown;

/** A browser of this computer, which runs scripts of pages without network. */
interface LocalBrowser {
  evaluate(html: string, expression: string): Promise<unknown>;
  close(): Promise<void>;
}

interface NodeModule {
  isReadOnly(path: string): Promise<boolean>;
  openDisk(folders: readonly string[]): LocalDisk;
  openLocalBrowser(): Promise<LocalBrowser | undefined>;
  startParserThread(file: string, listeners: ThreadListeners): Thread;
}

/** Opens the disk of the extension host for workspace folders, given as absolute paths; `undefined` in a browser. */
export type OpenDisk = (folders: readonly string[]) => Promise<LocalDisk | undefined>;

const extensionId = 'architecture-glossary.architecture-glossary';
let load: (() => Promise<NodeModule>) | undefined;

/** Returns whether a file on the disk of this machine is protected from changes; false in a browser. */
export async function isReadOnlyOnDisk(path: string): Promise<boolean> {
  const extension = vscode.extensions.getExtension(extensionId);
  load ??= extension && createNodeLoader(extension.extensionUri);
  return (await (await load?.())?.isReadOnly(path)) ?? false;
}

/** Loads what only the Node extension host can do; `undefined` in a browser. */
export function createNodeLoader(
  extensionUri: vscode.Uri,
): (() => Promise<NodeModule>) | undefined {
  return typeof process === 'undefined'
    ? undefined
    : createBundleLoader<NodeModule>(extensionUri, 'node.js', 'openDisk');
}

export function createDiskLoader(extensionUri: vscode.Uri): OpenDisk {
  const load = createNodeLoader(extensionUri);
  return async (folders) => (await load?.())?.openDisk(folders);
}
