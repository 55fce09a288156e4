import * as vscode from 'vscode';
import type { ChangeJournal } from '../commands/changeJournal';
import { findWriteObstacle } from '../commands/mayWrite';
import { type FileChange, toWorkspaceEdit } from '../commands/applyChanges';

/**
 * Applies edits of documents as one step that can be undone. Saves documents that had no unsaved changes, so that a
 * change in the picture needs no editor; others stay unsaved.
 *
 * @param journal Keeps the change until the documents are saved.
 * @returns Why nothing was changed; `undefined` if the edits were applied.
 */
export async function applyToDocuments(
  changes: readonly FileChange[],
  journal?: ChangeJournal,
): Promise<string | undefined> {
  const clean: vscode.TextDocument[] = [];
  for (const { uri, text } of changes) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    if (document.getText() !== text) {
      return vscode.l10n.t(
        'A file was edited at the same time, so nothing was changed. Try again.',
      );
    }
    const obstacle = await findWriteObstacle(document.uri);
    if (obstacle !== undefined) return obstacle;
    if (!document.isDirty && !document.isUntitled) clean.push(document);
  }
  await journal?.begin(changes);
  const isApplied = await vscode.workspace.applyEdit(toWorkspaceEdit(changes));
  if (isApplied) for (const document of clean) await document.save();
  await journal?.end();
  return isApplied
    ? undefined
    : vscode.l10n.t('The editor could not edit the file, so nothing was changed.');
}
