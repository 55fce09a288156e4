import * as vscode from 'vscode';
import { glossaryFilesNear } from '../../core/features/edit/editTerms';
import type { GlossaryService } from '../../core/service';
import { displayPath } from '../../core/workspace/paths';
import { plainWindow } from '../plainWindow';

/** The file that new entries go to, nearest first; `undefined` where there is none or the user turns away. */
export async function pickGlossary(
  service: GlossaryService,
  title: string,
): Promise<string | undefined> {
  const here = vscode.window.activeTextEditor?.document.uri.toString();
  const uris = glossaryFilesNear(await service.glossary(), here);
  if (uris.length < 2) return uris[0];
  const picked = await plainWindow.showQuickPick(
    uris.map((uri) => ({ label: displayPath(uri, service.workspace.folders), uri })),
    { title, placeHolder: vscode.l10n.t('To which glossary?') },
  );
  return picked?.uri;
}
