import * as vscode from 'vscode';
import type { OutlineDiagram } from '../../core/diagram/diagram';
import type * as OutlineModule from '../../core/diagram/diagramOutline';
import type * as ParserModule from '../../core/diagram/mermaid/mermaidParser';
import type { FindReader } from '../../core/glossary/glossaryFormat';
import type * as ReaderModule from './glossaryReaders';
import { createBundleLoader, createPartLoader, readBundle } from './bundles';
import { createNodeLoader } from './nodeLoader';
import type { StartThread } from '../../core/diagram/parserThread';
import { ParserThread, maxParseTime } from '../../core/service/hosting';
import { hostClock } from './hostClock';
import { startParserWorker } from './parserWorker';

const parserFile = 'mermaidParser.js';

/** Prepares the diagram parser, which is loaded in a thread by the first request for it. */
export function createParserThread(extensionUri: vscode.Uri): ParserThread {
  const load = createBundleLoader<typeof ParserModule>(
    extensionUri,
    parserFile,
    'createMermaidParser',
  );
  return new ParserThread({
    maxTime: maxParseTime,
    clock: hostClock,
    loadParser: async () => (await load()).createMermaidParser(),
    start: createParserStarter(extensionUri),
  });
}

/** Starts the diagram parser in a thread of the host. */
export function createParserStarter(extensionUri: vscode.Uri): StartThread {
  const loadNode = createNodeLoader(extensionUri);
  return async (listeners) => {
    const node = await loadNode?.();
    const { fsPath } = vscode.Uri.joinPath(extensionUri, 'dist', parserFile);
    return node
      ? node.startParserThread(fsPath, listeners)
      : startParserWorker(await readBundle(extensionUri, parserFile), listeners);
  };
}

/** Loads the readers of glossary files on first use; later calls return the same readers. */
export function createReaderLoader(extensionUri: vscode.Uri): () => Promise<FindReader> {
  const bundle = createPartLoader<typeof ReaderModule>(extensionUri, 'readers.js', 'getReaderFor');
  return async () => (await bundle()).getReaderFor;
}

/** Loads the reader of diagram outlines on first use. */
export function createOutlineLoader(extensionUri: vscode.Uri): () => Promise<OutlineDiagram> {
  const bundle = createPartLoader<typeof OutlineModule>(
    extensionUri,
    'diagramOutline.js',
    'outlineDiagram',
  );
  return async () => (await bundle()).outlineDiagram;
}
