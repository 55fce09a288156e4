import { createConnection } from 'vscode-languageserver/node';
import { LanguageServer } from './languageServer';

/** Set when the bundle is built. */
declare const PACKAGE_VERSION: string;

/**
 * Serves the editor at the other end of the standard streams. The process ends when the editor tells it to, with 0 after
 * a shutdown, or when the editor itself ends.
 *
 * @param program Absolute path of the built program: the Mermaid parser is next to it.
 * @param cwd Absolute path of the folder to use if the editor opens none.
 */
export function serveEditor(program: string, cwd: string | undefined): void {
  const connection = createConnection(process.stdin, process.stdout);
  new LanguageServer(connection, { program, cwd, version: PACKAGE_VERSION }).listen();
}
