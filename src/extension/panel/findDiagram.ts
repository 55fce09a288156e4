import * as vscode from 'vscode';
import type { KnownDiagram, ReadDiagram } from '../../core/diagram/knownDiagrams';
import { findDiagramAtLine } from '../../core/service/diagramming';
import type { GlossaryService } from '../../core/service/glossaryService';

/** All diagrams, and the one to show, parsed; none if the workspace has no diagram. */
export interface DiagramToShow {
  readonly all: readonly KnownDiagram[];
  readonly found?: KnownDiagram;
  readonly read?: ReadDiagram;
}

/**
 * Finds the diagram with an id; without one, the most important diagram that can be drawn. Parses no other one. Waits
 * until the workspace has been searched if the id is not known yet.
 */
export async function findDiagram(
  service: GlossaryService,
  id: string | undefined,
): Promise<DiagramToShow> {
  let known = await service.knownDiagrams();
  if (!known.all.some((one) => one.id === id)) {
    await service.whenFound();
    known = await service.knownDiagrams();
  }
  const { all } = known;
  const chosen = all.find((one) => one.id === id);
  if (chosen) return { all, found: chosen, read: await known.read(chosen) };
  for (const one of all) {
    const read = await known.read(one);
    if (read.linked) return { all, found: one, read };
  }
  const [main] = all;
  return main ? { all, found: main, read: await known.read(main) } : { all };
}

/** Returns the id of the diagram in which the active editor's cursor is, or else the one before it, or the file's first. */
export async function findDiagramOfEditor(service: GlossaryService): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const uri = editor.document.uri.toString();
  const { all } = await service.knownDiagrams();
  const diagramsOfFile = all.filter((one) => one.uri === uri);
  return findDiagramAtLine(diagramsOfFile, editor.selection.active.line)?.id;
}
