import * as vscode from 'vscode';
import type { EditPlan } from '../../core/features/edit/editTerms';
import type { GlossaryService } from '../../core/service/glossaryService';
import type { Scheduler } from '../../core/workspace/scheduler';
import { showCancellableProgress } from '../host/loadingProgress';
import { TimeSliceScheduler } from '../host/timeSliceScheduler';
import { applyPlan } from './applyPlan';
import { revealTerm } from './revealTerm';
import { mayWrite } from './mayWrite';
import { plainWindow } from '../plainWindow';
import { getBaseName, invertFileEdits } from '../../core/service/hosting';
import { escapeIcons } from '../../core/service/wording';

/** How long the status bar confirms an edit, in milliseconds. */
const confirmationTime = 8000;

/** An edit, with the message that confirms it. */
export interface EntryWrite {
  readonly uri: string;
  readonly plan: (scheduler: Scheduler) => Promise<EditPlan>;
  readonly done: string;
  /** The entry to open afterwards, if it still exists. */
  readonly name?: string;
  /** Called when the file is edited, before the message is answered. */
  readonly onDidWrite?: () => void;
  /** Shows why the edit was refused; by default in a message. */
  readonly onRefused?: (reason: string) => void;
}

/** Plans an edit for the text in the editor, applies it, and offers to undo it. */
export async function writeEntry(service: GlossaryService, write: EntryWrite): Promise<void> {
  const uri = vscode.Uri.parse(write.uri);
  if (!(await mayWrite(uri))) return;
  // The plan is based on the open document, because the editor may normalize line endings. The plan reports a file
  // that cannot be opened.
  await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
  const title = vscode.l10n.t('Reading {0}', getBaseName(write.uri));
  const plan = await showCancellableProgress(title, write.plan(new TimeSliceScheduler()));
  if (plan === undefined) return;
  if (plan.kind === 'refused') {
    const report = write.onRefused ?? ((reason) => void plainWindow.showErrorMessage(reason));
    report(plan.reason);
    return;
  }
  if (!(await applyPlan(plan))) return;
  write.onDidWrite?.();
  confirmInStatusBar(write.done);
  const open = vscode.l10n.t('Open Entry');
  const undo = vscode.l10n.t('Undo');
  const buttons = write.name === undefined ? [undo] : [open, undo];
  const answer = await plainWindow.showInformationMessage(write.done, ...buttons);
  if (answer === undo) await applyPlan(invertFileEdits(plan));
  if (answer === open && write.name !== undefined) {
    await revealTerm(service, { uri: write.uri, name: write.name, offset: 0 });
  }
}

/** Some windows show the message with its buttons only in the list of notifications, which this item opens. */
function confirmInStatusBar(done: string): void {
  const item = vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Left);
  item.text = `$(check) ${escapeIcons(done)}`;
  item.tooltip = vscode.l10n.t('Show the message with Undo');
  item.command = 'notifications.showList';
  item.show();
  setTimeout(() => {
    item.dispose();
  }, confirmationTime);
}
