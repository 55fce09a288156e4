/** A URI as a string, in the form `vscode-uri` prints. Two equal strings name the same document. */
export type DocumentUri = string;

/** What features read of a document. Only the lines asked for are touched: a hover never copies the text. */
export interface TextDocument {
  readonly uri: DocumentUri;
  /** The editor's language id: `typescript`, `markdown`, `plaintext`... */
  readonly languageId: string;
  /** Grows with every change. */
  readonly version: number;
  readonly lineCount: number;
  /** A line by its 0-based number, without its line ending. */
  lineAt(line: number): string;
  getText(): string;
}
