import * as vscode from 'vscode';
import type { SketchChange } from '../../core/diagram/sketch/sketch';
import { noCancellation } from '../../core/service/hosting';
import { planSketch } from '../../core/service/sketching';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { ChangeJournal } from '../commands/changeJournal';
import { mayWrite } from '../commands/mayWrite';
import type { FileChange } from '../commands/applyChanges';
import { toTextDocument } from '../convert';
import { plainWindow } from '../plainWindow';
import { applyToDocuments } from './applyToDocuments';

/** A diagram in a document, and the change of it. Lines are 0-based lines of the document. */
export interface SketchRequest {
  readonly uri: string;
  /** The first line of the diagram's text. */
  readonly line: number;
  /** The line of an edge is a line of the document. */
  readonly change: SketchChange;
}

/** What a change needs. */
export interface SketchParts {
  readonly service: GlossaryService;
  /** Keeps the change until its files are saved. */
  readonly journal: ChangeJournal;
}

/** What a change has led to. */
export type SketchOutcome =
  | {
      readonly kind: 'done';
      /** The id of a new box. */
      readonly id?: string;
      /** The old name of the entry that was renamed with its box. */
      readonly term?: string;
      /** The edits that were made, to undo them. */
      readonly changes: readonly FileChange[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Makes a change of a diagram as one step that can be undone. Refused in Restricted Mode, and if the diagram cannot be
 * changed that way; shows the reason to the user.
 */
export async function applySketch(
  parts: SketchParts,
  request: SketchRequest,
): Promise<SketchOutcome> {
  if (!(await mayWrite(vscode.Uri.parse(request.uri)))) return { kind: 'refused', reason: '' };
  const outcome = await changeDiagram(parts, request);
  if (outcome.kind === 'refused') void plainWindow.showErrorMessage(outcome.reason);
  return outcome;
}

/** Makes a change of a diagram in a file that may be written; the caller shows why it was refused. */
export async function changeDiagram(
  { service, journal }: SketchParts,
  { uri, line, change }: SketchRequest,
): Promise<SketchOutcome> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const text = toTextDocument(document);
  const plan = await planSketch(service, text, { line, change }, noCancellation);
  if (plan.kind === 'refused') return plan;
  // The document has its own address, which differs from that of its path in the workspace.
  const changes = plan.changes.map((one) =>
    one.uri === text.uri ? { ...one, uri: document.uri.toString() } : one,
  );
  const reason = await applyToDocuments(changes, journal);
  if (reason !== undefined) return { kind: 'refused', reason };
  const { id, term } = plan;
  return {
    kind: 'done',
    changes,
    ...(id !== undefined && { id }),
    ...(term !== undefined && { term }),
  };
}
