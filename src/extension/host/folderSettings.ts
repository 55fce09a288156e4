import * as vscode from 'vscode';
import type { Settings } from '../../core/workspace/settings';
import { readSettings } from './configuration';
import { combineSettings, mergeSettings } from '../../core/service/hosting';

/** The settings of each workspace folder: those of its settings file, then the editor's. */
export class FolderSettings implements vscode.Disposable {
  readonly #folderValues = new Map<string, Partial<Settings>>();
  readonly #subscription: vscode.Disposable;
  /** Cached, because reading the editor's settings for thousands of files takes time. */
  #combined: Settings | undefined;

  constructor() {
    const forget = (): void => {
      this.#combined = undefined;
    };
    this.#subscription = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration(forget),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
    );
  }

  /** Returns the settings for a file. */
  of(uri: vscode.Uri): Settings {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
    const folderValues = folder === undefined ? undefined : this.#folderValues.get(folder);
    return mergeSettings(readSettings(uri), folderValues ?? {});
  }

  /**
   * Returns the settings of all folders together, which include the files of each. The same object until they change.
   */
  combined(): Settings {
    this.#combined ??= this.#ofAllFolders();
    return this.#combined;
  }

  /** @param folder The folder's URI. */
  setOwn(folder: string, settings: Partial<Settings>): void {
    this.#folderValues.set(folder, settings);
    this.#combined = undefined;
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #ofAllFolders(): Settings {
    const each = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => this.of(uri));
    return combineSettings(each, readSettings());
  }
}
