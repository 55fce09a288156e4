import * as vscode from 'vscode';

/** Returns whether a file or folder exists. */
export async function fileExists(uri: vscode.Uri): Promise<boolean> {
  return (await getFileType(uri)) !== undefined;
}

/** Returns whether something is a file or a folder; `undefined` if it does not exist. */
export async function getFileType(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}
