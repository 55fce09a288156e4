import * as vscode from 'vscode';

/** Returns whether a document is visible, so that its results must be kept up to date. */
export function isShown(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}
