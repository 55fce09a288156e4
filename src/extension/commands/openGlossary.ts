import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { offerStarter } from './createStarter';
import { pickGlossaryFile } from './pickGlossary';
import { listGlossaryFilesNear } from '../../core/service/editing';

/** Opens the glossary. If there are several, lists the one nearest to the current file first. */
export async function openGlossary(service: GlossaryService): Promise<void> {
  const activeUri = vscode.window.activeTextEditor?.document.uri.toString();
  const uris = listGlossaryFilesNear(await service.glossary(), activeUri);
  if (uris.length === 0) return offerStarter(service);
  const only = uris.length === 1 ? uris[0] : undefined;
  const title = vscode.l10n.t('Open Glossary');
  const uri = only ?? (await pickGlossaryFile(service, uris, { title, current: activeUri }));
  if (uri !== undefined) await vscode.window.showTextDocument(vscode.Uri.parse(uri));
}
