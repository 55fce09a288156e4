import { dirname, join } from 'node:path';
import { URI } from 'vscode-uri';
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver/node';
import { UsageIndex } from '../core/service/browsing';
import { getWords } from '../core/service/checking';
import { outlineDiagram } from '../core/service/diagramming';
import { getReaderFor } from '../core/service/glossaryAccess';
import { GlossaryService } from '../core/service/glossaryService';
import { ParserThread, TimeSlices, maxParseTime } from '../core/service/hosting';
import type { DocumentUri } from '../core/text/textDocument';
import type { Disposable } from '../core/workspace/event';
import type { FileChange, FileChangeKind } from '../core/workspace/workspace';
import { loadMermaidParser } from '../node/folderService';
import { nodeClock } from '../node/nodeClock';
import { startParserThread } from '../node/startParserThread';
import { type ClientFeatures, readClientFeatures } from './clientFeatures';
import { OpenDocuments, normalizeUri } from './openDocuments';
import { createCapabilities, registerRequests } from './requests';
import { ServerSettings } from './serverSettings';
import { ServerWorkspace } from './serverWorkspace';

/** The section of the settings in the client's configuration. */
const section = 'architectureGlossary';
const parserFileName = 'mermaidParser.js';

export interface ServerOptions {
  /** Absolute path of the built program: the Mermaid parser is next to it. */
  readonly program: string;
  /** Absolute paths of the folders to use if the client opens none. */
  readonly folders: readonly string[];
  readonly version: string;
}

/** Serves one client: connects its files and settings with the service. */
export class LanguageServer implements Disposable {
  readonly #connection: Connection;
  readonly #options: ServerOptions;
  readonly #workspace: ServerWorkspace;
  readonly #documents: OpenDocuments;
  readonly #settings: ServerSettings;
  readonly #service: GlossaryService;
  readonly #usages: UsageIndex;
  readonly #disposables: Disposable[] = [];
  #features: ClientFeatures | undefined;
  #checkAll = (): void => undefined;
  #startChecks = (): Promise<void> => Promise.resolve();

  constructor(connection: Connection, options: ServerOptions) {
    this.#connection = connection;
    this.#options = options;
    this.#documents = new OpenDocuments(() => this.#workspace.folders);
    this.#workspace = new ServerWorkspace(this.#documents, (error) => {
      connection.console.warn(`Changes of files on disk may be missed. ${String(error)}`);
    });
    this.#settings = new ServerSettings(this.#workspace);
    const { program } = options;
    const loadParser = (): ReturnType<typeof loadMermaidParser> =>
      loadMermaidParser(program, `./${parserFileName}`);
    const parser = new ParserThread({
      ...{ loadParser, clock: nodeClock, maxTime: maxParseTime },
      start: (listeners) =>
        Promise.resolve(startParserThread(join(dirname(program), parserFileName), listeners)),
    });
    this.#service = new GlossaryService({
      workspace: this.#workspace,
      settings: () => this.#settings.combined(),
      scheduler: new TimeSlices(nodeClock),
      loadParser: () => Promise.resolve(parser),
      prepareParser: () => {
        parser.prepare();
      },
      loadReaders: () => Promise.resolve(getReaderFor),
      loadOutline: () => Promise.resolve(outlineDiagram),
      answersEarly: true,
    });
    const { workspace, scheduler } = this.#service.parts;
    const words = (): ReturnType<typeof getWords> => getWords(this.#service);
    this.#usages = new UsageIndex({ workspace, scheduler, words });
    this.#disposables.push(
      ...[this.#usages, this.#service, parser, this.#settings],
      ...[this.#workspace, this.#documents],
      this.#settings.onDidChange(() => {
        this.#service.invalidate();
      }),
    );
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => void this.#connectClient());
    connection.onShutdown(() => {
      this.dispose();
    });
    this.#documents.listen(connection);
  }

  /** Starts to read messages. */
  listen(): void {
    this.#connection.listen();
  }

  dispose(): void {
    for (const one of this.#disposables.splice(0)) one.dispose();
  }

  async #initialize(params: InitializeParams): Promise<InitializeResult> {
    const features = readClientFeatures(params);
    this.#features = features;
    await this.#setFolders(listFolders(params, this.#options.folders));
    const { diagnostics, disposables } = registerRequests({
      connection: this.#connection,
      features,
      documents: this.#documents,
      workspace: this.#workspace,
      settings: this.#settings,
      service: this.#service,
      usages: this.#usages,
    });
    this.#disposables.unshift(...disposables);
    this.#checkAll = () => {
      diagnostics.schedule(this.#documents.uris);
    };
    this.#startChecks = () => diagnostics.start();
    return {
      capabilities: createCapabilities(features),
      serverInfo: { name: 'Architecture Glossary', version: this.#options.version },
    };
  }

  /** Asks for what the client may send only after its first answer. */
  async #connectClient(): Promise<void> {
    const connection = this.#connection;
    if (this.#features?.changesFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => normalizeUri(uri)));
        const remaining = this.#workspace.folders.filter((folder) => !gone.has(folder));
        const folders = [...remaining, ...added.map(({ uri }) => normalizeUri(uri))];
        void this.#changeFolders([...new Set(folders)]);
      });
    connection.onDidChangeWatchedFiles(({ changes }) => {
      void this.#workspace.reportClientChanges(changes.map(toFileChange));
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      if (this.#features?.configuration) void this.#requestConfiguration();
      else this.#setConfiguration(new Map([['', readSection(settings)]]));
    });
    await Promise.all([this.#register(), this.#requestConfiguration()]);
    void this.#reportReading();
    await this.#startChecks();
  }

  /** Shows that the workspace is read, which can take seconds in a large one. Answers before may be incomplete. */
  async #reportReading(): Promise<void> {
    if (this.#features?.progress !== true) return;
    try {
      const progress = await this.#connection.window.createWorkDoneProgress();
      progress.begin('Reading the glossary');
      await this.#service.whenFound();
      await this.#service.index();
      progress.done();
    } catch (error) {
      this.#connection.console.warn(`The progress cannot be shown. ${String(error)}`);
    }
  }

  async #register(): Promise<void> {
    const { client } = this.#connection;
    if (this.#features?.configurationChanges)
      await client
        .register(DidChangeConfigurationNotification.type, { section })
        .catch(() => undefined);
    if (!this.#features?.watchesFiles) return;
    try {
      // Terms are used in all kinds of files.
      const watchers = [{ globPattern: '**/*' }];
      await client.register(DidChangeWatchedFilesNotification.type, { watchers });
    } catch {
      this.#features = { ...this.#features, watchesFiles: false };
      await this.#changeFolders(this.#workspace.folders);
    }
  }

  async #changeFolders(folders: readonly DocumentUri[]): Promise<void> {
    await this.#setFolders(folders);
    this.#usages.invalidate();
    this.#service.invalidate();
    await this.#requestConfiguration();
    this.#checkAll();
  }

  async #setFolders(folders: readonly DocumentUri[]): Promise<void> {
    this.#workspace.setFolders(folders, this.#features?.watchesFiles !== true);
    await this.#settings.readFiles();
  }

  async #requestConfiguration(): Promise<void> {
    if (!this.#features?.configuration) return;
    const { folders } = this.#workspace;
    const items = ['', ...folders].map((folder) => ({
      section,
      ...(folder !== '' && { scopeUri: folder }),
    }));
    try {
      const answers: unknown = await this.#connection.workspace.getConfiguration(items);
      if (!Array.isArray(answers)) return;
      this.#setConfiguration(
        new Map(['', ...folders].map((folder, i) => [folder, answers[i] as unknown])),
      );
    } catch (error) {
      this.#connection.console.warn(`The settings of the editor cannot be read. ${String(error)}`);
    }
  }

  #setConfiguration(values: ReadonlyMap<DocumentUri, unknown>): void {
    for (const message of this.#settings.setClientValues(values))
      this.#connection.console.warn(message);
  }
}

/** Returns the folders that the client opens: one or several, in an older client only one. */
function listFolders(
  { workspaceFolders, ...older }: InitializeParams,
  paths: readonly string[],
): readonly DocumentUri[] {
  if (workspaceFolders && workspaceFolders.length > 0)
    return workspaceFolders.map(({ uri }) => normalizeUri(uri));
  const { rootUri, rootPath } = readRoot(older);
  if (rootUri !== undefined) return [normalizeUri(rootUri)];
  return (rootPath === undefined ? paths : [rootPath]).map((path) => URI.file(path).toString());
}

/** The fields of older clients, which the protocol keeps for them. */
function readRoot(params: object): {
  readonly rootUri: string | undefined;
  readonly rootPath: string | undefined;
} {
  const rootUri = 'rootUri' in params ? params.rootUri : undefined;
  const rootPath = 'rootPath' in params ? params.rootPath : undefined;
  return {
    rootUri: typeof rootUri === 'string' ? rootUri : undefined,
    rootPath: typeof rootPath === 'string' ? rootPath : undefined,
  };
}

/** Returns the settings of this server; some clients send only them. */
function readSection(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null && section in settings
    ? settings[section]
    : {};
}

const kinds: Readonly<Record<FileChangeType, FileChangeKind>> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
};

function toFileChange({ uri, type }: FileEvent): FileChange {
  return { uri: normalizeUri(uri), kind: kinds[type] };
}
