import * as vscode from 'vscode';
import type { EditPlan } from '../../core/features/edit/editTerms';
import type { GlossaryService } from '../../core/service';
import { baseName } from '../../core/workspace/paths';
import type { Scheduler } from '../../core/workspace/scheduler';
import { withCancel } from '../host/loadingProgress';
import { TimeSlices } from '../host/timeSlices';
import { applyPlan, inverseOf } from './applyPlan';
import { revealTerm } from './openTerm';
import { mayWrite } from './mayWrite';
import { plainWindow } from '../plainWindow';

/** What to write, and how to tell the user that it is written. */
export interface EntryWrite {
  readonly uri: string;
  readonly plan: (scheduler: Scheduler) => Promise<EditPlan>;
  readonly done: string;
  /** The entry to lead to afterwards, where there still is one. */
  readonly name?: string;
}

/** Plans an edit against the text the editor has, carries it out, and offers a way back. */
export async function writeEntry(service: GlossaryService, write: EntryWrite): Promise<void> {
  const uri = vscode.Uri.parse(write.uri);
  if (!(await mayWrite(uri))) return;
  // Once open, the document is what the plan is made against: the editor may normalise line endings. A file that cannot
  // be opened is told of by the plan.
  await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
  const title = vscode.l10n.t('Reading {0}', baseName(write.uri));
  const plan = await withCancel(title, write.plan(new TimeSlices()));
  if (plan === undefined) return;
  if (plan.kind === 'refused') {
    void plainWindow.showErrorMessage(plan.reason);
    return;
  }
  if (!(await applyPlan(plan))) return;
  const open = vscode.l10n.t('Open Entry');
  const undo = vscode.l10n.t('Undo');
  const buttons = write.name === undefined ? [undo] : [open, undo];
  const answer = await plainWindow.showInformationMessage(write.done, ...buttons);
  if (answer === undo) await applyPlan(inverseOf(plan));
  if (answer === open && write.name !== undefined) {
    await revealTerm(service, { uri: write.uri, name: write.name, offset: 0 });
  }
}
