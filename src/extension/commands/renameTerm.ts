import * as vscode from 'vscode';
import type { LeftOut, OldName, RenamePlan } from '../../core/features/rename/renamePlan';
import type { Term } from '../../core/glossary/term';
import { planTermRename, toTermReference, checkName } from '../../core/service/editing';
import type { GlossaryService } from '../../core/service/glossaryService';
import { pickOne } from '../pickOne';
import { applyChanges, type ChangeParts, type FileChange } from './applyChanges';
import { getOrPickTerm } from './pickTerm';
import { ask } from './quickInput';
import { showLeftOut } from './renamePreview';
import { choosePlaces } from './choosePlaces';
import { mayWrite } from './mayWrite';
import { plainWindow } from '../plainWindow';

/** Asks for the new name and what should happen to the old one, and shows every change before it is made. */
export async function renameTerm(
  { service, journal }: ChangeParts,
  argument: unknown,
): Promise<void> {
  if (!(await mayWrite())) return;
  const term = await getOrPickTerm(service, argument, vscode.l10n.t('Rename Term'));
  if (!term) return;
  const title = vscode.l10n.t('Rename “{0}”', term.name);
  const newName = await askForName(service, term, title);
  if (newName === undefined) return;
  const oldName = await askForOldName(term, title);
  if (oldName === undefined) return;
  const plan = await planWithProgress(service, term, { newName, oldName });
  if (plan?.kind === 'refused') void plainWindow.showErrorMessage(plan.reason);
  if (plan?.kind !== 'changes') return;
  const chosen = await choosePlaces(plan.changes, title);
  const undo = chosen && (await applyChanges(service.workspace, chosen, journal));
  if (!undo || undo.length === 0) return;
  const done = vscode.l10n.t('Renamed “{0}” to “{1}”.', term.name, newName);
  await report({ service, journal }, { done, leftOut: plan.leftOut, undo });
}

async function askForName(
  service: GlossaryService,
  term: Term,
  title: string,
): Promise<string | undefined> {
  const { terms } = await service.glossary();
  return ask({
    title,
    prompt: vscode.l10n.t('New name'),
    example: vscode.l10n.t('Parcel'),
    value: term.name,
    validate: (value) =>
      value.trim() === term.name
        ? { severity: 'error', message: vscode.l10n.t('This is already its name.') }
        : checkName(value, terms, term),
  });
}

async function askForOldName({ name }: Term, title: string): Promise<OldName | undefined> {
  const { l10n } = vscode;
  const items: readonly (vscode.QuickPickItem & { readonly oldName: OldName })[] = [
    {
      oldName: 'alias',
      label: l10n.t('Keep it as an alias'),
      detail: l10n.t('“{0}” still leads to the entry.', name),
    },
    {
      oldName: 'avoid',
      label: l10n.t('Mark it as a word to avoid'),
      detail: l10n.t('The checks suggest the new name for “{0}”.', name),
    },
    {
      oldName: 'gone',
      label: l10n.t('Remove it'),
      detail: l10n.t('“{0}” no longer appears in the glossary.', name),
    },
  ];
  const placeholder = l10n.t('What should happen to the old name?');
  const choice = { title, placeholder, items, current: undefined, ignoreFocusOut: true };
  return (await pickOne(choice))?.oldName;
}

/** Returns `undefined` if the user has cancelled. */
async function planWithProgress(
  service: GlossaryService,
  term: Term,
  names: { readonly newName: string; readonly oldName: OldName },
): Promise<RenamePlan | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Looking for “{0}”', term.name),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    // The plan is based on the open document, because the editor may normalize line endings.
    await vscode.workspace.openTextDocument(vscode.Uri.parse(term.source.uri));
    const plan = await planTermRename(service, toTermReference(term), names, token);
    return token.isCancellationRequested ? undefined : plan;
  });
}

interface Renamed {
  readonly done: string;
  readonly leftOut: readonly LeftOut[];
  readonly undo: readonly FileChange[];
}

/** Reports the result and offers the places that must be changed by hand. */
async function report(
  { service, journal }: ChangeParts,
  { done, leftOut, undo }: Renamed,
): Promise<void> {
  const { l10n } = vscode;
  const undoAction = l10n.t('Undo');
  const show = l10n.t('Show');
  const answer =
    leftOut.length === 0
      ? await plainWindow.showInformationMessage(done, undoAction)
      : await plainWindow.showWarningMessage(
          l10n.t('{0} Some places were not changed.', done),
          show,
          undoAction,
        );
  if (answer === undoAction) await applyChanges(service.workspace, undo, journal);
  if (answer === show) await showLeftOut(service, leftOut);
}
