import * as vscode from 'vscode';
import type { Finding } from '../../core/features/checks/finding';
import type { LineMap } from '../../core/text/lineMap';
import type { TextEdit } from '../../core/text/textEdit';
import { toVSCodeTextEdit } from '../convert';

/** A finding in an open document. */
export interface FindingPlace {
  readonly document: vscode.TextDocument;
  readonly lines: LineMap;
  readonly finding: Finding;
  readonly diagnostic: vscode.Diagnostic;
  /** Every finding of the document. */
  readonly all: readonly Finding[];
}

/** An action whose edit is computed when the user selects it. */
export class LazyAction extends vscode.CodeAction {
  readonly #complete: (action: vscode.CodeAction, token: vscode.CancellationToken) => Promise<void>;

  constructor(
    title: string,
    { diagnostic }: FindingPlace,
    complete: (action: vscode.CodeAction, token: vscode.CancellationToken) => Promise<void>,
  ) {
    super(title, vscode.CodeActionKind.QuickFix);
    this.diagnostics = [diagnostic];
    this.#complete = complete;
  }

  complete(token: vscode.CancellationToken): Promise<void> {
    return this.#complete(this, token);
  }
}

export function createAction(title: string, { diagnostic }: FindingPlace): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  return action;
}

/** Creates an action that edits the document. */
export function createEditAction(
  title: string,
  place: FindingPlace,
  edits: readonly TextEdit[],
): vscode.CodeAction {
  const { document, lines } = place;
  const action = createAction(title, place);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.set(
    document.uri,
    edits.map((edit) => toVSCodeTextEdit(edit, lines)),
  );
  return action;
}
