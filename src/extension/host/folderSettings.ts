import * as vscode from 'vscode';
import type { Settings } from '../../core/workspace/settings';
import { readSettings } from './configuration';
import { mergeSettings } from '../../core/service/hosting';

/** The settings of each workspace folder: the editor's, and before them what a file of the folder itself says. */
export class FolderSettings implements vscode.Disposable {
  readonly #own = new Map<string, Partial<Settings>>();
  readonly #subscription: vscode.Disposable;
  /** Thousands of files are asked about in a row, and reading the editor's settings takes a while. */
  #all: Settings | undefined;

  constructor() {
    const forget = (): void => {
      this.#all = undefined;
    };
    this.#subscription = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration(forget),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
    );
  }

  /** Returns the settings for a file. */
  of(uri: vscode.Uri): Settings {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
    const own = folder === undefined ? undefined : this.#own.get(folder);
    return mergeSettings(readSettings(uri), own ?? {});
  }

  /** What counts for all folders together: every file that one of them asks for. The same object until it changes. */
  all(): Settings {
    this.#all ??= this.#ofAllFolders();
    return this.#all;
  }

  /** @param folder The folder's URI. */
  setOwn(folder: string, settings: Partial<Settings>): void {
    this.#own.set(folder, settings);
    this.#all = undefined;
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #ofAllFolders(): Settings {
    const each = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => this.of(uri));
    const [only] = each;
    if (!only) return readSettings();
    if (each.length === 1) return only;
    const isAsked = each.every(({ diagramFiles }) => diagramFiles.length > 0);
    return {
      ...readSettings(),
      glossaryFiles: [...new Set(each.flatMap(({ glossaryFiles }) => glossaryFiles))],
      mainDiagram: each.find(({ mainDiagram }) => mainDiagram !== '')?.mainDiagram ?? '',
      diagramFiles: isAsked ? [...new Set(each.flatMap(({ diagramFiles }) => diagramFiles))] : [],
    };
  }
}
