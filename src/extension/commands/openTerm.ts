import * as vscode from 'vscode';
import type { TermReference } from '../../core/features/edit/termReference';
import { findTerm } from '../../core/features/edit/termReference';
import type { Term } from '../../core/glossary/term';
import type { GlossaryService } from '../../core/service';
import { fromRange } from '../convert';

/** Opens the glossary at an entry. */
export async function showEntry(service: GlossaryService, term: Term): Promise<void> {
  const { files } = await service.glossary();
  const file = files.get(term.source.uri);
  const selection = file && fromRange(term.source.name, file.termLines);
  await vscode.window.showTextDocument(vscode.Uri.parse(term.source.uri), {
    ...(selection ? { selection } : {}),
  });
}

/** Opens the entry that a link or a message names, wherever it stands by now. */
export async function revealTerm(
  service: GlossaryService,
  reference: TermReference,
): Promise<void> {
  const { terms } = await service.glossary();
  const term = findTerm(terms, reference);
  if (term) return showEntry(service, term);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('“{0}” is no longer in the glossary.', reference.name),
  );
}
