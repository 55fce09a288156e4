import * as vscode from 'vscode';

/** In Restricted Mode the glossary is read, not written: says so, and leads to where trust is given. */
export async function mayWrite(): Promise<boolean> {
  if (vscode.workspace.isTrusted) return true;
  const manage = vscode.l10n.t('Manage Trust');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('This folder is open in Restricted Mode, so its files are not changed.'),
    manage,
  );
  if (answer === manage) await vscode.commands.executeCommand('workbench.trust.manage');
  return false;
}
