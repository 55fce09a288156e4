import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { getOrPickTerm } from './pickTerm';
import { writeEntry } from './writeEntry';
import { plainWindow } from '../plainWindow';
import { planRemove, toTermReference } from '../../core/service/editing';

export async function removeTerm(service: GlossaryService, argument: unknown): Promise<void> {
  const term = await getOrPickTerm(service, argument, vscode.l10n.t('Remove Term'));
  if (!term) return;
  const remove = vscode.l10n.t('Remove');
  const question = vscode.l10n.t('Remove “{0}” and its definition from the glossary?', term.name);
  if (!(await plainWindow.confirm(question, remove))) return;
  const reference = toTermReference(term);
  await writeEntry(service, {
    uri: reference.uri,
    plan: (scheduler) => planRemove(service.workspace, reference, scheduler),
    done: vscode.l10n.t('Removed “{0}” from the glossary.', term.name),
  });
}
