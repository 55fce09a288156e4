import * as vscode from 'vscode';
import type { GlossaryService } from '../../core/service/glossaryService';
import { commandIds } from '../commandIds';
import { changeSetting } from '../host/changeSetting';
import { prefix } from '../host/configuration';
import { toFileReference } from '../links';
import { plainWindow } from '../plainWindow';
import { mayWrite } from './mayWrite';
import { toGlob } from '../../core/service/glossaryAccess';
import { getDisplayPath } from '../../core/service/hosting';

/** Adds a file to the glossaries in the workspace settings, and offers to undo it. */
export async function useGlossary(service: GlossaryService, argument: unknown): Promise<void> {
  const reference = toFileReference(argument);
  if (!reference || !(await mayWrite())) return;
  const uri = vscode.Uri.parse(reference.uri);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return;
  const path = getDisplayPath(reference.uri, service.workspace.folders);
  const glob = toGlob(path);
  const before = listFiles(folder.uri);
  if (!before.includes(glob)) {
    await changeSetting(service, 'glossaryFiles', [...before, glob], folder);
  }
  const undo = vscode.l10n.t('Undo');
  const count = (await service.glossary()).files.get(reference.uri)?.terms.length ?? 0;
  const answer = await plainWindow.showInformationMessage(
    vscode.l10n.t('“{0}” is now used as a glossary: {1} terms.', path, count),
    undo,
  );
  if (answer !== undo) return;
  const remaining = listFiles(folder.uri).filter((one) => one !== glob);
  await changeSetting(
    service,
    'glossaryFiles',
    remaining.length > 0 ? remaining : undefined,
    folder,
  );
}

/**
 * Offers a page that looks like a glossary before a command creates a new one.
 *
 * @returns Whether a glossary may be created.
 */
export async function offerLookAlike(service: GlossaryService): Promise<boolean> {
  const [best] = await service.lookAlikes();
  if (!best) return true;
  const { l10n } = vscode;
  const use = l10n.t('Use It');
  const sources = l10n.t('Show Glossary Sources');
  const create = l10n.t('Create Anyway');
  const path = getDisplayPath(best.uri, service.workspace.folders);
  const answer = await plainWindow.showInformationMessage(
    l10n.t('“{0}” looks like a glossary. Use it?', path),
    use,
    sources,
    create,
  );
  if (answer === use) void useGlossary(service, best);
  if (answer === sources) await vscode.commands.executeCommand(commandIds.showSources);
  return answer === create;
}

function listFiles(folder: vscode.Uri): readonly string[] {
  return vscode.workspace.getConfiguration(prefix, folder).get<string[]>('glossaryFiles', []);
}
