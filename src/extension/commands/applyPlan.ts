import * as vscode from 'vscode';
import type { EditPlan } from '../../core/features/edit/editTerms';
import { toVSCodeTextEdit } from '../convert';
import { findWriteObstacle } from './mayWrite';
import { plainWindow } from '../plainWindow';
import { LineMap } from '../../core/service/hosting';

type ReadyPlan = Extract<EditPlan, { kind: 'edits' }>;

/**
 * Applies a planned edit as one step that can be undone. Saves a file that had no unsaved changes; a file with
 * unsaved changes stays unsaved.
 *
 * @returns True if the file was edited.
 */
export async function applyPlan(plan: ReadyPlan): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(plan.uri));
  const wasDirty = document.isDirty;
  if (document.getText() !== plan.text) {
    void plainWindow.showErrorMessage(
      vscode.l10n.t('The file was edited at the same time, so nothing was changed. Try again.'),
    );
    return false;
  }
  const obstacle = await findWriteObstacle(document.uri);
  if (obstacle !== undefined) {
    void plainWindow.showErrorMessage(obstacle);
    return false;
  }
  if (!(await vscode.workspace.applyEdit(createWorkspaceEdit(plan)))) {
    void plainWindow.showErrorMessage(
      vscode.l10n.t('The editor could not edit the file, so nothing was changed.'),
    );
    return false;
  }
  if (!wasDirty && !(await document.save())) {
    void plainWindow.showWarningMessage(
      vscode.l10n.t(
        'The entry was changed in the editor, but the file could not be saved. Save the file to keep the change.',
      ),
    );
  }
  return true;
}

function createWorkspaceEdit(plan: ReadyPlan): vscode.WorkspaceEdit {
  const lines = new LineMap(plan.text);
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    vscode.Uri.parse(plan.uri),
    plan.edits.map((one) => toVSCodeTextEdit(one, lines)),
  );
  return edit;
}
