import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Disposable } from '../../core/workspace/event';
import type { Settings } from '../../core/workspace/settings';
import { toDiagnostic } from '../convert';
import type { FolderSettings } from '../host/folderSettings';
import { readSettingsFile, settingsFileName } from '../../core/service/checking';
import { LineMap, resolvePath } from '../../core/service/hosting';

/** Applies the settings files of the workspace folders and reports their invalid values. */
export class SettingsFileWatcher implements vscode.Disposable {
  readonly #service: GlossaryService;
  readonly #settings: FolderSettings;
  readonly #diagnostics = vscode.languages.createDiagnosticCollection(
    'architectureGlossarySettings',
  );
  readonly #subscriptions: readonly Disposable[];
  readonly #texts = new Map<string, string>();

  constructor(service: GlossaryService, settings: FolderSettings) {
    this.#service = service;
    this.#settings = settings;
    const { workspace } = service;
    this.#subscriptions = [
      workspace.onDidChangeFiles((changes) => {
        for (const folder of workspace.folders) {
          const settingsUri = getSettingsUri(folder);
          if (changes.some(({ uri }) => uri === settingsUri)) void this.#read(folder);
        }
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.#readAll();
      }),
    ];
    this.#readAll();
  }

  dispose(): void {
    for (const one of this.#subscriptions) one.dispose();
    this.#diagnostics.dispose();
  }

  #readAll(): void {
    for (const folder of this.#service.workspace.folders) void this.#read(folder);
  }

  async #read(folder: string): Promise<void> {
    const uri = getSettingsUri(folder);
    const file = await this.#service.workspace.readFile(uri);
    const text = file.kind === 'text' ? file.text : '{}';
    if (text === (this.#texts.get(folder) ?? '{}')) return;
    this.#texts.set(folder, text);
    const { settings, problems } = readSettingsFile(uri, text, false);
    const lines = new LineMap(text);
    this.#diagnostics.set(
      vscode.Uri.parse(uri),
      problems.map((problem) => toDiagnostic(problem, lines)),
    );
    this.#applySettings(folder, settings);
  }

  /** Notifies everything that depends on settings. */
  #applySettings(folder: string, settings: Partial<Settings>): void {
    this.#settings.setOwn(folder, settings);
    this.#service.invalidate();
  }
}

function getSettingsUri(folder: string): string {
  return resolvePath(folder, settingsFileName);
}
