import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { pickOne } from '../pickOne';
import { listGlossaryFilesNear } from '../../core/service/editing';
import { getDisplayPath } from '../../core/service/hosting';

/** Returns the file for new entries, the nearest first; `undefined` if none exists or the user cancels. */
export async function pickGlossary(
  service: GlossaryService,
  title: string,
): Promise<string | undefined> {
  const activeUri = vscode.window.activeTextEditor?.document.uri.toString();
  const uris = listGlossaryFilesNear(await service.glossary(), activeUri);
  if (uris.length < 2) return uris[0];
  const placeholder = vscode.l10n.t('Add to which glossary?');
  return pickGlossaryFile(service, uris, { title, placeholder, current: activeUri });
}

/** Asks for one of several glossary files; `undefined` if the user cancels. */
export async function pickGlossaryFile(
  service: GlossaryService,
  uris: readonly string[],
  question: {
    readonly title: string;
    readonly placeholder?: string;
    /** The file of the entry or of the active editor, which may be none of the files. */
    readonly current: string | undefined;
  },
): Promise<string | undefined> {
  const { folders } = service.workspace;
  const items = uris.map((uri) => ({ label: getDisplayPath(uri, folders), uri }));
  const current = items.find(({ uri }) => uri === question.current);
  return (await pickOne({ ...question, items, current }))?.uri;
}
