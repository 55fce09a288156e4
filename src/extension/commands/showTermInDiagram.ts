import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { commandIds } from '../commandIds';
import { getOrPickTerm } from './pickTerm';
import { plainWindow } from '../plainWindow';
import { findBoxesOfTerms } from '../../core/service/diagramming';

/** Opens the diagram at the box of a term. */
export async function showTermInDiagram(
  service: GlossaryService,
  argument: unknown,
): Promise<void> {
  const term = await getOrPickTerm(service, argument, vscode.l10n.t('Show Term in Diagram'));
  if (!term) return;
  const box = findBoxesOfTerms(await service.diagramsOf([term])).get(term);
  if (box) await vscode.commands.executeCommand(commandIds.showInDiagram, box);
  else {
    void plainWindow.showInformationMessage(
      vscode.l10n.t(
        'No diagram shows “{0}” yet. Add a box with this name to a diagram.',
        term.name,
      ),
    );
  }
}
