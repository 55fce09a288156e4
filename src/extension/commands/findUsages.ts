import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { toVSCodeRange } from '../convert';
import { getOrPickTerm } from './pickTerm';
import { plainWindow } from '../plainWindow';

/** Shows the usages of a term in the editor's own list of references. */
export async function findUsages(service: GlossaryService, argument: unknown): Promise<void> {
  const term = await getOrPickTerm(service, argument, vscode.l10n.t('Find Usages'));
  const file = term && (await service.glossary()).files.get(term.source.uri);
  if (!term || !file) return;
  const uri = vscode.Uri.parse(term.source.uri);
  const { start } = toVSCodeRange(term.source.name, file.termLines);
  // Providers answer only for open documents.
  await vscode.workspace.openTextDocument(uri);
  const usages = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Looking for usages…') },
    () =>
      vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        uri,
        start,
      ),
  );
  if (usages.length === 0) {
    void plainWindow.showInformationMessage(
      vscode.l10n.t('“{0}” is not used outside the glossary.', term.name),
    );
    return;
  }
  await vscode.window.showTextDocument(uri, { selection: new vscode.Range(start, start) });
  await vscode.commands.executeCommand('editor.action.showReferences', uri, start, usages);
}
