import type * as vscode from 'vscode';
import type { OutlineDiagram } from '../../core/diagram/diagram';
import type * as OutlineModule from '../../core/diagram/diagramOutline';
import { lazyBundle } from './bundles';

/** Loads what reads the boxes of diagrams when it is first asked for. */
export function createOutlineLoader(extensionUri: vscode.Uri): () => Promise<OutlineDiagram> {
  const bundle = lazyBundle(
    extensionUri,
    'diagramOutline.js',
    (exports): exports is typeof OutlineModule => 'outlineDiagram' in exports,
  );
  return async () => (await bundle()).outlineDiagram;
}
