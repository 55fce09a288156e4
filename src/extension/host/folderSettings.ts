import * as vscode from 'vscode';
import type { Settings } from '../../core/workspace/settings';
import { withOwn } from '../../core/workspace/settings';
import { readSettings } from './configuration';

/** The settings of each workspace folder: the editor's, and before them what a file of the folder itself says. */
export class FolderSettings {
  readonly #own = new Map<string, Partial<Settings>>();

  /** What counts for a file. */
  of(uri: vscode.Uri): Settings {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
    const own = folder === undefined ? undefined : this.#own.get(folder);
    return withOwn(readSettings(uri), own ?? {});
  }

  /** What counts for all folders together: every file that one of them asks for. */
  all(): Settings {
    const each = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => this.of(uri));
    const [only] = each;
    if (!only) return readSettings();
    if (each.length === 1) return only;
    const isAsked = each.every(({ diagramFiles }) => diagramFiles.length > 0);
    return {
      ...readSettings(),
      glossaryFiles: [...new Set(each.flatMap(({ glossaryFiles }) => glossaryFiles))],
      diagramFiles: isAsked ? [...new Set(each.flatMap(({ diagramFiles }) => diagramFiles))] : [],
    };
  }

  /** @param folder The folder's URI. */
  setOwn(folder: string, settings: Partial<Settings>): void {
    this.#own.set(folder, settings);
  }
}
