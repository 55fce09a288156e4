import { URI } from 'vscode-uri';
import { TextDocument as SyncedDocument } from 'vscode-languageserver-textdocument';
import { type Connection, TextDocuments } from 'vscode-languageserver/node';
import { Emitter, getLanguage, toWorkspaceUri } from '../core/service/hosting';
import type { DocumentUri, TextDocument } from '../core/text/textDocument';
import type { Disposable } from '../core/workspace/event';

/** A document that the client has open, in its current version. */
export interface OpenDocument {
  /** As the client writes it: clients differ in what they escape. */
  readonly clientUri: string;
  /** In the form that core compares. */
  readonly uri: DocumentUri;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** The view for core. A document outside the workspace is treated as a file of its path. */
  readonly document: TextDocument;
}

/** The documents that the client has open; their text takes precedence over the disk. */
export class OpenDocuments implements Disposable {
  readonly #synced = new TextDocuments(SyncedDocument);
  /** The client's addresses, by those of core. */
  readonly #clientUris = new Map<DocumentUri, string>();
  readonly #onDidOpen = new Emitter<DocumentUri>();
  readonly #onDidChange = new Emitter<DocumentUri>();
  readonly #onDidClose = new Emitter<DocumentUri>();
  readonly #onDidSave = new Emitter<DocumentUri>();
  readonly #getFolders: () => readonly DocumentUri[];

  readonly onDidOpen = this.#onDidOpen.event;
  /** Fires when a document is opened or its text changes. */
  readonly onDidChange = this.#onDidChange.event;
  readonly onDidClose = this.#onDidClose.event;
  readonly onDidSave = this.#onDidSave.event;

  constructor(getFolders: () => readonly DocumentUri[]) {
    this.#getFolders = getFolders;
    this.#synced.onDidChangeContent(({ document }) => {
      const uri = normalizeUri(document.uri);
      if (!this.#clientUris.has(uri)) {
        this.#clientUris.set(uri, document.uri);
        this.#onDidOpen.fire(uri);
      }
      this.#onDidChange.fire(uri);
    });
    this.#synced.onDidClose(({ document }) => {
      const uri = normalizeUri(document.uri);
      this.#clientUris.delete(uri);
      this.#onDidClose.fire(uri);
    });
    this.#synced.onDidSave(({ document }) => {
      this.#onDidSave.fire(normalizeUri(document.uri));
    });
  }

  listen(connection: Connection): void {
    this.#synced.listen(connection);
  }

  /** The addresses of all open documents. */
  get uris(): readonly DocumentUri[] {
    return [...this.#clientUris.keys()];
  }

  /** @param uri In either form. */
  get(uri: string): OpenDocument | undefined {
    const coreUri = normalizeUri(uri);
    const synced = this.#synced.get(this.#clientUris.get(coreUri) ?? uri);
    if (!synced) return undefined;
    const { version } = synced;
    const languageId = toLanguageId(synced.languageId, coreUri);
    return {
      clientUri: synced.uri,
      uri: coreUri,
      languageId,
      version,
      text: synced.getText(),
      document: {
        uri: toWorkspaceUri(coreUri, this.#getFolders()),
        languageId,
        version,
        lineCount: synced.lineCount,
        lineAt: (line) => getLine(synced, line),
        getText: () => synced.getText(),
      },
    };
  }

  /** Returns the address of a file as the client writes it. */
  toClientUri(uri: DocumentUri): string {
    return this.#clientUris.get(uri) ?? uri;
  }

  dispose(): void {
    for (const one of [this.#onDidOpen, this.#onDidChange, this.#onDidClose, this.#onDidSave])
      one.dispose();
  }
}

/** Returns an address in the form that core compares. */
export function normalizeUri(uri: string): DocumentUri {
  return URI.parse(uri).toString();
}

/** Editors without a Mermaid mode call its files text. */
function toLanguageId(clientId: string, uri: DocumentUri): string {
  return getLanguage(clientId, uri).kind === 'diagram' ? 'mermaid' : clientId;
}

function getLine(document: SyncedDocument, line: number): string {
  const start = { line, character: 0 };
  const text = document.getText({ start, end: { line: line + 1, character: 0 } });
  return text.replace(/\r?\n$|\r$/u, '');
}
