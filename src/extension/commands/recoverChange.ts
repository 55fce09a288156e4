import * as vscode from 'vscode';
import type { FileEdits } from '../../core/text/textEdit';
import { findInterruption } from '../../core/service/editing';
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
  const count = new Set(changes.map(({ uri }) => uri)).size;
  const answer = await plainWindow.showWarningMessage(
    l10n.t(
      'A change was interrupted: {0} of {1} files do not have it yet.',
      interruption.missing.length,
      count,
    ),
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
