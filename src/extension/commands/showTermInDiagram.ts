import * as vscode from 'vscode';
import { boxesOfTerms } from '../../core/features/diagrams/boxesOfTerms';
import type { GlossaryService } from '../../core/service';
import { commandIds } from '../commandIds';
import { termFor } from './pickTerm';
import { plainWindow } from '../plainWindow';

/** Opens the diagram at the box of a term. */
export async function showTermInDiagram(
  service: GlossaryService,
  argument: unknown,
): Promise<void> {
  const term = await termFor(service, argument, vscode.l10n.t('Show Term in Diagram'));
  if (!term) return;
  const box = boxesOfTerms(await service.diagramsOf([term])).get(term);
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
