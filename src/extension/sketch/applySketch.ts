import * as vscode from 'vscode';
import type { SketchChange } from '../../core/diagram/sketch/sketch';
import { planSketch } from '../../core/service/sketching';
import type { GlossaryService } from '../../core/service/glossaryService';
import { mayWrite } from '../commands/mayWrite';
import { toWorkspaceEdit } from '../commands/applyChanges';
import { toTextDocument } from '../convert';
import { plainWindow } from '../plainWindow';

/** A diagram in a document, and the change of it. Lines are 0-based lines of the document. */
export interface SketchRequest {
  readonly uri: string;
  /** The first line of the diagram's text. */
  readonly line: number;
  /** The line of an edge is a line of the document. */
  readonly change: SketchChange;
}

/** What a change has led to; a refusal has already been shown to the user. */
export type SketchOutcome =
  | {
      readonly kind: 'done';
      /** The id of a new box. */
      readonly id?: string;
      /** The old name of the entry that was renamed with its box. */
      readonly term?: string;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Makes a change of a diagram as one step that can be undone. Refused in
 * Restricted Mode, and if the diagram cannot be changed that way.
 */
export async function applySketch(
  service: GlossaryService,
  { uri, line, change }: SketchRequest,
): Promise<SketchOutcome> {
  const target = vscode.Uri.parse(uri);
  if (!(await mayWrite(target))) return { kind: 'refused', reason: '' };
  const document = await vscode.workspace.openTextDocument(target);
  const source = new vscode.CancellationTokenSource();
  const request = { line, change };
  const plan = await planSketch(service, toTextDocument(document), request, source.token).finally(
    () => {
      source.dispose();
    },
  );
  if (plan.kind === 'refused') return refuse(plan.reason);
  const changes = [];
  for (const one of plan.changes) {
    // The document has its own address, which differs from that of its path in the workspace.
    const isOwn = one === plan.changes[0];
    const changed = isOwn
      ? document
      : await vscode.workspace.openTextDocument(vscode.Uri.parse(one.uri));
    if (changed.getText() !== one.text) {
      return refuse(
        vscode.l10n.t('A file was edited at the same time, so nothing was changed. Try again.'),
      );
    }
    changes.push({ ...one, uri: changed.uri.toString() });
  }
  // The editor saves the files of a refactoring: an entry that is not open would stay unsaved out of sight.
  const metadata = { isRefactoring: changes.length > 1 };
  if (!(await vscode.workspace.applyEdit(toWorkspaceEdit(changes), metadata))) {
    return refuse(vscode.l10n.t('The editor could not edit the file, so nothing was changed.'));
  }
  return {
    kind: 'done',
    ...(plan.id !== undefined && { id: plan.id }),
    ...(plan.term !== undefined && { term: plan.term }),
  };
}

function refuse(reason: string): SketchOutcome {
  void plainWindow.showErrorMessage(reason);
  return { kind: 'refused', reason };
}
