import * as vscode from 'vscode';
import { isReadOnlyOnDisk } from '../host/nodeLoader';
import { plainWindow } from '../plainWindow';

/**
 * Returns whether files may be changed, before the first prompt, and reports why not. In Restricted Mode the glossary
 * can be read but not written.
 */
export async function mayWrite(file?: vscode.Uri): Promise<boolean> {
  if (!vscode.workspace.isTrusted) {
    await showRestricted();
    return false;
  }
  if (!file || (await isWritable(file))) return true;
  void plainWindow.showErrorMessage(describeReadOnly(file));
  return false;
}

/** Returns why a file, or a new file, cannot be written; `undefined` if it can. */
export async function findWriteObstacle(file?: vscode.Uri): Promise<string | undefined> {
  if (!vscode.workspace.isTrusted) return describeRestricted();
  return !file || (await isWritable(file)) ? undefined : describeReadOnly(file);
}

function describeReadOnly(file: vscode.Uri): string {
  return vscode.l10n.t(
    '{0} is read-only and cannot be changed.',
    vscode.workspace.asRelativePath(file),
  );
}

function describeRestricted(): string {
  return vscode.l10n.t(
    'This folder is in Restricted Mode, so its files cannot be changed. Trust the folder to edit the glossary.',
  );
}

async function showRestricted(): Promise<void> {
  const manage = vscode.l10n.t('Manage Trust');
  const answer = await plainWindow.showWarningMessage(describeRestricted(), manage);
  if (answer === manage) await vscode.commands.executeCommand('workbench.trust.manage');
}

async function isWritable(file: vscode.Uri): Promise<boolean> {
  const { fs } = vscode.workspace;
  if (fs.isWritableFileSystem(file.scheme) === false) return false;
  try {
    const { permissions } = await fs.stat(file);
    if (permissions === vscode.FilePermission.Readonly) return false;
    // The editor does not tell extensions that a file on disk is protected.
    return file.scheme !== 'file' || !(await isReadOnlyOnDisk(file.fsPath));
  } catch {
    // A missing file is reported when the edit is planned.
    return true;
  }
}
