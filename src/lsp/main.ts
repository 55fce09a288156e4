import { createConnection } from 'vscode-languageserver/node';
import { LanguageServer } from './languageServer';

/** Set when the bundle is built. */
declare const VERSION: string;

/**
 * Serves the editor at the other end of the standard streams. The process ends when the editor tells it to, with 0 after
 * a shutdown, or when the editor itself ends.
 *
 * @param program Absolute path of the built program: the Mermaid parser is next to it.
 * @param folders Absolute paths of the folders to use if the editor opens none.
 */
export function serveEditor(program: string, folders: readonly string[]): void {
  const connection = createConnection(process.stdin, process.stdout);
  new LanguageServer(connection, { program, folders, version: VERSION }).listen();
}
