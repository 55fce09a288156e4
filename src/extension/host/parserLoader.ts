import * as vscode from 'vscode';
import type { DiagramParser } from '../../core/diagram/diagram';

interface ParserModule {
  createMermaidParser(): DiagramParser;
}

/** Loads the diagram parser from its own bundle when it is first asked for; later calls give the same one. */
export function createParserLoader(extensionUri: vscode.Uri): () => Promise<DiagramParser> {
  let parser: Promise<DiagramParser> | undefined;
  return () => {
    parser ??= loadParser(vscode.Uri.joinPath(extensionUri, 'dist', 'mermaidParser.js'));
    return parser;
  };
}

/**
 * The bundle is read and run by hand: the browser's extension host has no `require` for a second file, and one way for
 * both hosts is less to go wrong.
 */
async function loadParser(bundle: vscode.Uri): Promise<DiagramParser> {
  const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(bundle));
  const module: { exports: Partial<ParserModule> } = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the source is this extension's own bundle
  Reflect.apply(new Function('module', 'exports', source), undefined, [module, module.exports]);
  const { createMermaidParser } = module.exports;
  if (!createMermaidParser) throw new Error(`${bundle.path} is not the diagram parser.`);
  return createMermaidParser();
}
