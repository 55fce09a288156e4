import {
  editorSettingsFileName,
  readClientSettings,
  readSettingsFile,
  settingsFileName,
} from '../core/service/checking';
import {
  Emitter,
  LineMap,
  combineSettings,
  defaultSettings,
  findFolder,
  mergeSettings,
  resolvePath,
} from '../core/service/hosting';
import type { PlacedProblem } from '../core/problem/problem';
import type { DocumentUri } from '../core/text/textDocument';
import type { Disposable } from '../core/workspace/event';
import type { Settings } from '../core/workspace/settings';
import type { Workspace } from '../core/workspace/workspace';

const settingsPaths = [
  settingsFileName,
  editorSettingsFileName,
  editorSettingsFileName.slice(0, editorSettingsFileName.lastIndexOf('/')),
];

/** The settings of one folder, by their sources. */
interface FolderValues {
  readonly editor: Partial<Settings>;
  readonly own: Partial<Settings>;
  readonly problems: readonly PlacedProblem[];
}

/**
 * The settings of each workspace folder, from the least to the most important: `.vscode/settings.json`, the client's
 * configuration, and the folder's own file, so that the client and the command line agree.
 */
export class ServerSettings implements Disposable {
  readonly #workspace: Workspace;
  readonly #subscription: Disposable;
  readonly #onDidChange = new Emitter<void>();
  readonly #byFolder = new Map<DocumentUri, FolderValues>();
  /** The client's configuration, by folder; that without a folder under the empty address. */
  #client: ReadonlyMap<DocumentUri, Partial<Settings>> = new Map();
  #cache = new Map<DocumentUri, Settings>();
  #combined: Settings | undefined;
  #reading: Promise<void> = Promise.resolve();

  /** Fires when settings have changed. */
  readonly onDidChange = this.#onDidChange.event;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#subscription = workspace.onDidChangeFiles((changes) => {
      const changed = new Set(changes.map(({ uri }) => uri));
      // A folder that is deleted or renamed is reported without its files.
      const isRead = (folder: DocumentUri): boolean =>
        [folder, ...settingsPaths.map((path) => resolvePath(folder, path))].some((uri) =>
          changed.has(uri),
        );
      if (workspace.folders.some(isRead)) void this.readFiles();
    });
  }

  /** Returns the settings for a file. */
  of(uri: DocumentUri): Settings {
    return this.ofFolder(findFolder(uri, this.#workspace.folders) ?? '');
  }

  /** Returns the settings of a workspace folder; with an empty address, those without a folder. */
  ofFolder(folder: DocumentUri): Settings {
    let settings = this.#cache.get(folder);
    if (!settings) {
      const { editor = {}, own = {} } = this.#byFolder.get(folder) ?? {};
      const client = this.#client.get(folder) ?? this.#client.get('') ?? {};
      const base = mergeSettings({ ...defaultSettings, ...editor }, client);
      settings = mergeSettings(base, own);
      this.#cache.set(folder, settings);
    }
    return settings;
  }

  /** Returns the settings of all folders together. The same object until they change. */
  combined(): Settings {
    const { folders } = this.#workspace;
    this.#combined ??= combineSettings(
      folders.map((folder) => this.ofFolder(folder)),
      this.ofFolder(''),
    );
    return this.#combined;
  }

  /** Returns the problems of the folders' own files. */
  get problems(): readonly PlacedProblem[] {
    return [...this.#byFolder.values()].flatMap(({ problems }) => problems);
  }

  /** Reads the files of the current folders. */
  readFiles(): Promise<void> {
    // An older reading must not overwrite a newer one, nor prevent it by its failure.
    const read = (): Promise<void> => this.#readFolders();
    this.#reading = this.#reading.then(read, read);
    return this.#reading;
  }

  async #readFolders(): Promise<void> {
    const { folders } = this.#workspace;
    const before = this.#print();
    const read = await Promise.all(folders.map((folder) => this.#readFolder(folder)));
    this.#byFolder.clear();
    for (const [i, folder] of folders.entries()) {
      const values = read[i];
      if (values) this.#byFolder.set(folder, values);
    }
    this.#update(before);
  }

  /**
   * Sets the configuration that the client has sent, by folder; that without a folder under the empty address.
   *
   * @returns What is wrong with it, in sentences.
   */
  setClientValues(values: ReadonlyMap<DocumentUri, unknown>): readonly string[] {
    const before = this.#print();
    const read = [...values].map(([folder, value]) => [folder, readClientSettings(value)] as const);
    this.#client = new Map(read.map(([folder, { settings }]) => [folder, settings]));
    this.#update(before);
    return [...new Set(read.flatMap(([, { messages }]) => messages))];
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#onDidChange.dispose();
  }

  async #readFolder(folder: DocumentUri): Promise<FolderValues> {
    const editor = await this.#readFile(resolvePath(folder, editorSettingsFileName), true);
    const own = await this.#readFile(resolvePath(folder, settingsFileName), false);
    return {
      editor: editor.settings,
      own: own.settings,
      problems: [...editor.problems, ...own.problems],
    };
  }

  async #readFile(
    uri: DocumentUri,
    isEditors: boolean,
  ): Promise<{
    readonly settings: Partial<Settings>;
    readonly problems: readonly PlacedProblem[];
  }> {
    const file = await this.#workspace.readFile(uri);
    if (file.kind === 'unreadable') return { settings: {}, problems: [] };
    const known = isEditors ? 'server' : 'command-line';
    const { settings, problems } = readSettingsFile(uri, file.text, isEditors, known);
    const lines = new LineMap(file.text);
    return { settings, problems: problems.map((problem) => ({ problem, lines })) };
  }

  #print(): string {
    return JSON.stringify([[...this.#byFolder], [...this.#client]]);
  }

  #update(before: string): void {
    if (this.#print() === before) return;
    this.#cache = new Map();
    this.#combined = undefined;
    this.#onDidChange.fire();
  }
}
