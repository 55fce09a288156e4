import * as vscode from 'vscode';

/** Whether a document is on screen, where it is worth while to keep what is said of it up to date. */
export function isShown(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}
