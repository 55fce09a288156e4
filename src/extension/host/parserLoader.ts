import type * as vscode from 'vscode';
import type { DiagramParser } from '../../core/diagram/diagram';
import type * as ParserModule from '../../core/diagram/mermaid/mermaidParser';
import { lazyBundle } from './bundles';

/** Loads the diagram parser on first use; later calls return the same parser. */
export function createParserLoader(extensionUri: vscode.Uri): () => Promise<DiagramParser> {
  const bundle = lazyBundle(
    extensionUri,
    'mermaidParser.js',
    (exports): exports is typeof ParserModule => 'createMermaidParser' in exports,
  );
  let parser: DiagramParser | undefined;
  return async () => {
    const { createMermaidParser } = await bundle();
    parser ??= createMermaidParser();
    return parser;
  };
}
