import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver/node';

const program = resolve('dist/cli.js');

/** A temporary copy of the sample workspace, or a folder with some files. */
export class TestFolder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'architecture-glossary-lsp-')));

  constructor(files: Readonly<Record<string, string>> | 'sample') {
    if (files === 'sample') cpSync('media/sample', this.path, { recursive: true });
    else for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.path, path)), { recursive: true });
    writeFileSync(join(this.path, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.path, path), 'utf8');
  }

  uri(path = ''): string {
    return pathToFileURL(join(this.path, path)).href;
  }

  remove(path = ''): void {
    rmSync(join(this.path, path), { recursive: true, force: true });
  }
}

/** What a client of today supports. */
export const modernCapabilities: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: { documentationFormat: ['markdown'], labelDetailsSupport: true },
    },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    rename: { prepareSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
      resolveSupport: { properties: ['edit'] },
    },
  },
};

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly args?: readonly string[];
  readonly params?: Partial<InitializeParams>;
  /** Called before the server is initialized, to answer its requests. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

/** A client of the built language server, in a process of its own. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #diagnostics = new Map<string, readonly Diagnostic[]>();
  readonly #exited: Promise<number | null>;
  readonly messages: string[] = [];
  initialized: InitializeResult | undefined;
  stderr = '';

  private constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
    child.stderr.setEncoding('utf8');
    child.stderr.on('data', (text: string) => (this.stderr += text));
    this.#exited = new Promise((done) => child.once('exit', done));
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: { uri: string; diagnostics: Diagnostic[] }) => {
        this.#diagnostics.set(uri, diagnostics);
      },
    );
    for (const method of ['window/showMessage', 'window/logMessage'])
      this.connection.onNotification(method, ({ message }: { message: string }) => {
        this.messages.push(message);
      });
    this.connection.listen();
  }

  static async start(
    folders: readonly TestFolder[],
    { capabilities = modernCapabilities, args = [], params, prepare }: StartOptions = {},
  ): Promise<TestClient> {
    const child = spawn(process.execPath, [program, 'lsp', ...args]);
    const client = new TestClient(child);
    prepare?.(client.connection);
    const request = {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((folder) => ({ uri: folder.uri(), name: folder.path })),
      ...params,
    };
    client.initialized = await client.request<InitializeResult>('initialize', request);
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  /** Sends a request about a position of a document. */
  ask<Result>(method: string, uri: string, position: Position, rest: object = {}): Promise<Result> {
    return this.request(`textDocument/${method}`, { textDocument: { uri }, position, ...rest });
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    const textDocument = { uri, languageId, version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces the whole text. */
  async change(uri: string, text: string, version: number): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  diagnosticsOf(uri: string): readonly Diagnostic[] {
    return this.#diagnostics.get(uri) ?? [];
  }

  /** Kills the server without a farewell. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  endInput(): void {
    this.#child.stdin.end();
  }

  /** Resolves with the exit code. */
  get exited(): Promise<number | null> {
    return this.#exited;
  }

  /** Ends the server as the protocol asks for, and returns its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    return this.#exited;
  }
}

/** Repeats a question until it has an answer, because the server reports changes a little later. */
export async function waitFor<T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Returns the position of a word in a text, at its second letter. */
export function findPosition(text: string, word: string): Position {
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.includes(word));
  if (line < 0) throw new Error(`The text has no “${word}”.`);
  return { line, character: (lines[line] ?? '').indexOf(word) + 1 };
}
