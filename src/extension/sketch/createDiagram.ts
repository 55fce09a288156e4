import * as vscode from 'vscode';
import { pickFolder } from '../commands/createStarter';
import { fileExists } from '../host/fileType';

const folderName = 'docs';
const baseName = 'architecture';
const maxNumber = 100;

/**
 * Writes the text of a new diagram to a file in the workspace's folder for docs, never over a file.
 *
 * @returns The new file; `undefined` if no folder is open, or if the user or the editor refuses.
 */
export async function createDiagram(text: string): Promise<vscode.Uri | undefined> {
  const folder = await pickFolder();
  if (!folder) return undefined;
  const uri = await findFreeFile(vscode.Uri.joinPath(folder, folderName));
  if (!uri) return undefined;
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  return (await vscode.workspace.applyEdit(edit)) ? uri : undefined;
}

async function findFreeFile(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (let number = 1; number <= maxNumber; number++) {
    const name = number === 1 ? baseName : `${baseName}-${String(number)}`;
    const uri = vscode.Uri.joinPath(folder, `${name}.mmd`);
    if (!(await fileExists(uri))) return uri;
  }
  return undefined;
}
