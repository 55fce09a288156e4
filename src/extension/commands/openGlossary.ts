import * as vscode from 'vscode';
import { glossaryFilesNear } from '../../core/features/edit/editTerms';
import type { GlossaryService } from '../../core/service';
import { displayPath } from '../../core/workspace/paths';
import { offerStarter } from './createStarter';
import { plainWindow } from '../plainWindow';

/** Opens the glossary; where there are several, the nearest to the current file is first in the list. */
export async function openGlossary(service: GlossaryService): Promise<void> {
  const here = vscode.window.activeTextEditor?.document.uri.toString();
  const uris = glossaryFilesNear(await service.glossary(), here);
  if (uris.length === 0) return offerStarter(service);
  const only = uris.length === 1 ? uris[0] : undefined;
  const uri = only ?? (await pick(service, uris));
  if (uri !== undefined) await vscode.window.showTextDocument(vscode.Uri.parse(uri));
}

async function pick(
  service: GlossaryService,
  uris: readonly string[],
): Promise<string | undefined> {
  const items = uris.map((uri) => ({ label: displayPath(uri, service.workspace.folders), uri }));
  const title = vscode.l10n.t('Open Glossary');
  return (await plainWindow.showQuickPick(items, { title }))?.uri;
}
