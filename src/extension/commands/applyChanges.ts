import * as vscode from 'vscode';
import type { FileEdits } from '../../core/text/textEdit';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Workspace } from '../../core/workspace/workspace';
import { toVSCodeRange } from '../convert';
import type { ChangeJournal } from './changeJournal';
import { findWriteObstacle } from './mayWrite';
import { plainWindow } from '../plainWindow';
import { LineMap } from '../../core/service/hosting';

/** What a command needs to change several files. */
export interface ChangeParts {
  readonly service: GlossaryService;
  readonly journal: ChangeJournal;
}

/** Edits of one file, made for a text that the file must still have. */
export interface FileChange extends FileEdits {
  /** The label of the edits in the editor's preview. */
  readonly metadata?: vscode.WorkspaceEditEntryMetadata;
}

/**
 * Applies edits of several files as one step that can be undone: all of them, or none if a file is read-only or has
 * changed. The editor saves the files as after every refactoring, unless it is configured not to.
 *
 * @param journal Keeps the change until the files are saved.
 * @returns The edits that undo the change; none if nothing was changed.
 */
export async function applyChanges(
  workspace: Workspace,
  changes: readonly FileChange[],
  journal?: ChangeJournal,
): Promise<readonly FileChange[]> {
  const writable = await selectWritable(changes);
  if (!writable) return [];
  const before = new Map(writable.map(({ uri, text }) => [uri, text]));
  for (const [uri, text] of before) {
    if ((await readFileText(workspace, uri)) === text) continue;
    void plainWindow.showErrorMessage(
      vscode.l10n.t('A file was edited at the same time, so nothing was changed. Try again.'),
    );
    return [];
  }
  await journal?.begin(writable.filter((change) => !isOptional(change)));
  const edit = toWorkspaceEdit(writable);
  // Resolves when the files are saved.
  const isApplied = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  await journal?.end();
  if (!isApplied) {
    // The user may have discarded the preview.
    if (!writable.some(isOptional)) {
      void plainWindow.showErrorMessage(
        vscode.l10n.t('The editor could not edit the file, so nothing was changed.'),
      );
    }
    return [];
  }
  const undo: FileChange[] = [];
  for (const [uri, text] of before) {
    const after = await readFileText(workspace, uri);
    if (after === undefined || after === text) continue;
    const everything = { start: 0, end: after.length };
    undo.push({ uri, text: after, edits: [{ range: everything, newText: text }] });
  }
  return undo;
}

/** Leaves out optional changes of read-only files; `undefined`, with a message, if another change is of one. */
async function selectWritable(
  changes: readonly FileChange[],
): Promise<readonly FileChange[] | undefined> {
  const writable: FileChange[] = [];
  for (const change of changes) {
    const obstacle = await findWriteObstacle(vscode.Uri.parse(change.uri));
    if (obstacle === undefined) writable.push(change);
    else if (!isOptional(change)) {
      void plainWindow.showErrorMessage(obstacle);
      return undefined;
    }
  }
  return writable;
}

/** Returns true for a change that the user has not chosen, but may choose in the preview. */
function isOptional({ metadata }: FileChange): boolean {
  return metadata?.needsConfirmation === true;
}

async function readFileText(workspace: Workspace, uri: string): Promise<string | undefined> {
  const file = await workspace.readFile(uri);
  return file.kind === 'text' ? file.text : undefined;
}

export function toWorkspaceEdit(changes: readonly FileChange[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text, edits, metadata } of changes) {
    const lines = new LineMap(text);
    for (const { range, newText } of edits) {
      edit.replace(vscode.Uri.parse(uri), toVSCodeRange(range, lines), newText, metadata);
    }
  }
  return edit;
}
