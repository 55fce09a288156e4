import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { pickOne } from '../pickOne';
import { chooseFileForEntry, listGlossaryFilesNear } from '../../core/service/editing';
import { getDisplayPath } from '../../core/service/hosting';

/** Returns the file that a new entry belongs to, as seen from the active editor; `undefined` if the user must choose. */
export async function findFileForEntry(service: GlossaryService): Promise<string | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  return chooseFileForEntry(await service.glossary(), service.workspace.folders, active);
}

/** Returns the file for new entries, and asks only if several are equally near; `undefined` if none exists or the user cancels. */
export async function pickGlossary(
  service: GlossaryService,
  title: string,
  step: Pick<GlossaryQuestion, 'step' | 'totalSteps'> = {},
): Promise<string | undefined> {
  const fitting = await findFileForEntry(service);
  if (fitting !== undefined) return fitting;
  const activeUri = vscode.window.activeTextEditor?.document.uri.toString();
  const uris = listGlossaryFilesNear(await service.glossary(), activeUri);
  if (uris.length < 2) return uris[0];
  const placeholder = vscode.l10n.t('Add to which glossary?');
  return pickGlossaryFile(service, uris, { title, placeholder, current: activeUri, ...step });
}

interface GlossaryQuestion {
  readonly title: string;
  readonly placeholder?: string;
  readonly step?: number;
  readonly totalSteps?: number;
  /** The file of the entry or of the active editor, which may be none of the files. */
  readonly current: string | undefined;
}

/** Asks for one of several glossary files; `undefined` if the user cancels. */
export async function pickGlossaryFile(
  service: GlossaryService,
  uris: readonly string[],
  question: GlossaryQuestion,
): Promise<string | undefined> {
  const { folders } = service.workspace;
  const items = uris.map((uri) => ({ label: getDisplayPath(uri, folders), uri }));
  const current = items.find(({ uri }) => uri === question.current);
  return (await pickOne({ ...question, items, current }))?.uri;
}
