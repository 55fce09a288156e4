import * as vscode from 'vscode';
import type { Diagram } from '../../core/diagram/diagram';
import { findDiagramAtLine, readDiagramDocument } from '../../core/service/diagramming';
import type { GlossaryService } from '../../core/service/glossaryService';
import { toTextDocument } from '../convert';
import { pickOne } from '../pickOne';
import { plainWindow } from '../plainWindow';
import { getDisplayPath } from '../../core/service/hosting';
import { isSketchable, refuseType } from '../../core/service/sketching';

/** A diagram in its document, in the current version. */
export interface OpenDiagram {
  readonly uri: string;
  readonly diagram: Diagram;
}

/**
 * Returns the diagram that a command changes: the one at the cursor of the active editor, otherwise the only one of
 * the workspace or the one that the user picks.
 */
export async function findSketch(
  service: GlossaryService,
  title: string,
): Promise<OpenDiagram | undefined> {
  const editor = vscode.window.activeTextEditor;
  const found = editor && (await readAt(service, editor.document, editor.selection.active.line));
  const shown = found ?? (await pickKnown(service, title));
  if (!shown || isSketchable(shown.diagram.type)) return shown;
  void plainWindow.showInformationMessage(refuseType().reason);
  return undefined;
}

/** Returns the last diagram that begins above a line, otherwise the first one of the document. */
async function readAt(
  service: GlossaryService,
  document: vscode.TextDocument,
  line: number,
): Promise<OpenDiagram | undefined> {
  const { texts } = await readDiagramDocument(service, toTextDocument(document));
  const diagrams = texts.flatMap((text) => text.diagram ?? []);
  const diagram = findDiagramAtLine(diagrams, line);
  return diagram && { uri: document.uri.toString(), diagram };
}

async function pickKnown(
  service: GlossaryService,
  title: string,
): Promise<OpenDiagram | undefined> {
  await service.whenFound();
  const { all } = await service.knownDiagrams();
  const items = all.map((known) => {
    const path = getDisplayPath(known.uri, service.workspace.folders);
    return { known, label: known.title ?? path, description: path };
  });
  const [only] = items;
  if (!only) {
    void plainWindow.showInformationMessage(
      vscode.l10n.t('No diagram was found. Start one with “Glossary: Start Diagram”.'),
    );
    return undefined;
  }
  const placeholder = vscode.l10n.t('Which diagram?');
  const chosen =
    items.length === 1 ? only : await pickOne({ title, placeholder, items, current: undefined });
  if (!chosen) return undefined;
  const { uri, line } = chosen.known;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const found = await readAt(service, document, line);
  if (!found) {
    void plainWindow.showErrorMessage(
      vscode.l10n.t('This diagram has an error. Correct it first; the Problems view shows where.'),
    );
  }
  return found;
}
