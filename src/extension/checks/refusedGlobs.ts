import * as vscode from 'vscode';
import { prefix, readSettings } from '../host/configuration';
import { plainWindow } from '../plainWindow';
import { findSettingsWithRefusedGlobs } from '../../core/service/checking';

/** Says once for each of the editor's settings that a pattern in it is refused; a folder's own file shows it in place. */
export class RefusedGlobs implements vscode.Disposable {
  readonly #subscription: vscode.Disposable;
  readonly #reportedSettings = new Set<string>();

  /** @param report Shows a message about a setting. */
  constructor(
    private readonly report: (setting: string) => void = (setting) => void show(setting),
  ) {
    this.#subscription = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(prefix)) this.#check();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#check();
      }),
    );
    this.#check();
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #check(): void {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const scopes = folders.length > 0 ? folders.map(({ uri }) => uri) : [undefined];
    const refused = new Set(
      scopes.flatMap((scope) => findSettingsWithRefusedGlobs(readSettings(scope))),
    );
    for (const name of refused)
      if (!this.#reportedSettings.has(name)) this.report(`${prefix}.${name}`);
    // A corrected setting is reported again when it breaks again.
    this.#reportedSettings.clear();
    for (const name of refused) this.#reportedSettings.add(name);
  }
}

async function show(setting: string): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  const answer = await plainWindow.showWarningMessage(
    vscode.l10n.t(
      'A pattern in the setting “{0}” is too long or too complex, so it matches nothing. Simplify it.',
      setting,
    ),
    open,
  );
  if (answer === open) {
    await vscode.commands.executeCommand('workbench.action.openSettings', setting);
  }
}
