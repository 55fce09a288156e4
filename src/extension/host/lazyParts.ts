import type * as vscode from 'vscode';
import type { DiagramParser, OutlineDiagram } from '../../core/diagram/diagram';
import type * as OutlineModule from '../../core/diagram/diagramOutline';
import type * as ParserModule from '../../core/diagram/mermaid/mermaidParser';
import type { FindReader } from '../../core/glossary/glossaryFormat';
import type * as ReaderModule from './glossaryReaders';
import { createBundleLoader } from './bundles';

/** Loads the diagram parser on first use; later calls return the same parser. */
export function createParserLoader(extensionUri: vscode.Uri): () => Promise<DiagramParser> {
  const bundle = createBundleLoader<typeof ParserModule>(
    extensionUri,
    'mermaidParser.js',
    'createMermaidParser',
  );
  let parser: DiagramParser | undefined;
  return async () => {
    const { createMermaidParser } = await bundle();
    parser ??= createMermaidParser();
    return parser;
  };
}

/** Loads the readers of glossary files on first use; later calls return the same readers. */
export function createReaderLoader(extensionUri: vscode.Uri): () => Promise<FindReader> {
  const bundle = createBundleLoader<typeof ReaderModule>(
    extensionUri,
    'readers.js',
    'getReaderFor',
  );
  return async () => (await bundle()).getReaderFor;
}

/** Loads the reader of diagram outlines on first use. */
export function createOutlineLoader(extensionUri: vscode.Uri): () => Promise<OutlineDiagram> {
  const bundle = createBundleLoader<typeof OutlineModule>(
    extensionUri,
    'diagramOutline.js',
    'outlineDiagram',
  );
  return async () => (await bundle()).outlineDiagram;
}
