import * as vscode from 'vscode';
import { toFileReference } from '../links';

/** Opens a file of the workspace, at a line where the reference has one. */
export async function openPlace(argument: unknown): Promise<void> {
  const reference = toFileReference(argument);
  if (!reference) return;
  const uri = vscode.Uri.parse(reference.uri);
  if (!vscode.workspace.getWorkspaceFolder(uri)) return;
  const line = reference.line ?? 0;
  const selection = new vscode.Range(line, 0, line, 0);
  await vscode.window.showTextDocument(uri, { selection, preview: true });
}
