import * as vscode from 'vscode';
import type { TermReference } from '../../core/glossary/termReference';
import type { GlossaryService } from '../../core/service/glossaryService';
import { showEntry } from '../showEntry';
import { plainWindow } from '../plainWindow';
import { findReferencedTerm } from '../../core/service/editing';

/** Opens the entry of a link or a message at its current place. */
export async function revealTerm(
  service: GlossaryService,
  reference: TermReference,
): Promise<void> {
  const { terms } = await service.glossary();
  const term = findReferencedTerm(terms, reference);
  if (term) return showEntry(service, term);
  void plainWindow.showInformationMessage(
    vscode.l10n.t('“{0}” is no longer in the glossary.', reference.name),
  );
}
