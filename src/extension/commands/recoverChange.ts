import * as vscode from 'vscode';
import type { FileEdits } from '../../core/text/textEdit';
import { findInterruption, findMainReplacement } from '../../core/service/editing';
import type { GlossaryService } from '../../core/service/glossaryService';
import { plainWindow } from '../plainWindow';
import { applyChanges } from './applyChanges';
import type { ChangeJournal } from './changeJournal';

/**
 * Offers to complete or undo a change of several files whose window was closed before all of them were saved. Asks again
 * in the next run if the message is closed without an answer.
 */
export async function recoverChange(
  service: GlossaryService,
  journal: ChangeJournal,
  changes: readonly FileEdits[],
): Promise<void> {
  const { l10n } = vscode;
  const { workspace } = service;
  const interruption = await findInterruption(workspace, changes);
  if (!interruption) return journal.end();
  const complete = l10n.t('Complete');
  const undo = l10n.t('Undo');
  const answer = await plainWindow.showWarningMessage(
    describe(changes, interruption.missing.length),
    complete,
    undo,
  );
  if (answer === undefined) return;
  // The editor may have restored unsaved files in the meantime.
  const current = await findInterruption(workspace, changes);
  if (!current) return journal.end();
  const edits = answer === undo ? current.undo : current.missing;
  if ((await applyChanges(workspace, edits)).length > 0) await journal.end();
}

function describe(changes: readonly FileEdits[], missing: number): string {
  const { l10n } = vscode;
  const files = [...new Set(changes.map(({ uri }) => uri))];
  const replacement = findMainReplacement(changes);
  if (replacement)
    return l10n.t(
      'The change of “{0}” to “{1}” was interrupted: {2} of {3} files do not have it yet.',
      ...[replacement.oldText, replacement.newText, missing, files.length],
    );
  const [first = '', second = ''] = files.map((uri) =>
    vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
  );
  return files.length === 2
    ? l10n.t('A change of {0} and {1} was interrupted: one does not have it yet.', first, second)
    : l10n.t(
        'A change of {0}, {1} and other files was interrupted: {2} of {3} do not have it yet.',
        ...[first, second, missing, files.length],
      );
}
