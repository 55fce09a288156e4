import * as vscode from 'vscode';
import { planRemove } from '../../core/features/edit/editTerms';
import { referenceTo } from '../../core/features/edit/termReference';
import type { GlossaryService } from '../../core/service';
import { termFor } from './pickTerm';
import { writeEntry } from './writeEntry';
import { plainWindow } from '../plainWindow';

export async function removeTerm(service: GlossaryService, argument: unknown): Promise<void> {
  const term = await termFor(service, argument, vscode.l10n.t('Remove Term'));
  if (!term) return;
  const remove = vscode.l10n.t('Remove');
  const question = vscode.l10n.t('Remove “{0}” and its definition from the glossary?', term.name);
  if (!(await plainWindow.confirm(question, remove))) return;
  const reference = referenceTo(term);
  await writeEntry(service, {
    uri: reference.uri,
    plan: (scheduler) => planRemove(service.workspace, reference, scheduler),
    done: vscode.l10n.t('Removed “{0}” from the glossary.', term.name),
  });
}
