import type { Position } from './range';

/** A URI as a string, in the form that `vscode-uri` prints. Two equal strings identify the same document. */
export type DocumentUri = string;

/**
 * The interface through which features read a document. Reads only the requested lines: a hover never copies the
 * text.
 */
export interface TextDocument {
  readonly uri: DocumentUri;
  /** The editor's language id: `typescript`, `markdown`, `plaintext`... */
  readonly languageId: string;
  /** Increases with every change. */
  readonly version: number;
  readonly lineCount: number;
  /** Returns a line by its 0-based number, without its line ending. */
  lineAt(line: number): string;
  getText(): string;
}

/** Returns the text between two positions; line breaks become spaces. */
export function getTextBetween(document: TextDocument, start: Position, end: Position): string {
  const lines: string[] = [];
  for (let line = start.line; line <= end.line; line++) {
    const text = document.lineAt(line);
    const from = line === start.line ? start.character : 0;
    lines.push(text.slice(from, line === end.line ? end.character : text.length));
  }
  return lines.join(' ');
}
