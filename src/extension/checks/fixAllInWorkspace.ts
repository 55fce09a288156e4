import * as vscode from 'vscode';
import { findSameFixes } from '../../core/service/checking';
import type { CheckedFile } from '../../core/features/checks/checkFiles';
import type { Finding } from '../../core/features/checks/finding';
import { toVSCodeRange } from '../convert';
import type { CheckerParts } from './documentChecker';

/** Changes in more files than this are previewed before they are made. */
const maxUnpreviewedFiles = 5;

/** Applies a fix to all files of the workspace. */
export class FixAllInWorkspace {
  constructor(private readonly parts: Omit<CheckerParts, 'workspaceFacts'>) {}

  /** Returns one edit that can be undone in one step; `undefined` if the user cancels. */
  async edit(
    finding: Finding,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const { service, usages: workspaceUsages, settings } = this.parts;
    const usages = await workspaceUsages.current(token);
    if (!usages) return undefined;
    const files = await findSameFixes({ service, words: () => workspaceUsages.words() }, finding, {
      usages,
      token,
      settingsOf: (folder) => settings.of(vscode.Uri.parse(folder)),
    });
    return token.isCancellationRequested ? undefined : toWorkspaceEdit(files);
  }
}

/**
 * The editor shows its preview when an edit needs confirmation, with a check mark at the edits that need none. An
 * edit that changes nothing opens the preview.
 */
function toWorkspaceEdit(files: readonly CheckedFile[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const label = vscode.l10n.t('Preferred word');
  const nothing = new vscode.Range(0, 0, 0, 0);
  const [first] = files;
  if (first && files.length > maxUnpreviewedFiles) {
    edit.replace(vscode.Uri.parse(first.uri), nothing, '', { needsConfirmation: true, label });
  }
  for (const { uri, findings, lines } of files) {
    for (const { replacement } of findings) {
      if (!replacement) continue;
      const { range, text } = replacement;
      const metadata = { needsConfirmation: false, label };
      edit.replace(vscode.Uri.parse(uri), toVSCodeRange(range, lines), text, metadata);
    }
  }
  return edit;
}
