import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { commandIds } from '../commandIds';
import { plainWindow } from '../plainWindow';

const memoryKey = 'tour.offered';
/** A shorter glossary is read faster than a tour. */
const minTerms = 5;

/** Offers the tour in a workspace with a glossary and a diagram; once, and never in Restricted Mode. */
export async function offerTour(service: GlossaryService, memory: vscode.Memento): Promise<void> {
  if (!vscode.workspace.isTrusted || service.workspace.folders.length === 0) return;
  if (memory.get(memoryKey) === true) return;
  await service.whenFound();
  const { terms } = await service.glossary();
  if (terms.length < minTerms || (await service.filesWithDiagrams()).length === 0) return;
  await rememberTour(memory);
  const start = vscode.l10n.t('Start Tour');
  const answer = await plainWindow.showInformationMessage(
    vscode.l10n.t('New to this project? See its diagram and its main terms in three minutes.'),
    start,
  );
  if (answer === start) await vscode.commands.executeCommand(commandIds.startTour);
}

/** Offers the tour no more. */
export async function rememberTour(memory: vscode.Memento): Promise<void> {
  await memory.update(memoryKey, true);
}
