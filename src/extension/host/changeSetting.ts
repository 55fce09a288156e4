import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Settings } from '../../core/workspace/settings';
import { plainWindow } from '../plainWindow';
import { prefix } from './configuration';
import { settingsFileName } from '../../core/service/checking';

type ChangedSetting = 'glossaryFiles' | 'mainDiagram';

/**
 * Writes a setting of the workspace; `undefined` removes it. If the folder's settings file overrides it, tells the user
 * and offers to open that file.
 *
 * @param scope The folder to set it for, if the workspace has several.
 */
export async function changeSetting<Name extends ChangedSetting>(
  service: GlossaryService,
  name: Name,
  value: Settings[Name] | undefined,
  scope?: vscode.WorkspaceFolder,
): Promise<void> {
  const { Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
  const hasSeveral = (vscode.workspace.workspaceFolders ?? []).length > 1;
  const target = scope && hasSeveral ? WorkspaceFolder : Workspace;
  await vscode.workspace.getConfiguration(prefix, scope?.uri).update(name, value, target);
  const effectiveValue = JSON.stringify(service.parts.settings()[name]);
  if (hasSeveral || value === undefined || effectiveValue === JSON.stringify(value)) return;
  const folder = (scope ?? vscode.workspace.workspaceFolders?.[0])?.uri;
  if (!folder) return;
  const openAction = vscode.l10n.t('Open {0}', settingsFileName);
  const answer = await plainWindow.showWarningMessage(
    vscode.l10n.t('{0} sets “{1}” for this folder. Change it there.', settingsFileName, name),
    openAction,
  );
  if (answer === openAction) {
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, settingsFileName));
  }
}
