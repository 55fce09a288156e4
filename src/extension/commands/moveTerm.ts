import * as vscode from 'vscode';
import type { Term } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service/glossaryService';
import { TimeSliceScheduler } from '../host/timeSliceScheduler';
import { applyChanges, type ChangeParts } from './applyChanges';
import { revealTerm } from './revealTerm';
import { getOrPickTerm } from './pickTerm';
import { mayWrite } from './mayWrite';
import { plainWindow } from '../plainWindow';
import { pickGlossaryFile } from './pickGlossary';
import { listGlossaryFilesNear, toTermReference, planMove } from '../../core/service/editing';
import { getDisplayPath } from '../../core/service/hosting';

/** Moves an entry to another glossary file of the workspace, in the format of that file. */
export async function moveTerm(
  { service, journal }: ChangeParts,
  argument: unknown,
): Promise<void> {
  if (!(await mayWrite())) return;
  const term = await getOrPickTerm(
    service,
    argument,
    vscode.l10n.t('Move Term to Another Glossary'),
  );
  const target = term && (await pickTarget(service, term));
  if (!term || target === undefined) return;
  const reference = toTermReference(term);
  // The plan is based on the open documents, because the editor may normalize line endings.
  for (const uri of [reference.uri, target]) {
    await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  }
  const plan = await planMove(service.workspace, reference, target, new TimeSliceScheduler());
  if (plan.kind === 'refused') {
    void plainWindow.showErrorMessage(plan.reason);
    return;
  }
  const inverse = await applyChanges(service.workspace, plan.files, journal);
  if (inverse.length === 0) return;
  const open = vscode.l10n.t('Open Entry');
  const undo = vscode.l10n.t('Undo');
  const place = getDisplayPath(target, service.workspace.folders);
  const done = vscode.l10n.t('Moved “{0}” to {1}.', term.name, place);
  const answer = await plainWindow.showInformationMessage(done, open, undo);
  if (answer === undo) await applyChanges(service.workspace, inverse, journal);
  if (answer === open) await revealTerm(service, { ...reference, uri: target });
}

async function pickTarget(service: GlossaryService, term: Term): Promise<string | undefined> {
  const currentUri = term.source.uri;
  const files = listGlossaryFilesNear(await service.glossary(), currentUri);
  if (files.every((uri) => uri === currentUri)) {
    void plainWindow.showInformationMessage(
      vscode.l10n.t('There is no other glossary to move “{0}” to.', term.name),
    );
    return undefined;
  }
  const picked = await pickGlossaryFile(service, files, {
    title: vscode.l10n.t('Move “{0}”', term.name),
    placeholder: vscode.l10n.t('Add to which glossary?'),
    current: currentUri,
  });
  return picked === currentUri ? undefined : picked;
}
