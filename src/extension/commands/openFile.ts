import * as vscode from 'vscode';
import { getFileType } from '../host/fileType';
import { isInWorkspace } from '../links';
import { plainWindow } from '../plainWindow';

/**
 * Opens the file of a link in a definition, if the file is in the workspace. Other extensions can run this command
 * too.
 */
export async function openFile(argument: unknown): Promise<void> {
  if (typeof argument !== 'string' || !isInWorkspace(argument)) return;
  const uri = vscode.Uri.parse(argument);
  const type = await getFileType(uri);
  if (type === undefined) {
    const path = vscode.workspace.asRelativePath(uri);
    void plainWindow.showInformationMessage(vscode.l10n.t('The file “{0}” does not exist.', path));
    return;
  }
  const isFolder = (type & vscode.FileType.Directory) !== 0;
  await vscode.commands.executeCommand(isFolder ? 'revealInExplorer' : 'vscode.open', uri);
}
