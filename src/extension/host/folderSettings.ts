import * as vscode from 'vscode';
import type { Settings } from '../../core/workspace/settings';
import { withOwn } from '../../core/workspace/settings';
import { readSettings } from './configuration';

/**
 * Provides the settings of each workspace folder. The configuration file of a folder takes precedence over the
 * editor's settings.
 */
export class FolderSettings {
  readonly #own = new Map<string, Partial<Settings>>();

  /** Returns the settings for a file. */
  of(uri: vscode.Uri): Settings {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
    const own = folder === undefined ? undefined : this.#own.get(folder);
    return withOwn(readSettings(uri), own ?? {});
  }

  /** Returns the settings for all folders combined: every file that one of them includes. */
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
